namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>One amount for one ledger, with the ceiling that the sum of its period must not exceed.</summary>
public sealed record BudgetCharge
{
    /// <summary>Gets the budget, for example <c>travel/monthly-total</c>.</summary>
    public required string Budget { get; init; }

    /// <summary>Gets whose ledger it is: a persona, or a grant.</summary>
    public required string Holder { get; init; }

    /// <summary>Gets the amount.</summary>
    public required BudgetAmount Amount { get; init; }

    /// <summary>Gets the most that the sum may be, inclusive; in the unit of the amount.</summary>
    public required BudgetAmount Ceiling { get; init; }

    /// <summary>Gets the period. A budget whose period is changed begins to count anew.</summary>
    public required BudgetPeriod Period { get; init; }
}
