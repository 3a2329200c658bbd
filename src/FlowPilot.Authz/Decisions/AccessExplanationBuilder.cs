using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions;

/// <summary>Makes one tree of what the steps have found.</summary>
internal static class AccessExplanationBuilder
{
    public static AccessExplanationNode Build(DecisionFacts facts, IReadOnlyList<ChainExplanation> chains, Explanation? relationship, IReadOnlyList<CeilingExplanation> ceilings)
    {
        var children = new List<AccessExplanationNode> { Chains(facts, chains) };
        if (facts.Relation is { } relation)
        {
            children.Add(new AccessExplanationNode(AccessExplanationStep.Relationship, relation, relationship?.Result.Allowed, [])
            {
                Reason = relationship is null ? ReasonCodes.RelationshipUnavailable
                    : relationship.Result.Allowed ? null
                    : ReasonCodes.Of(relationship.Result.Reason),
                Relationship = relationship,
            });
            children.Add(Ceilings(facts, ceilings));
        }

        if (facts.Pack is { } pack)
        {
            AccessExplanationNode[] gates =
            [
                .. (facts.Gates ?? []).GroupBy(static g => g.Chain, StringComparer.Ordinal)
                    .Select(c => new AccessExplanationNode(AccessExplanationStep.GateChain, c.Key, c.All(static g => g.Failure is null), [.. c.Select(g => Gate(facts, g))])),
            ];
            children.Add(new AccessExplanationNode(AccessExplanationStep.Policy, pack.Name, facts.Policy?.Allowed, gates) { Reason = FirstOf(facts.Policy?.Reasons) });
            children.AddRange(SpendingExplanation.Of(facts, pack));
        }

        return new AccessExplanationNode(AccessExplanationStep.Decision, facts.Action, !facts.Denied, children) { Reason = FirstOf(facts.Reasons) };
    }

    private static string? FirstOf(IReadOnlyList<string>? reasons) => reasons is { Count: > 0 } ? reasons[0] : null;

    private static AccessExplanationNode Chains(DecisionFacts facts, IReadOnlyList<ChainExplanation> chains)
    {
        bool isJudged = facts.ChainCovers || chains.Count > 0 || facts.Denied || facts.OwnReasons.Count > 0;
        string? reason = facts.ChainCovers ? null : chains.Select(static c => c.Reason).FirstOrDefault(static r => r is not null) ?? FirstOf(facts.OwnReasons);
        return new AccessExplanationNode(
            AccessExplanationStep.Chains, facts.OnBehalfOf.ToString(), isJudged ? facts.ChainCovers : null, [.. chains.Select(Chain)]) { Reason = reason };
    }

    private static AccessExplanationNode Chain(ChainExplanation chain) => new(
        AccessExplanationStep.Chain,
        string.Join(" -> ", chain.Path),
        chain.Holds,
        [.. chain.Grants.Select(g => Grant(g, chain))]) { Reason = chain.Reason };

    private static AccessExplanationNode Grant(Grant grant, ChainExplanation chain)
    {
        bool isFaulty = chain.FaultyGrant?.Id == grant.Id;
        return new AccessExplanationNode(AccessExplanationStep.Grant, grant.Id.ToString(), !isFaulty, []) { Reason = isFaulty ? chain.Reason : null };
    }

    private static AccessExplanationNode Ceilings(DecisionFacts facts, IReadOnlyList<CeilingExplanation> ceilings)
    {
        AccessExplanationNode[] children =
        [
            .. ceilings.Select(static c => new AccessExplanationNode(AccessExplanationStep.Ceiling, c.Actor.ToString(), c.Result.Allowed, [])
            {
                Reason = c.Result.Allowed ? null : GrantReasons.ActorCeiling,
            }),
        ];
        return new AccessExplanationNode(AccessExplanationStep.Ceilings, facts.Relation + "_ceiling", children.Length == 0 ? null : facts.CeilingsHold, children);
    }

    private static AccessExplanationNode Gate(DecisionFacts facts, PackVerdict verdict) =>
        new(AccessExplanationStep.Gate, verdict.Gate, verdict.Failure is null, SpendingExplanation.ConsentsOf(facts, verdict))
        {
            Reason = verdict.Failure?.Reason,
            Advice = verdict.Failure?.Advice,
        };
}
