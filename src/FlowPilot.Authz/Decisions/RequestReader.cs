using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>Step 1: reads a request, or says which member cannot be read.</summary>
internal static class RequestReader
{
    private const int MaxGrants = 16;
    private const int MaxKey = 512;
    private const int MaxName = 256;

    /// <param name="request">The request.</param>
    /// <param name="options">The options.</param>
    /// <param name="packs">The packs in force.</param>
    /// <param name="now">The one instant of the decision.</param>
    /// <param name="explain">Whether everything that is looked at is to be kept.</param>
    /// <exception cref="AccessRequestException">A member is missing, malformed or contradicts another.</exception>
    public static DecisionFacts Read(AccessRequest request, AuthzOptions options, PolicyPacks packs, DateTimeOffset now, bool explain = false)
    {
        Require(!request.Store.IsDefault, nameof(AccessRequest.Store), "is not set");
        Require(request.Subject.IsObject, nameof(AccessRequest.Subject), "is not a single subject");
        Require(request.Credential is not null, nameof(AccessRequest.Credential), "is not set");
        Require(!request.Resource.IsDefault, nameof(AccessRequest.Resource), "is not set");
        Require(request.Mode is AccessMode.OnBehalfOf or AccessMode.Impersonation, nameof(AccessRequest.Mode), "is unknown");
        RequireGrants(request);
        Require(request.IdempotencyKey is null or { Length: > 0 and <= MaxKey }, nameof(AccessRequest.IdempotencyKey), "is empty or longer than 512 characters");
        Require(IsPart(request.Persona?.Title) && IsPart(request.Persona?.Circle), nameof(AccessRequest.Persona), "has a title or circle of more than 256 characters, or that is not valid Unicode");
        string name = NameOf(request);
        PolicyPack? pack = PackOf(request, options, packs);
        Require(pack is not null || request.Persona is null, nameof(AccessRequest.Persona), "needs an action of a policy pack");
        PackAction? rule = pack?.Content.Actions.GetValueOrDefault(name);
        bool person = options.PersonTypes.Contains(request.Subject.Type);
        bool needsRelation = rule is not { Relation: null };
        var facts = new DecisionFacts
        {
            Id = Guid.CreateVersion7(now),
            Request = request,
            DecidedAt = now,
            Action = name,
            Relation = pack is null ? name : rule?.Relation,
            Pack = pack,
            Rule = rule,
            IsPerson = person,
            Resource = request.Resource,
            Context = ContextOf(request),
            OnBehalfOf = OnBehalfOf(request, person, needsRelation),
            ChainEnd = request.Subject,
            Trace = explain ? new DecisionTrace() : null,
        };
        facts.Principal = PrincipalOf(request, facts.OnBehalfOf, person);
        if (NeedsNoGrantOfItsOwn(facts, options, person))
        {
            Require(
                request.Principal is { IsObject: true } && options.PersonTypes.Contains(request.Principal.Value.Type),
                nameof(AccessRequest.Principal),
                "the person who acts is required where agents need no grant of their own");
            facts.ChainEnd = facts.Principal = request.Principal!.Value; // not null: required above
        }

        return facts;
    }

    /// <summary>Only code of the host may let an agent act without a grant of its own, and only where the options say so.</summary>
    private static bool NeedsNoGrantOfItsOwn(DecisionFacts facts, AuthzOptions options, bool person) =>
        !options.RequireAgentGrants
        && !person
        && facts.Request.Credential.Kind == CredentialKind.InProcess
        && facts.Request.Mode == AccessMode.OnBehalfOf
        && facts.OnBehalfOf != facts.Request.Subject
        && !facts.OnBehalfOf.IsDefault;

    private static ConditionContext? ContextOf(AccessRequest request)
    {
        if (request.Context is null or { Count: 0 })
        {
            return null;
        }

        try
        {
            return ConditionContext.FromValues(request.Context);
        }
        catch (ArgumentException e)
        {
            throw new AccessRequestException(nameof(AccessRequest.Context), e.Message.TrimEnd('.'));
        }
    }

