using FlowPilot.Sandbox.Engine.Disk;

namespace FlowPilot.Sandbox.Engine;

/// <summary>How the engines of a host are made.</summary>
internal sealed record EngineSetup
{
    /// <summary>Gets which engines there are.</summary>
    public IReadOnlyList<EngineKind> Kinds { get; init; } = [EngineKind.FuelAndTime];

    /// <summary>Gets the pool; <see langword="null"/> for instances on demand.</summary>
    public EnginePool? Pool { get; init; }

    /// <summary>Gets the stack of a guest.</summary>
    public int GuestStackBytes { get; init; } = 512 * 1024;

    /// <summary>Gets how many modules may wait to be compiled.</summary>
    public int MaxQueuedCompiles { get; init; } = 16;

    /// <summary>Gets how many bytes of compiled code are kept.</summary>
    public long CacheBytes { get; init; }

    /// <summary>Gets the compiled modules on disk; <see langword="null"/> for none.</summary>
    public DiskCache? Disk { get; init; }

    /// <summary>Gets how long an idle worker waits for work.</summary>
    public TimeSpan WorkerIdle { get; init; } = TimeSpan.FromSeconds(30);
}
