namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>The answer of a ledger. The default of every member denies.</summary>
public sealed record BudgetResult
{
    /// <summary>Gets what came of it.</summary>
    public BudgetOutcome Outcome { get; init; }

    /// <summary>Gets the reservation; <see langword="null"/> where none was asked for or none was made.</summary>
    public BudgetReservation? Reservation { get; init; }

    /// <summary>Gets what remains, for each charge in its order; empty where units or keys do not fit.</summary>
    public IReadOnlyList<BudgetBalance> Balances { get; init; } = [];
}
