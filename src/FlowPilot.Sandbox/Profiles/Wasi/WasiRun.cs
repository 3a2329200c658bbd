using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>What preview 1 keeps for one run: descriptors, files, and what the guest may see.</summary>
/// <remarks>Used by the run's worker thread alone.</remarks>
internal sealed class WasiRun
{
    private readonly List<TreeSnapshot> _scopes = [];
    private readonly Capability? _clocks;
    private RunClock? _fixedClock;

    private WasiRun(IReadOnlyList<Capability> granted, WasiSetup setup, SandboxLimits limits)
    {
        Limits = limits.Wasi;
        _clocks = Find(granted, CapabilityCatalogue.WasiClocks);
        HasRandom = Find(granted, CapabilityCatalogue.WasiRandom) is not null;
        Arguments = Find(granted, CapabilityCatalogue.WasiArgs) is null ? [] : setup.Arguments;
        Environment = Find(granted, CapabilityCatalogue.WasiEnv) is { } env ? Visible(setup.Environment, env[CapabilityParameters.Keys]) : [];
        Descriptors = new DescriptorTable(limits.Wasi.MaxDescriptors);
        Descriptors.Add(new Descriptor(DescriptorKind.Input, WasiRights.OfInput, WasiRights.None));
        Descriptors.Add(new Descriptor(DescriptorKind.Output, WasiRights.OfOutput, WasiRights.None));
        Descriptors.Add(new Descriptor(DescriptorKind.Error, WasiRights.OfOutput, WasiRights.None));
    }

    public WasiLimits Limits { get; }

    public DescriptorTable Descriptors { get; }

    /// <summary>Gets the arguments that the guest sees, each with its NUL.</summary>
    public byte[][] Arguments { get; }

    /// <summary>Gets the variables that the guest sees, each with its NUL.</summary>
    public byte[][] Environment { get; }

    /// <summary>Gets a value indicating whether random bytes are unpredictable to the guest, and not those of the run's seed.</summary>
    public bool HasRandom { get; }

    /// <summary>Gets a value indicating whether the guest sees the time, and not one instant.</summary>
    public bool HasClocks => _clocks is not null;

    /// <summary>Gets a value indicating whether the guest has any files.</summary>
    public bool HasFiles => _scopes.Count > 0;

    /// <summary>Makes the state of a run, and reads its files.</summary>
    /// <param name="granted">What the guest may see.</param>
    /// <param name="setup">What there is to see.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="now">The instant that files are from, for a guest that sees the time.</param>
    /// <param name="check">Throws when the run is due.</param>
    /// <exception cref="FileSnapshotException">The files are more than the run may have, or cannot be read.</exception>
    public static WasiRun Begin(IReadOnlyList<Capability> granted, WasiSetup setup, SandboxLimits limits, DateTimeOffset now, Action check)
    {
        var run = new WasiRun(granted, setup, limits);
        long instant = run.HasClocks ? run.Coarse(RunClock.FromTicks(now.UtcTicks)) : 0;
        FileBudget? budget = null;
        foreach (Capability scope in granted.Where(static c => c.Name == CapabilityCatalogue.WasiFiles).OrderBy(static c => c[CapabilityParameters.Scope]?[0], StringComparer.Ordinal))
        {
            run.Open(scope, setup, budget ??= new FileBudget(limits.Wasi), instant, check);
        }

        return run;
    }

    /// <summary>Gives the clock that the guest sees: the run's, or one that stands still until the guest sleeps.</summary>
    public RunClock ClockOf(HostCall call) => HasClocks ? call.Guest.Clock : _fixedClock ??= new RunClock(call.Guest, TimeProvider.System, DateTimeOffset.UnixEpoch);

    /// <summary>Gets how exactly the guest sees the time, in nanoseconds.</summary>
    public long Resolution => _clocks?[CapabilityParameters.Resolution] is [var text] ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 1;

    /// <summary>Gives a time as exactly as the guest may see it.</summary>
    public long Coarse(long nanoseconds) => nanoseconds - (nanoseconds % Resolution);

    /// <summary>Says what the guest changed.</summary>
    public IReadOnlyList<SandboxFileChange> Changes() => HasFiles ? [.. _scopes.SelectMany(static s => s.Changes())] : [];

    private static Capability? Find(IReadOnlyList<Capability> granted, string name) => granted.FirstOrDefault(c => c.Name == name);

    private static byte[][] Visible(KeyValuePair<string, byte[]>[] environment, IReadOnlyList<string>? keys) =>
        [.. environment.Where(v => keys is null || keys.Contains(v.Key, StringComparer.Ordinal)).Select(static v => v.Value)];

    private void Open(Capability capability, WasiSetup setup, FileBudget budget, long now, Action check)
    {
        string scope = capability[CapabilityParameters.Scope]?[0] ?? throw new InvalidOperationException("A scope without a name was granted.");
        bool canWrite = capability[CapabilityParameters.Access]?[0] == CapabilityParameters.Write;
        SandboxFiles files = setup.Files.GetValueOrDefault(scope, SandboxFiles.Empty);
        var tree = new FileTree(scope, files.GuestPath ?? "/" + scope, canWrite, (ulong)_scopes.Count + 1, budget, now);
        var snapshot = new TreeSnapshot(tree, budget, now, check);
        if (!Descriptors.HasRoom)
        {
            throw snapshot.Refused($"there are more than {Limits.MaxDescriptors} descriptors");
        }

        files.Load(snapshot);
        WasiRights rights = WasiRights.OfDirectory | WasiRights.OfFile;
        rights = canWrite ? rights : rights & ~WasiRights.Changing;
        Descriptors.Add(new Descriptor(DescriptorKind.Directory, rights & WasiRights.OfDirectory, rights) { Tree = tree, Node = tree.Root, IsPreopened = true });
        _scopes.Add(snapshot);
    }
}
