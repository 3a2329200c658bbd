namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>What remains of one budget.</summary>
public sealed record BudgetBalance
{
    /// <summary>Gets the budget.</summary>
    public required string Budget { get; init; }

    /// <summary>Gets whose ledger it is.</summary>
    public required string Holder { get; init; }

    /// <summary>Gets what remains: after the reservation if it was made, otherwise without it. Zero where a ceiling was lowered below what is spent.</summary>
    public required BudgetAmount Remaining { get; init; }

    /// <summary>Gets a value indicating whether this budget is why nothing was reserved.</summary>
    public bool IsExceeded { get; init; }
}
