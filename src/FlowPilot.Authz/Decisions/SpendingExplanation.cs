using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Policies.Packs;

namespace FlowPilot.Authz.Decisions;

/// <summary>The nodes of what a gate asks of consent, and of what an allow uses up, takes and obliges to.</summary>
internal static class SpendingExplanation
{
    /// <summary>The consents that a gate asks for. One behind a guard that does not hold was not judged, and says nothing.</summary>
    public static IReadOnlyList<AccessExplanationNode> ConsentsOf(DecisionFacts facts, PackVerdict verdict)
    {
        PackGate? gate = facts.Rule?.Chains.FirstOrDefault(c => c.Name == verdict.Chain)?.Gates.FirstOrDefault(g => g.Name == verdict.Gate);
        if (gate is null || facts.Pack is not { Content.Consents: { Count: > 0 } consents })
        {
            return [];
        }

        var nodes = new List<AccessExplanationNode>();
        foreach ((string variable, PersonaFacts? persona) in new[] { (PackVariables.Owner, facts.OwnerFacts), (PackVariables.Principal, facts.PrincipalFacts) })
        {
            nodes.AddRange(consents.Where(c => persona is not null && (gate.Require.Reads.Contains((variable, c.Name)) || gate.Require.Reads.Contains((variable, PackVariables.Whole))))
                .Select(static c => c.Purpose).Distinct(StringComparer.Ordinal)
                .Select(p => new AccessExplanationNode(
                    AccessExplanationStep.Consent, $"{p} of {persona!.Subject}", persona.Consents.Contains(p, StringComparer.Ordinal), []))); // not null: filtered
        }

        return nodes;
    }

    /// <summary>The approval, the budgets and the obligations of an action, in the order in which they are looked at.</summary>
    public static IEnumerable<AccessExplanationNode> Of(DecisionFacts facts, PolicyPack pack)
    {
        if (facts.Rule is not { } rule)
        {
            return [];
        }

        AttributeSchema resource = pack.Content.ResourceAttributes.Of(facts.Resource.Type);
        return [
            .. rule.HasApprovals ? (AccessExplanationNode[])[ApprovalOf(facts)] : [],
            .. (facts.Policy?.Obligations ?? []).Select(o => ObligationOf(facts, o)),
            .. rule.Budgets.Where(b => b.AppliesTo(resource)).Select(b => BudgetOf(facts, $"{pack.Name}/{b.Name}")),
        ];
    }

    private static AccessExplanationNode ApprovalOf(DecisionFacts facts)
    {
        Expense? expense = facts.Expense;
        string? digest = expense?.Approval?.Request.Digest ?? expense?.ApprovalRequest?.Digest;
        bool? holds = expense?.Approval is not null ? true : expense?.ApprovalRequest is not null ? false : null;
        return new AccessExplanationNode(AccessExplanationStep.Approval, digest ?? facts.Action, holds, []) { Reason = Among(facts, ReasonCodes.ApprovalUnavailable) };
    }

    private static AccessExplanationNode ObligationOf(DecisionFacts facts, PolicyObligation obligation)
    {
        bool isUnknown = facts.Trace?.UnknownObligations.Contains(obligation) == true;
        bool? holds = isUnknown ? false : facts.Obligations.Contains(obligation) || facts.Denied ? null : true;
        return new AccessExplanationNode(AccessExplanationStep.Obligation, $"{obligation.Kind} {string.Join(", ", obligation.Values)}", holds, [])
        {
            Reason = isUnknown ? ReasonCodes.UnknownObligation : null,
        };
    }

    // Balances are there only for those who may know them: for everybody else the node says no more than the reasons do.
    private static AccessExplanationNode BudgetOf(DecisionFacts facts, string name)
    {
        BudgetBalance[] balances = [.. (facts.Expense?.Balances ?? []).Where(b => b.Budget == name)];
        bool isExceeded = Array.Exists(balances, static b => b.IsExceeded);
        bool? holds = isExceeded ? false : balances.Length > 0 || facts.IsPermitted ? true : null;
        return new AccessExplanationNode(AccessExplanationStep.Budget, name, holds, [])
        {
            Reason = holds == true ? null : Among(facts, ReasonCodes.BudgetExceeded) ?? Among(facts, ReasonCodes.BudgetUnavailable),
            Advice = balances.Length == 0 ? null : $"{balances.MinBy(static b => b.Remaining.Value)!.Remaining} left", // not null: there are some
        };
    }

    private static string? Among(DecisionFacts facts, string reason) => facts.Reasons.Contains(reason, StringComparer.Ordinal) ? reason : null;
}
