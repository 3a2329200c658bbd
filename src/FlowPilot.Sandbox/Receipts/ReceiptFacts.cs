using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>What a receipt is made of.</summary>
internal readonly record struct ReceiptFacts
{
    public required Guid RunId { get; init; }

    public required string Store { get; init; }

    public required Guid DecisionId { get; init; }

    /// <summary>Gets the hash of the grant.</summary>
    public required string GrantSha256 { get; init; }

    public required SandboxPlugin Plugin { get; init; }

    /// <summary>Gets the limits that held.</summary>
    public required SandboxLimits Limits { get; init; }

    /// <summary>Gets which engine ran it.</summary>
    public required EngineKind Engine { get; init; }

    /// <summary>Gets the seed, see <see cref="GuestExit.Seed"/>.</summary>
    public required long? Seed { get; init; }

    /// <summary>Gets the capabilities that the run had.</summary>
    public required IReadOnlySet<string> Granted { get; init; }

    public required ReadOnlyMemory<byte> Input { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required SandboxResult Result { get; init; }

    /// <summary>Gets how the guest left the engine; <see langword="null"/> if it never ran.</summary>
    public required GuestExit? Exit { get; init; }
}
