namespace FlowPilot.Authz.Policies;

/// <summary>An action that a pack declares.</summary>
public sealed record PolicyAction
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the relation to the resource that it needs; <see langword="null"/> if it needs none.</summary>
    public string? Relation { get; init; }
}
