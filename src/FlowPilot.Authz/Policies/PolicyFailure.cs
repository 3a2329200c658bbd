namespace FlowPilot.Authz.Policies;

/// <summary>A gate that did not hold.</summary>
public sealed record PolicyFailure
{
    /// <summary>Gets the name of its chain.</summary>
    public required string Chain { get; init; }

    /// <summary>Gets the name of the gate; <c>guard</c> for a chain whose guard came to no value.</summary>
    public required string Gate { get; init; }

    /// <summary>Gets its reason code.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what would make it hold; <see langword="null"/> where the pack says nothing.</summary>
    public string? Advice { get; init; }
}
