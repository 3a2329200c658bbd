namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>Where a reservation stands.</summary>
public enum BudgetState
{
    /// <summary>There is no such reservation: there never was, it was released, or its periods are over.</summary>
    Unknown = 0,

    /// <summary>It holds its amounts, and can be committed or released.</summary>
    Reserved = 1,

    /// <summary>Its amounts are spent.</summary>
    Committed = 2,

    /// <summary>Its amounts are free again.</summary>
    Released = 3,

    /// <summary>Nobody settled it in time, so its amounts are spent.</summary>
    Expired = 4,
}
