namespace FlowPilot.Sandbox.Receipts;

/// <summary>Names the first thing in which a replay is not what was recorded.</summary>
/// <remarks>Texts that come from the recording are escaped and truncated.</remarks>
public sealed record ReplayDifference
{
    /// <summary>Gets the host call where it is, counted from 0 in the order in which calls began; <see langword="null"/> if it is in none.</summary>
    public long? CallIndex { get; init; }

    /// <summary>Gets what differs: the function and a part of its call, or a member of the receipt.</summary>
    public required string What { get; init; }

    /// <summary>Gets what was recorded.</summary>
    public required string Expected { get; init; }

    /// <summary>Gets what came.</summary>
    public required string Actual { get; init; }

    /// <summary>Gives all of it in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{(CallIndex is { } index ? $"host call {index}, " : string.Empty)}{What}: expected {Expected}, came {Actual}";
}
