namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>Amounts that are reserved all together or not at all.</summary>
public sealed record BudgetRequest
{
    /// <summary>Gets the key under which it is one reservation, however often it is asked for.</summary>
    public required BudgetKey Key { get; init; }

    /// <summary>Gets an id that is new for each attempt: only the attempt that reserved can release.</summary>
    public required Guid Attempt { get; init; }

    /// <summary>Gets the amounts, at least one.</summary>
    public required IReadOnlyList<BudgetCharge> Charges { get; init; }

    /// <summary>Gets the instant of the decision, which says to which period the amounts belong.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets until when the reservation can be released; from then on it counts as spent.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
