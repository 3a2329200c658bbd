using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit;
using Wasmtime;

namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>A kernel compiled from C, on an engine that meters it in one way; the package used directly.</summary>
internal sealed class KernelGuest : IDisposable
{
    private readonly Engine _engine;
    private readonly Module _module;
    private readonly Store _store;
    private readonly EpochTicker? _ticker;
    private readonly Func<int> _run;

    private KernelGuest(string name, Engine engine, bool fuel, bool time)
    {
        _engine = engine;
        _module = Module.FromFile(engine, RepositoryRoot.Combine("benchmarks", "kernels", name + ".wasm"));
        _store = new Store(engine);
        SandboxLimits limits = SandboxLimits.Trusted;
        _store.SetLimits(limits.MaxMemoryBytes, (uint)limits.MaxTableElements, 1, limits.MaxTables, 1);
        if (fuel)
        {
            _store.Fuel = long.MaxValue;
        }

        if (time)
        {
            _ticker = new EpochTicker(engine.IncrementEpoch);
            _ticker.Enter();
            _store.SetEpochDeadlineCallback(static _ => 1);
            _store.SetEpochDeadline(1);
        }

        using var linker = new Linker(engine);
        Instance instance = linker.Instantiate(_store, _module);
        (instance.GetAction("prepare") ?? throw new InvalidOperationException("There is no export.")).Invoke();
        _run = instance.GetFunction<int>("run") ?? throw new InvalidOperationException("There is no export.");
    }

    /// <summary>Makes one that nothing stops: an engine of the package with the compiler's settings of ours and no metering.</summary>
    public static KernelGuest Unmetered(string name) =>
        new(name, new Engine(new Config().WithCompilerStrategy(CompilerStrategy.Cranelift).WithOptimizationLevel(OptimizationLevel.Speed)), fuel: false, time: false);

    /// <summary>Makes one on an engine of ours.</summary>
    public static KernelGuest Metered(string name, EngineKind kind) =>
        new(name, EngineFactory.Create(kind, null, 512 * 1024), fuel: kind != EngineKind.TimeOnly, time: true);

    /// <summary>Computes it once.</summary>
    public int Run() => _run();

    /// <inheritdoc/>
    public void Dispose()
    {
        _ticker?.Leave();
        _ticker?.Dispose();
        _store.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }
}
