using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Approvals;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Consents;
using FlowPilot.Authz.Policies.Packs;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Decisions;

/// <summary>Steps 3 to 7 over one snapshot: the one way by which decisions, lists and explanations come to an answer.</summary>
internal sealed class Pipeline
{
    private readonly IGrantReader _grants;
    private readonly Enrichment _enrichment;
    private readonly PolicyStep _policy;
    private readonly Spending _spending;
    private readonly ILogger _logger;

    public Pipeline(
        SnapshotChecks checks, IGrantReader grants, IPersonaStore personas, IResourceFacts resources, IBudgetLedger ledger, ApprovalBook approvals, ConsentBook consents, PolicyPacks packs,
        IOptions<AuthzOptions> options, ILoggerFactory? loggers = null)
    {
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<Pipeline>();
        Steps = new AccessSteps(checks, options.Value);
        _grants = grants;
        _enrichment = new Enrichment(personas, resources, consents, _logger);
        _spending = new Spending(ledger, approvals, _logger);
        _policy = new PolicyStep(options.Value, packs, _spending);
    }

    /// <summary>Gets the steps of chain, relationship and ceilings.</summary>
    public AccessSteps Steps { get; }

    /// <summary>The grants for questions that are none of a decision; whatever keeps them from being read is thrown.</summary>
    public async ValueTask<GrantSet> GrantsAsync(StoreId store, StoreSnapshot snapshot, CancellationToken cancellationToken) =>
        _grants is SnapshotGrantReader ? snapshot.Part<GrantSet>() : (await _grants.ReadAsync(store, snapshot.Revision, cancellationToken).ConfigureAwait(false)).Set;

    /// <summary>Gives back what was reserved for a decision that came to nothing after all.</summary>
    public ValueTask GiveBackAsync(DecisionFacts facts) => _spending.GiveBackAsync(facts);

    /// <summary>Runs the steps.</summary>
    /// <param name="facts">The request, as it was read.</param>
    /// <param name="snapshot">The one snapshot; <see langword="null"/> where it cannot be had.</param>
    /// <param name="judge">A judge of chains that another request of the same kind has made, for the same snapshot.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The judge, for the next request; <see langword="null"/> where it did not come that far.</returns>
    public async ValueTask<ChainJudge?> RunAsync(DecisionFacts facts, StoreSnapshot? snapshot, ChainJudge? judge, CancellationToken cancellationToken)
    {
        if (facts.Pack is not null)
        {
            await EnrichAsync(facts, cancellationToken).ConfigureAwait(false);
        }
        else if (snapshot is null)
        {
            facts.Deny(ReasonCodes.RelationshipUnavailable);
        }

        if (facts.Denied)
        {
            return judge;
        }

        // 3. Chain, and how far the credential reaches.
        facts.Ran(3);
        if (facts.Pack is null)
        {
            Steps.CheckCredential(facts);
        }

        if (facts.Denied)
        {
            return judge;
        }

        // A judge for a request that needed no grants has none of a reader of the host's.
        judge = judge is null || (NeedsReader(facts) && !judge.HasReadGrants) ? await JudgeAsync(facts, snapshot, cancellationToken).ConfigureAwait(false) : judge;
        if (facts.Denied || judge is null)
        {
            return judge;
        }

        Steps.FindAuthority(facts, judge, cancellationToken);
        if (!facts.Denied && facts.Rule is { } rule)
        {
            await _enrichment.CompleteAsync(facts, rule, cancellationToken).ConfigureAwait(false);
        }

        if (!facts.Denied)
        {
            await FinishAsync(facts, judge.Snapshot, cancellationToken).ConfigureAwait(false);
        }

        return judge;
    }

    private async ValueTask EnrichAsync(DecisionFacts facts, CancellationToken cancellationToken)
    {
        Enrichment.CheckRequest(facts);
        if (!facts.Denied)
        {
            // Nobody looks up facts for a credential that does not reach as far as the action.
            Steps.CheckCredential(facts);
        }

        if (facts is { Denied: false, Rule: { } rule })
        {
            await _enrichment.ReadAsync(facts, rule, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The judge of chains, with grants where any are needed: of the very snapshot of the decision, unless the host has a reader of its own.</summary>
    private async ValueTask<ChainJudge?> JudgeAsync(DecisionFacts facts, StoreSnapshot? snapshot, CancellationToken cancellationToken)
    {
        GrantSet? grants = null;
        if (AccessSteps.NeedsGrants(facts) && (snapshot is null || NeedsReader(facts)))
        {
            grants = await ReadGrantsAsync(facts, snapshot, cancellationToken).ConfigureAwait(false);
        }

        if (!facts.Denied && snapshot is null)
        {
            facts.Deny(ReasonCodes.RelationshipUnavailable);
        }

        return facts.Denied || snapshot is null ? null : Steps.JudgeOf(facts, snapshot, grants, cancellationToken);
    }

    /// <summary>Whether the grants that the request needs come from a reader of the host's.</summary>
    private bool NeedsReader(DecisionFacts facts) => _grants is not SnapshotGrantReader && AccessSteps.NeedsGrants(facts);

    private async ValueTask<GrantSet?> ReadGrantsAsync(DecisionFacts facts, StoreSnapshot? snapshot, CancellationToken cancellationToken)
    {
        // The default reader reads what could not be had a moment ago.
        if (snapshot is null && _grants is SnapshotGrantReader)
        {
            facts.Deny(ReasonCodes.DelegationUnavailable);
            return null;
        }

        try
        {
            return (await _grants.ReadAsync(facts.Request.Store, facts.Request.ReadAfter, cancellationToken).ConfigureAwait(false)).Set;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.DecisionFailed(_logger, e, facts.Id);
            facts.Deny(ReasonCodes.DelegationUnavailable);
            return null;
        }
    }

    private async ValueTask FinishAsync(DecisionFacts facts, StoreSnapshot snapshot, CancellationToken cancellationToken)
    {
        Steps.CheckRights(facts, snapshot, cancellationToken);
        if (!facts.Denied && facts.IsResourceUnavailable)
        {
            facts.Deny(ReasonCodes.ResourceUnavailable);
        }

        if (!facts.Denied)
        {
            await _policy.RunAsync(facts, cancellationToken).ConfigureAwait(false);
        }
        else if (facts.Pack is null)
        {
            facts.Ran(6);
        }
    }
}
