namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>What came of asking a ledger. Everything but <see cref="Reserved"/> is a denial.</summary>
public enum BudgetOutcome
{
    /// <summary>A sum would be greater than its ceiling. Nothing was reserved.</summary>
    Exceeded = 0,

    /// <summary>An amount is in another currency or unit than its ceiling or its ledger. Nothing was reserved.</summary>
    OtherUnit = 1,

    /// <summary>The key belongs to a reservation of other amounts. Nothing was reserved.</summary>
    KeyReused = 2,

    /// <summary>All amounts are within their ceilings; they are reserved, or, where that was only asked, they could be.</summary>
    Reserved = 3,
}
