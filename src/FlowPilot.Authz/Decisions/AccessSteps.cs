using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>Steps 3 to 5 of the pipeline over one snapshot: the one way by which decisions, lists and explanations come to an answer.</summary>
internal sealed class AccessSteps
{
    private const string CanImpersonate = "can_impersonate";
    private const string CeilingSuffix = "_ceiling";

    private readonly SnapshotChecks _checks;
    private readonly CheckLimits _limits;
    private readonly AuthzOptions _options;

    public AccessSteps(SnapshotChecks checks, AuthzOptions options)
    {
        _checks = checks;
        _limits = CheckLimits.Of(options);
        _options = options;
    }

    /// <summary>The judge of chains for a request; it may be used for many resources.</summary>
    /// <param name="facts">The request.</param>
    /// <param name="snapshot">The one snapshot of the decision.</param>
    /// <param name="grants">Grants that a reader of the host gave; <see langword="null"/> for those of the snapshot.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ChainJudge JudgeOf(DecisionFacts facts, StoreSnapshot snapshot, GrantSet? grants, CancellationToken cancellationToken) =>
        new(facts.Request.Store, snapshot, _checks, _options, facts.DecidedAt, facts.Context, cancellationToken, grants);

    /// <summary>Whether step 3 needs grants at all.</summary>
    public static bool NeedsGrants(DecisionFacts facts) =>
        facts.Request.Mode == AccessMode.OnBehalfOf
        && (facts.OnBehalfOf != facts.ChainEnd || (facts.Request.Grants.Count > 0 && facts is not { IsPerson: true, Rule.Relation: null, Pack: not null }));

    /// <summary>Part of step 3: how far the credential reaches, whatever its holder may do.</summary>
    public void CheckCredential(DecisionFacts facts)
    {
        // A run may outlive the token that it was started with.
        if (facts.Request.Credential.ExpiresAt <= facts.DecidedAt)
        {
            facts.Deny(ReasonCodes.CredentialExpired);
        }
        else if (!CredentialScope.Covers(facts.Request.Credential, facts.Action, _options))
        {
            facts.Deny(ReasonCodes.CredentialScope);
        }
    }

    /// <summary>Step 3, by a judge whose grants are those of the moment.</summary>
    public void FindAuthority(DecisionFacts facts, ChainJudge judge, CancellationToken cancellationToken)
    {
        if (facts.Request.Mode == AccessMode.Impersonation)
        {
            CheckImpersonation(facts, judge.Snapshot, cancellationToken);
        }
        else if (NeedsGrants(facts))
        {
            ChainFinder.Find(facts, judge, _options);
            return;
        }

        // The chain of one, whose rights are his own.
        if (!facts.Denied)
        {
            facts.ChainValid = facts.ChainCovers = true;
            facts.ChainActions = facts.Rule is { ReadsChainActions: true } ? facts.Pack?.Content.DelegableActions ?? [] : [];
        }
    }

    /// <summary>Steps 4 and 5. An action that needs no relation has neither.</summary>
    public void CheckRights(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (facts.Relation is null)
        {
            return;
        }

        // 4. Relationship: whoever's rights are used holds the relation now.
        facts.Ran(4);
        CheckRelationship(facts, snapshot, cancellationToken);
        if (facts is { Pack: not null, Denied: true })
        {
            return;
        }

        // 5. Ceilings: each actor's own rights, where the model defines a ceiling for its type.
        facts.Ran(5);
        facts.CeilingsHold = true;
        CheckCeilings(facts, snapshot, cancellationToken);
    }

    /// <summary>Step 4 by itself, for an explanation that also tells what follows a chain that does not hold.</summary>
    public CheckResult Relationship(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken) =>
        facts.Relation is { } relation ? Check(facts, snapshot, relation, facts.OnBehalfOf, cancellationToken) : default;

    /// <summary>Says of one actor what its own rights come to; <see langword="null"/> where the model defines no ceiling for its type.</summary>
    /// <remarks>Whether there is one depends on the model alone: taking away an actor's last tuple never frees it.</remarks>
    public CheckResult? Ceiling(DecisionFacts facts, StoreSnapshot snapshot, SubjectRef actor, CancellationToken cancellationToken)
    {
        string? ceiling = facts.Rule is { } rule ? rule.Ceiling : facts.Relation + CeilingSuffix;
        return ceiling is not null && _checks.CanReach(snapshot, facts.Resource.Type, ceiling, actor.Type) ? Check(facts, snapshot, ceiling, actor, cancellationToken) : null;
    }

    private void CheckImpersonation(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        var question = new CheckRequest(facts.Principal.ToObject(), CanImpersonate, facts.Request.Subject) { Store = facts.Request.Store };
        CheckResult result = _checks.Check(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
        if (!result.Allowed)
        {
            facts.Deny(result.Reason is CheckReason.NoPath or CheckReason.UnknownRelation ? ReasonCodes.ImpersonationForbidden : ReasonCodes.Of(result.Reason));
        }
    }

    private void CheckRelationship(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        facts.Relationship = Relationship(facts, snapshot, cancellationToken);
        if (!facts.Relationship.Allowed)
        {
            // Below a chain, a missing path means that the person at its root has lost, or never had, what was passed on.
            CheckReason reason = facts.Relationship.Reason;
            Refuse(facts, reason, reason == CheckReason.NoPath && facts.Leaf is not null ? GrantReasons.PrincipalLostPermission : ReasonCodes.Of(reason));
        }

        facts.RelationshipHolds = facts.Relationship.Allowed;
    }

    /// <summary>What was decided is a fact for gates; what could not be decided is none.</summary>
    private static void Refuse(DecisionFacts facts, CheckReason reason, string code)
    {
        if (reason is CheckReason.NoPath or CheckReason.UnknownRelation)
        {
            facts.Refuse(code);
        }
        else if (facts is not { Pack: not null, Denied: true })
        {
            facts.Deny(code);
        }
    }

    private void CheckCeilings(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        for (GrantNode? node = facts.Leaf; node is not null; node = node.Parent)
        {
            CheckCeiling(facts, snapshot, node.Grant.Delegate, cancellationToken);
        }

        // An agent that host code lets act without a grant adds no hop, and is an actor all the same.
        if (facts.ChainEnd != facts.Request.Subject && facts.Request.Mode == AccessMode.OnBehalfOf)
        {
            CheckCeiling(facts, snapshot, facts.Request.Subject, cancellationToken);
        }
    }

    private void CheckCeiling(DecisionFacts facts, StoreSnapshot snapshot, SubjectRef actor, CancellationToken cancellationToken)
    {
        if (Ceiling(facts, snapshot, actor, cancellationToken) is { } result)
        {
            facts.Ceilings?.Add((actor, result));
            if (!result.Allowed)
            {
                facts.CeilingsHold = false;
                Refuse(facts, result.Reason, result.Reason == CheckReason.NoPath ? GrantReasons.ActorCeiling : ReasonCodes.Of(result.Reason));
            }
        }
    }

    private CheckResult Check(DecisionFacts facts, StoreSnapshot snapshot, string relation, SubjectRef subject, CancellationToken cancellationToken)
    {
        var question = new CheckRequest(facts.Resource, relation, subject) { Store = facts.Request.Store, Context = facts.Context };
        return _checks.Check(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
    }
}
