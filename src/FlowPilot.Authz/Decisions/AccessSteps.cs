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
    public ChainJudge JudgeOf(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken) =>
        new(facts.Request.Store, snapshot, _checks, _options, facts.DecidedAt, facts.Context, cancellationToken);

    /// <summary>Runs the steps; whoever has no chain that holds comes no further than the third.</summary>
    /// <returns>Whether all three ran, with whatever outcome.</returns>
    public bool Run(DecisionFacts facts, ChainJudge judge, CancellationToken cancellationToken)
    {
        // 3. Chain, and how far the credential reaches.
        facts.Ran(3);
        if (!CredentialScope.Covers(facts.Request.Credential, facts.Relation, _options))
        {
            facts.Deny(ReasonCodes.CredentialScope);
            return false;
        }

        FindAuthority(facts, judge, cancellationToken);
        if (facts.Denied)
        {
            return false;
        }

        // 4. Relationship: whoever's rights are used holds the relation now.
        facts.Ran(4);
        CheckRelationship(facts, judge.Snapshot, cancellationToken);

        // 5. Ceilings: each actor's own rights, where the model defines a ceiling for its type.
        facts.Ran(5);
        CheckCeilings(facts, judge.Snapshot, cancellationToken);
        return true;
    }

    /// <summary>Step 4 by itself, for an explanation that also tells what follows a chain that does not hold.</summary>
    public CheckResult Relationship(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken) =>
        Check(facts, snapshot, facts.Relation, facts.OnBehalfOf, cancellationToken);

    /// <summary>Says of one actor what its own rights come to; <see langword="null"/> where the model defines no ceiling for its type.</summary>
    /// <remarks>Whether there is one depends on the model alone: taking away an actor's last tuple never frees it.</remarks>
    public CheckResult? Ceiling(DecisionFacts facts, StoreSnapshot snapshot, SubjectRef actor, CancellationToken cancellationToken)
    {
        string ceiling = facts.Relation + CeilingSuffix;
        return _checks.CanReach(snapshot, facts.Resource.Type, ceiling, actor.Type) ? Check(facts, snapshot, ceiling, actor, cancellationToken) : null;
    }

    private void FindAuthority(DecisionFacts facts, ChainJudge judge, CancellationToken cancellationToken)
    {
        if (facts.Request.Mode == AccessMode.Impersonation)
        {
            var question = new CheckRequest(facts.Principal.ToObject(), CanImpersonate, facts.Request.Subject) { Store = facts.Request.Store };
            CheckResult result = _checks.Check(judge.Snapshot, question, facts.DecidedAt, _limits, cancellationToken);
            if (!result.Allowed)
            {
                facts.Deny(result.Reason is CheckReason.NoPath or CheckReason.UnknownRelation ? ReasonCodes.ImpersonationForbidden : ReasonCodes.Of(result.Reason));
            }
        }
        else if (facts.OnBehalfOf != facts.ChainEnd || facts.Request.Grants.Count > 0)
        {
            ChainFinder.Find(facts, judge, _options);
        }
    }

    private void CheckRelationship(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        facts.Relationship = Relationship(facts, snapshot, cancellationToken);
        if (!facts.Relationship.Allowed)
        {
            // Below a chain, a missing path means that the person at its root has lost, or never had, what was passed on.
            CheckReason reason = facts.Relationship.Reason;
            facts.Deny(reason == CheckReason.NoPath && facts.Leaf is not null ? GrantReasons.PrincipalLostPermission : ReasonCodes.Of(reason));
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
                facts.Deny(result.Reason == CheckReason.NoPath ? GrantReasons.ActorCeiling : ReasonCodes.Of(result.Reason));
            }
        }
    }

    private CheckResult Check(DecisionFacts facts, StoreSnapshot snapshot, string relation, SubjectRef subject, CancellationToken cancellationToken)
    {
        var question = new CheckRequest(facts.Resource, relation, subject) { Store = facts.Request.Store, Context = facts.Context };
        return _checks.Check(snapshot, question, facts.DecidedAt, _limits, cancellationToken);
    }
}
