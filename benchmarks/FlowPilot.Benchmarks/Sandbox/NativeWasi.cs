using System.Diagnostics;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using Wasmtime;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The engine's own WASI with the same limits and configuration, for comparison alone: it cannot be cancelled, counted or capped.</summary>
internal sealed class NativeWasi : IDisposable
{
    private static readonly SandboxLimits Limits = SandboxLimits.Default;

    private readonly string _output = Path.GetTempFileName();
    private readonly Engine _engine;
    private readonly Linker _linker;
    private readonly Module _module;

    /// <summary>Makes the engine, the linker and the module.</summary>
    public NativeWasi(byte[] wasm, EnginePool pool)
    {
        _engine = EngineFactory.Create(EngineKind.FuelAndTime, pool, 512 * 1024);
        _module = Module.FromBytes(_engine, "guest", wasm);
        _linker = new Linker(_engine);
        _linker.DefineWasi();
    }

    /// <summary>Runs the program once.</summary>
    /// <returns>The length of its output.</returns>
    public int Run()
    {
        long until = Stopwatch.GetTimestamp() + (30 * Stopwatch.Frequency);
        using var store = new Store(_engine, until);
        store.SetWasiConfiguration(new WasiConfiguration().WithArgs("hello", "report").WithStandardOutput(_output));
        store.SetLimits(Limits.MaxMemoryBytes, (uint)Limits.MaxTableElements, 1, Limits.MaxTables, 1);
        store.Fuel = (ulong)Limits.Fuel;
        store.SetEpochDeadlineCallback(static s => Stopwatch.GetTimestamp() < (long)s.GetData()! ? 1UL : throw new TimeoutException("The deadline has passed.")); // every store here has one
        store.SetEpochDeadline(1);
        Instance instance = _linker.Instantiate(store, _module);
        Action start = instance.GetAction("_start") ?? throw new InvalidOperationException("There is no export.");
        start();
        return File.ReadAllBytes(_output).Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _linker.Dispose();
        _module.Dispose();
        _engine.Dispose();
        File.Delete(_output);
    }
}
