namespace FlowPilot.Sandbox.Engine;

/// <summary>How a guest left the engine.</summary>
/// <param name="Outcome">The outcome.</param>
internal sealed record GuestExit(SandboxOutcome Outcome)
{
    /// <summary>Gets the kind of a trap.</summary>
    public TrapKind? TrapKind { get; init; }

    /// <summary>Gets where the guest's frames were at a trap, innermost first, as offsets in the compiled bytes; −1 where that is not known.</summary>
    public IReadOnlyList<int> Frames { get; init; } = [];

    /// <summary>Gets the fuel used; <see langword="null"/> where the counter is not exact.</summary>
    public long? Fuel { get; init; }

    /// <summary>Gets how often the guest called the host.</summary>
    public long HostCalls { get; init; }

    /// <summary>Gets how many bytes host calls copied out of the guest's memory.</summary>
    public long BytesRead { get; init; }

    /// <summary>Gets how many bytes host calls copied into the guest's memory.</summary>
    public long BytesWritten { get; init; }

    /// <summary>Gets the seed of a deterministic run, or of the random bytes that came from one.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the capabilities that the guest used, in order.</summary>
    public IReadOnlyList<string> Used { get; init; } = [];

    /// <summary>Gets the capabilities that the guest missed while it ran.</summary>
    public IReadOnlyList<CapabilityRefusal> Refused { get; init; } = [];

    /// <summary>Gets the size of the guest's memory at the end, which is its largest.</summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>Gets the real time that the run took.</summary>
    public TimeSpan WallTime { get; init; }

    /// <summary>Gets the exception behind <see cref="SandboxOutcome.HostFault"/>, for the host's log alone.</summary>
    public Exception? Fault { get; init; }
}
