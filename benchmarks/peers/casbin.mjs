// B1 on a peer: casbin for Node, over the very rules of CheckWorkloads (Rbac), asked the same two questions.
// npm install casbin@5.51.1, beside this file; then: node casbin.mjs
import { newEnforcer, newModelFromString } from 'casbin';

const model = `
[request_definition]
r = sub, obj, act
[policy_definition]
p = sub, obj, act
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = g(r.sub, p.sub) && r.obj == p.obj && r.act == p.act
`;

const median = values => values.sort((a, b) => a - b)[values.length >> 1];

async function time(enforcer, question, expected) {
  const times = [];
  let left = 2_000; // milliseconds, and at least eleven questions
  while (times.length < 11 || (left > 0 && times.length < 20_000)) {
    const before = process.hrtime.bigint();
    const allowed = enforcer.enforceSync(...question);
    const nanoseconds = Number(process.hrtime.bigint() - before);
    if (allowed !== expected) {
      throw new Error(`${question} is ${allowed}`);
    }

    times.push(nanoseconds);
    left -= nanoseconds / 1e6;
  }

  return `${(median(times) / 1000).toFixed(1)} µs`;
}

for (const groups of [100, 1_000, 10_000]) {
  const enforcer = await newEnforcer(newModelFromString(model));
  await enforcer.addPolicies(Array.from({ length: groups }, (_, i) => [`group${i}`, `data${Math.floor(i / 10)}`, 'read']));
  await enforcer.addGroupingPolicies(Array.from({ length: groups * 10 }, (_, i) => [`user${i}`, `group${Math.floor(i / 10)}`]));
  const user = groups * 5;
  const deny = await time(enforcer, [`user${user}`, `data${groups / 10 - 1}`, 'read'], false);
  const allow = await time(enforcer, [`user${user}`, `data${Math.floor(user / 100)}`, 'read'], true);
  console.log(`${groups} groups, ${groups * 10} users: deny ${deny}, allow ${allow}`);
}
