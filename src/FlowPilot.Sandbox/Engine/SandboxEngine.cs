using System.Diagnostics;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Engine;

/// <summary>The engines of a host with their ticker, compiler, module cache and worker threads; it lives as long as its host.</summary>
/// <remarks>All members may be called concurrently, except <see cref="Dispose"/>, which needs every run and compile to have ended.</remarks>
internal sealed class SandboxEngine : IDisposable
{
    private readonly IGuestProfile _profile;
    private readonly ModuleCompiler _compiler;
    private readonly EngineUnit?[] _units = new EngineUnit?[3];
    private int _liveStores;

    public SandboxEngine(IGuestProfile profile, EngineSetup setup, Lifetime lifetime)
    {
        _profile = profile;
        IsPooled = setup.Pool is not null;
        for (int i = 0; i < profile.Functions.Count; i++)
        {
            profile.Functions[i].Index = i;
        }

        foreach (EngineKind kind in setup.Kinds)
        {
            _units[(int)kind] = new EngineUnit(kind, setup.Pool, setup.GuestStackBytes, profile.Functions);
        }

        Loads = setup.Disk?.Counts ?? new LoadCounts();
        _compiler = new ModuleCompiler([.. Units], setup.MaxQueuedCompiles, lifetime, setup.Disk, Loads);
        Cache = new ModuleCache(setup.CacheBytes);
        Workers = new WorkerPool(setup.WorkerIdle);
        Ticker = new EpochTicker(Tick);
    }

    /// <summary>Gets the ticker.</summary>
    public EpochTicker Ticker { get; }

    /// <summary>Gets the compiled modules that are kept.</summary>
    public ModuleCache Cache { get; }

    /// <summary>Gets how the modules of plugins came to be.</summary>
    public LoadCounts Loads { get; }

    /// <summary>Gets the threads that run guests.</summary>
    public WorkerPool Workers { get; }

    /// <summary>Gets a value indicating whether instances come from a pool.</summary>
    public bool IsPooled { get; }

    /// <summary>Gets how many linkers were built.</summary>
    public int LinkerCount => Units.Sum(static u => u.Linkers.Count);

    /// <summary>Gets how many stores exist; 0 when nothing runs.</summary>
    public int LiveStores => Volatile.Read(ref _liveStores);

    private IEnumerable<EngineUnit> Units => _units.OfType<EngineUnit>();

    /// <summary>Says whether there is an engine of a kind.</summary>
    public bool Has(EngineKind kind) => _units[(int)kind] is not null;

    /// <summary>Says why the engine finds a module invalid, or <see langword="null"/>.</summary>
    public string? FaultOf(byte[] bytes) => ModuleCompiler.FaultOf(Units.First().Engine, bytes);

    /// <summary>Compiles a module of ours for every engine, see <see cref="ModuleCompiler"/>.</summary>
    public Task<CompiledModule> CompileAsync(byte[] bytes, TimeSpan timeout, CancellationToken cancellationToken) =>
        _compiler.CompileAsync(bytes, null, timeout, cancellationToken);

    /// <summary>Loads a plugin's module for every engine: from disk where it was compiled before, see <see cref="DiskCache"/>, else compiled and kept.</summary>
    /// <param name="bytes">The module.</param>
    /// <param name="content">The SHA-256 of these bytes.</param>
    /// <param name="timeout">How long the caller waits.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<CompiledModule> LoadAsync(byte[] bytes, byte[] content, TimeSpan timeout, CancellationToken cancellationToken) =>
        _compiler.CompileAsync(bytes, content, timeout, cancellationToken);

    /// <summary>Runs a guest on the calling thread, which is one of <see cref="Workers"/>; throws for no outcome.</summary>
    /// <param name="module">The module; the caller holds a reference.</param>
    /// <param name="request">What the guest is given.</param>
    public GuestExit Run(CompiledModule module, RunRequest request)
    {
        long start = request.Began ?? Stopwatch.GetTimestamp();
        try
        {
            Ticker.Enter();
            Interlocked.Increment(ref _liveStores);
            try
            {
                var run = new GuestRun(Ticker, request, _profile.Functions.Count);
                GuestExit exit = RunInStore(module, request, run);
                return run.Describe(exit, _profile.Functions, Stopwatch.GetElapsedTime(start));
            }
            finally
            {
                request.Host.End();
                Interlocked.Decrement(ref _liveStores);
                Ticker.Leave();
            }
        }
        catch (Exception e)
        {
            // No store could be had: a failure of the host, and not of the guest.
            return new GuestExit(SandboxOutcome.HostFault) { Fault = e };
        }
    }

    /// <summary>Stops the ticker and then frees the engines (rule 18).</summary>
    public void Dispose()
    {
        Workers.Dispose();
        Ticker.Dispose();
        Cache.Dispose();
        _compiler.Dispose();
        foreach (EngineUnit unit in Units)
        {
            unit.Dispose();
        }
    }

    private void Tick()
    {
        foreach (EngineUnit? unit in _units)
        {
            unit?.Engine.IncrementEpoch();
        }
    }

    private GuestExit RunInStore(CompiledModule module, RunRequest request, GuestRun run)
    {
        EngineUnit unit = _units[(int)request.Engine] ?? throw new InvalidOperationException($"There is no engine {request.Engine}.");
        using LinkerLease linker = unit.Linkers.Rent(request.Capabilities);
        using var store = new GuestStore(unit.Engine, run, request.Limits);
        GuestExit exit;
        try
        {
            store.Instantiate(linker.Linker, module.For(unit.Kind));
            exit = new GuestExit(_profile.Drive(new GuestInstance(store), run.State));
        }
        catch (Exception e)
        {
            exit = run.Nested ?? TrapClassifier.Classify(run, e);
        }

        run.Memory = null; // it knows its store, and the store knows the run (rule 14)
        return exit with
        {
            Fuel = run.IsFuelMetered && TrapClassifier.IsFuelExact(exit) ? store.FuelUsed : null,
            PeakMemoryBytes = store.MemoryBytes,
        };
    }
}
