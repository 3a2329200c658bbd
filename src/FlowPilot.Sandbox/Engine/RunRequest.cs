using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What the engine needs to run a guest.</summary>
internal sealed record RunRequest
{
    /// <summary>Gets which engine runs it.</summary>
    public EngineKind Engine { get; init; }

    /// <summary>Gets the capabilities to link.</summary>
    public required IReadOnlySet<string> Capabilities { get; init; }

    public required SandboxLimits Limits { get; init; }

    /// <summary>Gets what the guest interface keeps for the run.</summary>
    public required object State { get; init; }

    /// <summary>Gets what host functions may know of the run.</summary>
    public required HostRun Host { get; init; }

    /// <summary>Gets the count of calls that outlive their runs.</summary>
    public required OrphanedCalls Orphans { get; init; }

    /// <summary>Gets the host's time, which the guest's clock shows.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets the instant of the monotonic clock from which its deadline counts; <see langword="null"/> for that at which its guest begins.</summary>
    public long? Began { get; init; }

    /// <summary>Gets the seed of a deterministic run.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets where the virtual clock of a deterministic run begins.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Gets what records the host calls or answers them; <see langword="null"/> for neither.</summary>
    public CallTape? Tape { get; init; }

    /// <summary>Gets the token that cancels this run.</summary>
    public CancellationToken Caller { get; init; }

    /// <summary>Gets the token that cancels every run.</summary>
    public CancellationToken Stopping { get; init; }
}
