// B10 on a peer: Cedar, compiled to WebAssembly, over the very tuples and questions of EntityWorkload. Every call carries its entities as JSON into
// WebAssembly, where they are read and their closure computed anew: so a second policy set that permits everything shows what a call costs without
// a decision, and the whole is no measure of Cedar in Rust.
// npm install @cedar-policy/cedar-wasm@4.13.0, beside this file; from the root: dotnet run --project benchmarks/FlowPilot.Benchmarks -c Release --
// entity-data <folder>; then: node --no-turbo-inline-js-wasm-calls cedar.mjs <folder>
// (without the option, Node 20.20 can end with "unreachable code" in its own deoptimizer)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCedarVersion, preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';

// Whom a relation of an object holds for by tuples, and by parents to any depth, is the group Holders::"object#relation", as the roles of a repository
// are in Cedar's own example. What a relation means on one object is in the policies.
const policies = {
  Drive: `
permit (principal, action == Action::"viewer", resource is folder) when { principal in resource.viewer };
permit (principal, action == Action::"viewer", resource is doc) when {
  principal in resource.viewer || principal in resource.owner || principal in resource.parentViewer || resource.public };
permit (principal, action == Action::"can_write", resource is doc) when { principal in resource.owner || principal in resource.parentOwner };`,
  Code: `
permit (principal, action in [Action::"reader", Action::"triager", Action::"writer", Action::"admin"], resource is repo) when {
  principal in resource.admin || principal in resource.orgOwner };
permit (principal, action in [Action::"reader", Action::"triager", Action::"writer"], resource is repo) when {
  principal in resource.maintainer || principal in resource.writer };
permit (principal, action in [Action::"reader", Action::"triager"], resource is repo) when { principal in resource.triager };
permit (principal, action == Action::"reader", resource is repo) when { principal in resource.reader || principal in resource.orgMember };`,
  Todo: `
permit (principal, action in [Action::"reader", Action::"editor"], resource is list) when {
  principal in resource.owner || principal in resource.editor };
permit (principal, action == Action::"reader", resource is list) when { principal in resource.reader };`,
};

// The attributes of a resource: its own relations, and relations of what another relation of it leads to.
const own = { doc: ['owner', 'viewer'], folder: ['viewer'], repo: ['admin', 'maintainer', 'writer', 'triager', 'reader'], list: ['owner', 'editor', 'reader'] };
const led = {
  doc: [['parentViewer', 'parent', 'viewer'], ['parentOwner', 'parent', 'owner']],
  repo: [['orgOwner', 'org', 'owner'], ['orgMember', 'org', 'member']],
};

const typeOf = name => name.slice(0, name.indexOf(':'));
const uid = name => (name.includes('#') ? { type: 'Holders', id: name } : { type: typeOf(name), id: name.slice(name.indexOf(':') + 1) });
const median = values => values.sort((a, b) => a - b)[values.length >> 1];

/** Every name and what it is directly in: users and holders in holders. */
function graph(tuples) {
  const above = new Map();
  const put = (name, holders) => {
    above.set(name, (above.get(name) ?? new Set()).add(holders));
    above.set(holders, above.get(holders) ?? new Set());
  };
  for (const { resource, relation, subject } of tuples) {
    if (!['parent', 'org'].includes(relation)) {
      put(subject, `${resource}#${relation}`);
    }

    if (typeOf(resource) === 'folder' && relation === 'parent') {
      put(`${subject}#viewer`, `${resource}#viewer`);
    }

    // A folder's viewers are also its owners, an organisation's members too: the one hands its relation down, so it is said here.
    if (typeOf(resource) === 'folder' && relation === 'owner') {
      put(`${resource}#owner`, `${resource}#viewer`);
    }

    if (typeOf(resource) === 'org' && relation === 'owner') {
      put(`${resource}#owner`, `${resource}#member`);
    }
  }

  return above;
}

/** All that is above a name; the name itself too when it is in a circle. */
function reach(above, name) {
  const found = new Set();
  const left = [name];
  while (left.length > 0) {
    for (const next of above.get(left.pop()) ?? []) {
      if (!found.has(next)) {
        found.add(next);
        left.push(next);
      }
    }
  }

  return found;
}

