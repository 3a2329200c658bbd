using System.Diagnostics;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Engine;

/// <summary>One engine with its ticker, linkers and compiler; it lives as long as its host.</summary>
/// <remarks>All members may be called concurrently, except <see cref="Dispose"/>, which needs every run and compile to have ended.</remarks>
internal sealed class SandboxEngine : IDisposable
{
    /// <summary>The stack of a worker thread: sixteen times the guest's, where one of the same size ends the process (rule 7).</summary>
    public const int WorkerStackBytes = 8 * 1024 * 1024;

    private readonly Wasmtime.Engine _engine;
    private readonly IGuestProfile _profile;
    private readonly LinkerSet _linkers;
    private readonly ModuleCompiler _compiler;
    private int _liveStores;

    public SandboxEngine(IGuestProfile profile, int maxQueuedCompiles, Lifetime lifetime)
    {
        _engine = EngineFactory.Create();
        _profile = profile;
        _linkers = new LinkerSet(_engine, profile.Functions);
        _compiler = new ModuleCompiler(_engine, maxQueuedCompiles, lifetime);
        Ticker = new EpochTicker(_engine.IncrementEpoch);
    }

    /// <summary>Gets the ticker.</summary>
    public EpochTicker Ticker { get; }

    /// <summary>Gets how many linkers were built.</summary>
    public int LinkerCount => _linkers.Count;

    /// <summary>Gets how many stores exist; 0 when nothing runs.</summary>
    public int LiveStores => Volatile.Read(ref _liveStores);

    /// <summary>Says why the engine finds a module invalid, or <see langword="null"/>.</summary>
    public string? FaultOf(byte[] bytes) => ModuleCompiler.FaultOf(_engine, bytes);

    /// <summary>Compiles a module, see <see cref="ModuleCompiler"/>.</summary>
    public Task<CompiledModule> CompileAsync(byte[] bytes, TimeSpan timeout, CancellationToken cancellationToken) =>
        _compiler.CompileAsync(bytes, timeout, cancellationToken);

    /// <summary>Runs a guest on the calling thread, which has <see cref="WorkerStackBytes"/> of stack; throws for no outcome.</summary>
    /// <param name="module">The module; the caller holds a reference.</param>
    /// <param name="capabilities">The capabilities to link.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="state">What the guest interface keeps for the run.</param>
    /// <param name="caller">Cancels this run.</param>
    /// <param name="host">Cancels every run.</param>
    public GuestExit Run(
        CompiledModule module,
        IReadOnlySet<string> capabilities,
        SandboxLimits limits,
        object state,
        CancellationToken caller,
        CancellationToken host)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            Ticker.Enter();
            Interlocked.Increment(ref _liveStores);
            try
            {
                var run = new GuestRun(Ticker, limits.Deadline, limits.MaxHostCalls, state, caller, host);
                return RunInStore(module, capabilities, limits, run) with { WallTime = Stopwatch.GetElapsedTime(start) };
            }
            finally
            {
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

    /// <summary>Stops the ticker and then frees the engine (rule 18).</summary>
    public void Dispose()
    {
        Ticker.Dispose();
        _compiler.Dispose();
        _linkers.Dispose();
        _engine.Dispose();
    }

    private GuestExit RunInStore(CompiledModule module, IReadOnlySet<string> capabilities, SandboxLimits limits, GuestRun run)
    {
        using var store = new GuestStore(_engine, run, limits);
        GuestExit exit;
        try
        {
            store.Instantiate(_linkers.Get(capabilities), module.Module);
            exit = new GuestExit(_profile.Drive(new GuestInstance(store), run.State));
        }
        catch (Exception e)
        {
            exit = TrapClassifier.Classify(run, e);
        }

        run.Memory = null; // it knows its store, and the store knows the run (rule 14)
        return exit with
        {
            Fuel = TrapClassifier.IsFuelExact(exit) ? store.FuelUsed : null,
            PeakMemoryBytes = store.MemoryBytes,
        };
    }
}
