namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>A ledger cannot answer. Above it, that is a denial with <c>authz.budget_unavailable</c>.</summary>
public sealed class BudgetException : FlowPilotException
{
    internal BudgetException(string problem)
        : base("FP1503", problem)
    {
    }
}