/** The entities by name. Cedar refuses groups that are in each other, which random tuples have: those hold for the same users, so they become one. */
function entitiesOf(tuples, resources) {
  const above = graph(tuples);
  const reached = new Map([...above.keys()].map(name => [name, reach(above, name)]));
  const chosen = name => [name, ...(reached.get(name) ?? [])].filter(other => other === name || reached.get(other).has(name)).sort()[0];
  const parents = new Map();
  for (const [name, direct] of above) {
    const set = parents.get(chosen(name)) ?? new Set();
    direct.forEach(other => set.add(chosen(other)));
    set.delete(chosen(name));
    parents.set(chosen(name), set);
  }

  const entities = new Map([...parents].map(([name, set]) => [name, { uid: uid(name), attrs: {}, parents: [...set].map(uid) }]));
  const leads = new Map();
  for (const { resource, relation, subject } of tuples) {
    const key = `${resource}#${relation}`;
    leads.set(key, [...(leads.get(key) ?? []), subject]);
  }

  const entity = name => ({ __entity: uid(chosen(name)) });
  for (const name of resources) {
    const type = typeOf(name);
    const attrs = Object.fromEntries(own[type].map(relation => [relation, entity(`${name}#${relation}`)]));
    for (const [attribute, by, relation] of led[type] ?? []) {
      attrs[attribute] = (leads.get(`${name}#${by}`) ?? []).map(other => entity(`${other}#${relation}`));
    }

    if (type === 'doc') {
      attrs.public = (leads.get(`${name}#viewer`) ?? []).includes('user:*');
    }

    entities.set(name, { uid: uid(name), attrs, parents: [] });
  }

  return { entities, parents };
}

function ask(preparsedPolicySetId, question, entities) {
  const answer = statefulIsAuthorized({
    principal: uid(question.subject),
    action: { type: 'Action', id: question.relation },
    resource: uid(question.resource),
    context: {},
    preparsedPolicySetId,
    entities,
  });
  if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0) {
    throw new Error(JSON.stringify(answer));
  }

  return answer.response.decision === 'allow';
}

function time(policySet, questions, entitiesFor, milliseconds) {
  const times = [];
  const end = performance.now() + milliseconds;
  while (times.length < 101 || performance.now() < end) {
    const i = times.length % questions.length;
    const before = process.hrtime.bigint();
    ask(policySet, questions[i], entitiesFor[i]);
    times.push(Number(process.hrtime.bigint() - before));
  }

  return `${(median(times) / 1000).toFixed(0)} µs`;
}

function prepare(id, text) {
  const answer = preparsePolicySet(id, { staticPolicies: text });
  if (answer.type !== 'success') {
    throw new Error(JSON.stringify(answer));
  }
}

console.log(`Cedar ${getCedarVersion()}, Node ${process.version}`);
prepare('everything', 'permit (principal, action, resource);');
for (const model of Object.keys(policies)) {
  prepare(model, policies[model]);
  for (const size of [5, 20, 50]) {
    const { tuples, questions } = JSON.parse(readFileSync(join(process.argv[2], `${model}-${size}.json`), 'utf8'));
    const { entities, parents } = entitiesOf(tuples, new Set(questions.map(question => question.resource)));
    const all = [...entities.values()];

    // What a careful application hands over: the user, what it is in, and the resource.
    const slices = questions.map(({ subject, resource }) =>
      [subject, ...reach(parents, subject), resource].flatMap(name => entities.get(name) ?? []));
    questions.forEach((question, i) => {
      for (const given of [all, slices[i]]) {
        if (ask(model, question, given) !== question.allowed) {
          throw new Error(`${JSON.stringify(question)} differs, ${model}, ${size} entities`);
        }
      }
    });
    const whole = questions.map(() => all);
    const allowed = questions.filter(question => question.allowed).length;
    const count = median(slices.map(slice => slice.length));
    console.log(`${model}, ${size}: ${tuples.length} tuples, ${allowed} of ${questions.length} allowed as the engine says; all ${all.length} entities `
      + `${time(model, questions, whole, 2_000)}, permit everything ${time('everything', questions, whole, 1_000)}; `
      + `slice of ${count} entities ${time(model, questions, slices, 2_000)}, permit everything ${time('everything', questions, slices, 1_000)}; `
      + `no entities, permit everything ${time('everything', questions, questions.map(() => []), 1_000)}`);
  }
}
