using System.Collections.Frozen;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox;

/// <summary>Holds what a caller may choose for one run.</summary>
public sealed record SandboxRunOptions
{
    /// <summary>Gets the limits of the run; <see langword="null"/> for those of <see cref="SandboxOptions.Limits"/>.</summary>
    /// <remarks>Each limit is the smaller of this one and the operator's: a caller can narrow and never widen.</remarks>
    public SandboxLimits? Limits { get; init; }

    /// <summary>Gets what stops a guest that does not end by itself.</summary>
    public SandboxMetering Metering { get; init; }

    /// <summary>Gets the seed of the run's random bytes and handles; with it, or with <see cref="Instant"/>, the run is deterministic.</summary>
    /// <remarks>A deterministic run needs <see cref="SandboxOptions.AllowDeterministicRuns"/>; without a seed its seed is 0.</remarks>
    public long? Seed { get; init; }

    /// <summary>Gets the instant at which the guest's clock begins, which then moves only when the guest sleeps; with it, or with <see cref="Seed"/>, the run is deterministic.</summary>
    /// <remarks>Without an instant a deterministic run has the first one of 1970.</remarks>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Gets the arguments of a WASI command, after its own name, which is the plugin's id; it sees them with the capability <c>wasi.args</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Gets the environment of a WASI guest; it sees what the capability <c>wasi.env</c> names. The host's own environment is never seen.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Gets what is in the scopes of a WASI guest, by their names; it sees those that a capability <c>wasi.files</c> names.</summary>
    /// <remarks>A scope that is granted and not here begins empty.</remarks>
    public IReadOnlyDictionary<string, SandboxFiles> Files { get; init; } = FrozenDictionary<string, SandboxFiles>.Empty;

    /// <summary>Gets a value indicating whether the run is recorded, so that it can be replayed; see <see cref="SandboxResult.Recording"/>.</summary>
    /// <remarks>A recording holds the input and everything that the host wrote into the guest's memory. It costs time and memory; a run that is not recorded pays nothing.</remarks>
    public bool Record { get; init; }

    internal bool IsDeterministic => Seed is not null || Instant is not null;
}
