using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Receipts;

namespace FlowPilot.Sandbox;

/// <summary>Holds what one run did: how it ended, what it gave, and what it used.</summary>
public sealed record SandboxResult
{
    /// <summary>Gets the id of the run, which the records of the decision log carry.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Gets how the run ended.</summary>
    public required SandboxOutcome Outcome { get; init; }

    /// <summary>Gets which rule the guest broke, where <see cref="Outcome"/> is <see cref="SandboxOutcome.Trap"/>.</summary>
    public TrapKind? TrapKind { get; init; }

    /// <summary>Gets the frames of the guest at a trap, innermost first and at most 20: the function's name if the module has it, its index and offset.</summary>
    /// <remarks>Offsets count in the module without its custom sections. Names are the guest's text, escaped and truncated.</remarks>
    public IReadOnlyList<string> Backtrace { get; init; } = [];

    /// <summary>Gets how long a caller does well to wait before it tries again, where <see cref="Outcome"/> is <see cref="SandboxOutcome.Busy"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the capabilities that the module needs and did not have, where <see cref="Outcome"/> is <see cref="SandboxOutcome.CapabilityDenied"/>.</summary>
    /// <remarks>For every other outcome: what a WASI guest asked for, was not given, and went on without, each once.</remarks>
    public IReadOnlyList<CapabilityRefusal> Denied { get; init; } = [];

    /// <summary>Gets what the guest said, where <see cref="Outcome"/> is <see cref="SandboxOutcome.GuestError"/>.</summary>
    public GuestError? GuestError { get; init; }

    /// <summary>Gets the output of a completed run; empty for every other outcome, whatever the guest had written.</summary>
    public ReadOnlyMemory<byte> Output { get; init; }

    /// <summary>Gets what a completed run changed in its scopes, by scope and path; empty for every other outcome. Nothing of it was applied.</summary>
    public IReadOnlyList<SandboxFileChange> FileChanges { get; init; } = [];

    /// <summary>Gets the units of fuel used; <see langword="null"/> where the counter is not exact.</summary>
    /// <remarks>
    /// It is exact for a run that completed, failed by itself, used up its fuel, or was stopped by a host call, and after the trap
    /// <see cref="Sandbox.TrapKind.Unreachable"/>. A quota charges the whole budget of a run without a number.
    /// </remarks>
    public long? Fuel { get; init; }

    /// <summary>Gets how often the guest called the host.</summary>
    public long HostCalls { get; init; }

    /// <summary>Gets the largest size of the guest's memory, in bytes; <see langword="null"/> where the module was not instantiated.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>Gets the real time that the run took, without the time in the queue; zero where the guest never ran.</summary>
    public TimeSpan WallTime { get; init; }

    /// <summary>Gets the receipt of the run, whose hash is in the decision log; <see langword="null"/> only if it could not be recorded there.</summary>
    public SandboxReceipt? Receipt { get; init; }

    /// <summary>Gets the recording of the run, where <see cref="SandboxRunOptions.Record"/> asked for one and it was not too large.</summary>
    public SandboxRecording? Recording { get; init; }

    /// <summary>Gets a value indicating whether there is no recording because it had more bytes than <see cref="Limits.SandboxLimits.MaxRecordingBytes"/>.</summary>
    public bool IsRecordingCut { get; init; }

    /// <summary>Gets the lines that the guest logged, in order; those before a trap are kept.</summary>
    public IReadOnlyList<SandboxLogEntry> Log { get; init; } = [];
}
