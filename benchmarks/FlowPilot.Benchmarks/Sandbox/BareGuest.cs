using System.Diagnostics;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using Wasmtime;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The package used directly, as its documentation shows, with the same limits and configuration: a fresh store and instance for each run.</summary>
internal sealed class BareGuest : IDisposable
{
    private static readonly SandboxLimits Limits = SandboxLimits.Default;

    private readonly Engine _engine;
    private readonly Linker _linker;
    private readonly Module _module;

    /// <summary>Makes the engine, the linker and the module.</summary>
    /// <param name="wasm">The module; it imports of <c>flowpilot</c> what <c>echo</c> does.</param>
    /// <param name="pool">The pool; <see langword="null"/> for instances on demand.</param>
    public BareGuest(byte[] wasm, EnginePool? pool)
    {
        _engine = EngineFactory.Create(EngineKind.FuelAndTime, pool, 512 * 1024);
        _module = Module.FromBytes(_engine, "guest", wasm);
        _linker = new Linker(_engine);
        _linker.DefineFunction("flowpilot", "input_size", static (Caller caller) => State(caller).Input.Length);
        _linker.DefineFunction("flowpilot", "input_read", static (Caller caller, int destination, int offset, int length) =>
        {
            byte[] input = State(caller).Input;
            int count = Math.Min(length, input.Length - offset);
            caller.TryGetMemorySpan("memory", destination, count, out Span<byte> memory);
            input.AsSpan(offset, count).CopyTo(memory);
            return count;
        });
        _linker.DefineFunction("flowpilot", "output_write", static (Caller caller, int source, int length) =>
        {
            caller.TryGetMemorySpan("memory", source, length, out Span<byte> memory);
            State(caller).Output = memory.ToArray();
            return length;
        });
    }

    /// <summary>Ticks all guests of this engine.</summary>
    public void Tick() => _engine.IncrementEpoch();

    /// <summary>Runs the guest once.</summary>
    /// <returns>Its output.</returns>
    public byte[] Run(byte[] input, TimeSpan deadline)
    {
        long until = Stopwatch.GetTimestamp() + (long)(deadline.TotalSeconds * Stopwatch.Frequency);
        var state = new RunState(input, until);
        using var store = new Store(_engine, state);
        store.SetLimits(Limits.MaxMemoryBytes, (uint)Limits.MaxTableElements, 1, Limits.MaxTables, 1);
        store.Fuel = (ulong)Limits.Fuel;
        store.SetEpochDeadlineCallback(static s => Stopwatch.GetTimestamp() < ((RunState)s.GetData()!).Until ? 1UL : throw new TimeoutException("The deadline has passed.")); // every store here has one
        store.SetEpochDeadline(1);
        Instance instance = _linker.Instantiate(store, _module);
        Func<int> run = instance.GetFunction<int>("fp_run") ?? throw new InvalidOperationException("There is no export.");
        run();
        return state.Output;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _linker.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }

    private static RunState State(Caller caller) => (RunState)caller.GetData()!; // every store here has one

    private sealed class RunState(byte[] input, long until)
    {
        public byte[] Input { get; } = input;

        public long Until { get; } = until;

        public byte[] Output { get; set; } = [];
    }
}