    private static void RequireGrants(AccessRequest request)
    {
        Require(request.Grants is { Count: <= MaxGrants }, nameof(AccessRequest.Grants), "holds more than 16 grants");
        for (int i = 0; i < request.Grants.Count; i++)
        {
            Require(!request.Grants[i].IsDefault, nameof(AccessRequest.Grants), "holds a grant that is not set");
        }
    }

    /// <summary>The pack that judges: of an action the one that its resource's type has, the one that is named, or the default. A relation has none.</summary>
    private static PolicyPack? PackOf(AccessRequest request, AuthzOptions options, PolicyPacks packs)
    {
        if (request.Action is null)
        {
            Require(request.Pack is null, nameof(AccessRequest.Pack), "judges actions, and a relation is asked");
            return null;
        }

        // A type that has a pack has no other: whoever could choose would choose the laxer one.
        string? configured = options.Packs.TryGetValue(request.Resource.Type, out string? ofType) ? ofType : null;
        Require(configured is null || request.Pack is null || request.Pack == configured, nameof(AccessRequest.Pack), "is not the policy pack of the resource's type");
        if ((request.Pack ?? configured ?? options.DefaultPack) is { } name)
        {
            PolicyPack? pack = packs.Find(name);
            Require(pack is not null, nameof(AccessRequest.Pack), "names a policy pack that is not loaded");
            return pack;
        }

        Require(!packs.JudgeActions, nameof(AccessRequest.Pack), "is required for an action, because there are policy packs and none of them is the default");
        return null;
    }

    private static string NameOf(AccessRequest request)
    {
        Require((request.Action is null) != (request.Relation is null), nameof(AccessRequest.Action), "exactly one of action and relation is expected");
        string relation = request.Action ?? request.Relation!; // not null: exactly one of them is
        string member = request.Action is null ? nameof(AccessRequest.Relation) : nameof(AccessRequest.Action);
        Require(Identifiers.FaultOfRelation(relation) is null, member, "is not a name");
        return relation;
    }

    private static SubjectRef OnBehalfOf(AccessRequest request, bool person, bool needsRelation)
    {
        if (request.Mode == AccessMode.Impersonation)
        {
            Require(request.Principal is { IsObject: true }, nameof(AccessRequest.Principal), "is required for impersonation");
            Require(request.OnBehalfOf is null || request.OnBehalfOf == request.Principal, nameof(AccessRequest.OnBehalfOf), "is the principal under impersonation");
            Require(request.Grants.Count == 0, nameof(AccessRequest.Grants), "no grants apply under impersonation");
            return request.Principal!.Value; // not null: required above
        }

        if (!needsRelation)
        {
            // Nobody's rights are used but those of the one who acts; who that is, the pipeline judges.
            SubjectRef root = person ? request.Subject : request.Principal ?? request.OnBehalfOf ?? default;
            Require(root.IsDefault || root.IsObject, nameof(AccessRequest.OnBehalfOf), "is not a single subject");
            return root;
        }

        Require(person || request.OnBehalfOf is not null, nameof(AccessRequest.OnBehalfOf), "is required for an agent");
        SubjectRef onBehalfOf = request.OnBehalfOf ?? request.Subject;
        Require(onBehalfOf.IsObject, nameof(AccessRequest.OnBehalfOf), "is not a single subject");
        return onBehalfOf;
    }

    /// <summary>The principal as far as the request decides it; for an agent with a chain it stays open until the chain is known.</summary>
    private static SubjectRef PrincipalOf(AccessRequest request, SubjectRef onBehalfOf, bool person)
    {
        if (request.Mode == AccessMode.Impersonation)
        {
            return onBehalfOf;
        }

        if (person || onBehalfOf == request.Subject)
        {
            Require(request.Principal is null || request.Principal == request.Subject, nameof(AccessRequest.Principal), "another principal than the subject needs impersonation");
            return request.Subject;
        }

        Require(request.Principal is null or { IsObject: true }, nameof(AccessRequest.Principal), "is not a single subject");
        return default;
    }

    // What is missing the pipeline judges. What no record can have is not kept in ledgers, digests and captures.
    private static bool IsPart(string? text) => text is null || (text.Length <= MaxName && ForeignText.IsUnicode(text));

    private static void Require(bool holds, string member, string problem)
    {
        if (!holds)
        {
            throw new AccessRequestException(member, problem);
        }
    }
}
