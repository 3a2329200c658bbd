using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>What a receipt says, read from its bytes.</summary>
internal sealed record ReceiptContent
{
    public required Guid RunId { get; init; }

    public required string Store { get; init; }

    public required Guid DecisionId { get; init; }

    public required string GrantSha256 { get; init; }

    public required string ModuleSha256 { get; init; }

    public required string InputSha256 { get; init; }

    public required string OutputSha256 { get; init; }

    public required string LogSha256 { get; init; }

    public required string Profile { get; init; }

    public required int Abi { get; init; }

    public required string EngineVersion { get; init; }

    public required string ConfigHash { get; init; }

    /// <summary>Gets the limits, over those that receipts do not name.</summary>
    public required SandboxLimits Limits { get; init; }

    public required long? Seed { get; init; }

    public required IReadOnlySet<string> Granted { get; init; }

    public required SandboxOutcome Outcome { get; init; }
}
