using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;

namespace FlowPilot.Sandbox;

/// <summary>What a run is asked for: by which grant, of which plugin, within which limits.</summary>
internal sealed record RunTicket(
    Guid RunId, DateTimeOffset StartedAt, SandboxPlugin Plugin, CompiledModule Module, SandboxGrant Grant, SandboxLimits Limits, SandboxRunOptions Options, WasiSetup? Wasi)
{
    /// <summary>Gives the result of a run whose guest never ran: nothing was used, and that is exact.</summary>
    public SandboxResult NotRun(SandboxOutcome outcome) => new() { RunId = RunId, Outcome = outcome, Fuel = 0 };

    /// <summary>What a caller chooses who chooses nothing.</summary>
    public static SandboxRunOptions NoOptions { get; } = new();

    /// <summary>Gets the seed of a deterministic run.</summary>
    public long? Seed => Options.IsDeterministic ? Options.Seed ?? 0 : null;

    /// <summary>Gets the instant of a deterministic run.</summary>
    public DateTimeOffset? Instant => Options.IsDeterministic ? Options.Instant ?? DateTimeOffset.UnixEpoch : null;

    /// <summary>Gets what the run takes of the host.</summary>
    public RunClaim Claim { get; } = new(Grant.Store.Value, Plugin.Key.Id, Grant.Subject.ToString(), Grant.OnBehalfOf.ToString(), MemoryOf(Plugin, Limits));

    /// <summary>Says how much memory a run takes at most: that of its guest, and that of its files if it asks for any.</summary>
    public static long MemoryOf(SandboxPlugin plugin, SandboxLimits limits) => limits.MaxMemoryBytes + (plugin.UsesFiles ? limits.Wasi.MaxFileBytes : 0);

    /// <summary>Gets which engine runs it.</summary>
    public EngineKind Engine =>
        Options.IsDeterministic ? EngineKind.Deterministic : Options.Metering == SandboxMetering.TimeOnly ? EngineKind.TimeOnly : EngineKind.FuelAndTime;

    /// <summary>Gives the result of a run. Output is all or nothing: only a completed run has any.</summary>
    public static SandboxResult ResultOf(Guid runId, SandboxPlugin plugin, GuestExit exit, FlowPilotRun state) => new()
    {
        RunId = runId,
        Outcome = exit.Outcome,
        TrapKind = exit.TrapKind,
        Backtrace = plugin.Functions.Describe(exit.Frames),
        GuestError = exit.Outcome == SandboxOutcome.GuestError ? state.Error : null,
        Output = exit.Outcome == SandboxOutcome.Completed ? state.Written : default,
        Fuel = exit.Fuel,
        HostCalls = exit.HostCalls,
        PeakMemoryBytes = exit.PeakMemoryBytes,
        WallTime = exit.WallTime,
        Denied = exit.Refused,
        FileChanges = state.FileChanges,
        Log = state.Log.Entries,
    };
}
