using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Decisions;

/// <summary>Step 1: reads a request, or says which member cannot be read.</summary>
internal static class RequestReader
{
    private const int MaxGrants = 16;

    /// <exception cref="AccessRequestException">A member is missing, malformed or contradicts another.</exception>
    public static DecisionFacts Read(AccessRequest request, AuthzOptions options, DateTimeOffset now, bool explain = false)
    {
        Require(!request.Store.IsDefault, nameof(AccessRequest.Store), "is not set");
        Require(request.Subject.IsObject, nameof(AccessRequest.Subject), "is not a single subject");
        Require(request.Credential is not null, nameof(AccessRequest.Credential), "is not set");
        Require(!request.Resource.IsDefault, nameof(AccessRequest.Resource), "is not set");
        Require(request.Mode is AccessMode.OnBehalfOf or AccessMode.Impersonation, nameof(AccessRequest.Mode), "is unknown");
        Require(request.Pack is null, nameof(AccessRequest.Pack), "names a policy pack that is not loaded");
        Require(request.Persona is null, nameof(AccessRequest.Persona), "needs a policy pack that knows personas");
        Require(request.Grants is { Count: <= MaxGrants }, nameof(AccessRequest.Grants), $"holds more than {MaxGrants} grants");
        Require(request.Grants.All(static g => !g.IsDefault), nameof(AccessRequest.Grants), "holds a grant that is not set");
        bool person = options.PersonTypes.Contains(request.Subject.Type);
        var facts = new DecisionFacts
        {
            Id = Guid.CreateVersion7(now),
            Request = request,
            DecidedAt = now,
            Relation = RelationOf(request),
            Resource = request.Resource,
            Context = ContextOf(request),
            OnBehalfOf = OnBehalfOf(request, person),
            ChainEnd = request.Subject,
            Examined = explain ? [] : null,
            Ceilings = explain ? [] : null,
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
        && facts.OnBehalfOf != facts.Request.Subject;

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

    private static string RelationOf(AccessRequest request)
    {
        Require((request.Action is null) != (request.Relation is null), nameof(AccessRequest.Action), "exactly one of action and relation is expected");
        string relation = request.Action ?? request.Relation!; // not null: exactly one of them is
        string member = request.Action is null ? nameof(AccessRequest.Relation) : nameof(AccessRequest.Action);
        Require(Identifiers.FaultOfRelation(relation) is null, member, "is not a name");
        return relation;
    }

    private static SubjectRef OnBehalfOf(AccessRequest request, bool person)
    {
        if (request.Mode == AccessMode.Impersonation)
        {
            Require(request.Principal is { IsObject: true }, nameof(AccessRequest.Principal), "is required for impersonation");
            Require(request.OnBehalfOf is null || request.OnBehalfOf == request.Principal, nameof(AccessRequest.OnBehalfOf), "is the principal under impersonation");
            Require(request.Grants.Count == 0, nameof(AccessRequest.Grants), "no grants apply under impersonation");
            return request.Principal!.Value; // not null: required above
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

    private static void Require(bool holds, string member, string problem)
    {
        if (!holds)
        {
            throw new AccessRequestException(member, problem);
        }
    }
}
