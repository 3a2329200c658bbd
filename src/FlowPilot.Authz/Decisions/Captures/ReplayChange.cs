namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>A decision that comes out otherwise.</summary>
public sealed record ReplayChange
{
    /// <summary>Gets the input.</summary>
    public required CapturedInput Input { get; init; }

    /// <summary>Gets the reason codes that there were, in ordinal order; none where it was allowed. Codes of budgets and of what could not be reached are left out.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Gets the reason codes that there would be; none where it would be allowed.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Gets a value indicating whether an allow became a denial, or the other way round.</summary>
    public bool ChangesOutcome => (Before.Count == 0) != (After.Count == 0);
}
