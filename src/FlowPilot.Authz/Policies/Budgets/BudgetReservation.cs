namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>Amounts that wait to be committed or released.</summary>
public sealed record BudgetReservation
{
    /// <summary>Gets the key.</summary>
    public required BudgetKey Key { get; init; }

    /// <summary>Gets the id of the attempt that asked.</summary>
    public required Guid Attempt { get; init; }

    /// <summary>Gets until when it can be released; from then on it counts as spent.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets a value indicating whether an earlier attempt with this key reserved the amounts; then nobody can release them, because the other one may be at work.</summary>
    public bool IsReplay { get; init; }

    /// <summary>Gets a value indicating whether an earlier attempt with this key has committed the amounts already: what they were for was done.</summary>
    public bool IsCommitted { get; init; }
}
