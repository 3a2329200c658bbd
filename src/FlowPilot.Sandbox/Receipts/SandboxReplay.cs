namespace FlowPilot.Sandbox.Receipts;

/// <summary>Holds what came of a replay.</summary>
public sealed record SandboxReplay
{
    /// <summary>Gets the verdict.</summary>
    public required ReplayVerdict Verdict { get; init; }

    /// <summary>Gets the first difference, where <see cref="Verdict"/> is <see cref="ReplayVerdict.Different"/>, or why nothing was replayed.</summary>
    public ReplayDifference? Difference { get; init; }

    /// <summary>Gets how the replay ended; where nothing was replayed, how the recorded run ended.</summary>
    public required SandboxOutcome Outcome { get; init; }

    /// <summary>Gets the hash of the replay's own receipt, see <see cref="SandboxReceipt.ReplaySha256"/>; <see langword="null"/> if it did not come to its end.</summary>
    public string? ReplaySha256 { get; init; }
}
