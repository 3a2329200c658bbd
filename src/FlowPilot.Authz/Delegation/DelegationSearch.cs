using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>
/// Finds what was passed on between two subjects. A chain is bound to its parents, so that each grant to the delegate is the leaf of exactly
/// one chain: looking at all of them is exact, and no weak one hides a strong one.
/// </summary>
internal sealed class DelegationSearch
{
    private readonly DelegationQuery _query;
    private readonly ChainJudge _judge;
    private readonly int _maxChains;

    public DelegationSearch(
        DelegationQuery query,
        ConditionContext? context,
        StoreSnapshot snapshot,
        SnapshotChecks checks,
        AuthzOptions options,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        _query = query;
        _judge = new ChainJudge(query.Store, snapshot, checks, options, now, context, cancellationToken);
        _maxChains = options.MaxDelegationChains;
    }

    /// <param name="rights">What the one who asks may see.</param>
    /// <param name="isParty">Whether he is one of the two, so that nothing is an answer too.</param>
    public DelegationResult Run(GrantRights rights, bool isParty)
    {
        var actions = new SortedSet<string>(StringComparer.Ordinal);
        GrantNode? best = null;
        bool complete = true, sees = isParty;
        int looked = 0;
        for (GrantList? list = _judge.Grants.Between(_query.OnBehalfOf, _query.Delegate); list is not null && list.LastEnd > _judge.Now; list = list.Older)
        {
            if (!rights.Has(list.Node))
            {
                continue;
            }

            sees = true;
            if (ChainRules.IsOver(_judge.Grants, list.Node, _judge.Now))
            {
                continue;
            }

            if (++looked > _maxChains)
            {
                complete = false;
                break;
            }

            ChainVerdict verdict = _query.Resource is { } resource ? _judge.JudgeReach(list.Node, resource) : _judge.JudgeReach(list.Node, _query.ResourceType ?? string.Empty);
            complete &= verdict.Holds || verdict.Undecided == CheckReason.NoPath;
            if (verdict.Holds && list.Node.Actions.Count > 0)
            {
                actions.UnionWith(list.Node.Actions);
                best = best is null || ChainRules.IsBetter(list.Node, best) ? list.Node : best;
            }
        }

        GrantNode[] chain = best?.Chain() ?? [];
        return sees
            ? new DelegationResult(PathOf(chain), [.. chain.Select(static n => n.Grant.Id)], [.. actions], complete, _judge.Snapshot.Revision)
            : throw Delegations.Unknown();
    }

    /// <summary>The subjects of a chain, root first.</summary>
    public static IReadOnlyList<SubjectRef> PathOf(GrantNode[] chain) =>
        chain.Length == 0 ? [] : [chain[0].Grant.OnBehalfOf, .. chain.Select(static n => n.Grant.Delegate)];
}
