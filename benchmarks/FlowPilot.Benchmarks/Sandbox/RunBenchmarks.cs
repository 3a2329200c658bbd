using BenchmarkDotNet.Attributes;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>S1: a full run of a small plugin, 1 KiB in and 1 KiB out, fresh store and instance each time, all limits on.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class RunBenchmarks : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private static readonly byte[] Input = new byte[1_024];

    private static readonly byte[] Seal = new byte[32];

    private static readonly IReadOnlySet<string> NoCapabilities = System.Collections.Frozen.FrozenSet<string>.Empty;

    private readonly ReceiptWriter _receipts = ReceiptWriter.For(512 * 1024);
    private readonly Lifetime _lifetime = new();
    private BareGuest _onDemand = null!; // set by Setup
    private BareGuest _pooled = null!; // set by Setup
    private SandboxEngine _engine = null!; // set by Setup
    private CompiledModule _module = null!; // set by Setup
    private BenchmarkSandbox _host = null!; // set by Setup
    private SandboxPlugin _plugin = null!; // set by Setup

    /// <summary>Makes all of them over the same module.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        byte[] wasm = BenchmarkSandbox.Fixture("echo");
        EnginePool pool = EnginePool.Plan(4, 1, SandboxLimits.Default) ?? throw new InvalidOperationException("The pool does not fit.");
        _onDemand = new BareGuest(wasm, null);
        _pooled = new BareGuest(wasm, pool);
        _engine = new SandboxEngine(new FlowPilotProfile([]), new EngineSetup { Pool = pool, MaxQueuedCompiles = 4 }, _lifetime);
        _module = await _engine.CompileAsync(wasm, Deadline, CancellationToken.None);
        _host = await BenchmarkSandbox.StartAsync(static o => o.MaxConcurrentRuns = 4);
        _plugin = await _host.LoadAsync(wasm);
        if (BareOnDemand() != 1_024 || BarePooled() != 1_024 || Engine() != 1_024 || (await RunAsync()).Output.Length != 1_024)
        {
            throw new InvalidOperationException("They do not do the same.");
        }
    }

    /// <summary>The package, on demand.</summary>
    [Benchmark(Baseline = true)]
    public int BareOnDemand() => _onDemand.Run(Input, Deadline).Length;

    /// <summary>The package, pooled with resident pages.</summary>
    [Benchmark]
    public int BarePooled() => _pooled.Run(Input, Deadline).Length;

    /// <summary>Ours, pooled, on the calling thread: everything but admission, the hand-off to a worker, the receipt and the record.</summary>
    [Benchmark]
    public int Engine()
    {
        FlowPilotRun state = Run(null, out GuestExit exit);
        return exit.Outcome == SandboxOutcome.Completed ? state.Written.Length : 0;
    }

    /// <summary>The same with its receipt.</summary>
    [Benchmark]
    public SandboxReceipt EngineAndReceipt()
    {
        FlowPilotRun state = Run(null, out GuestExit exit);
        return ReceiptOf(state, exit);
    }

    /// <summary>The same, recorded as well.</summary>
    [Benchmark]
    public int EngineReceiptAndRecording()
    {
        var tape = new RecordTape(Seal, SandboxLimits.Default.MaxRecordingBytes);
        FlowPilotRun state = Run(tape, out GuestExit exit);
        return ReceiptOf(state, exit).Utf8Json.Length + tape.Events.Length;
    }

    /// <summary>Ours as an application calls it: queue, worker, result and record in the decision log.</summary>
    /// <returns>The result.</returns>
    [Benchmark]
    public async Task<SandboxResult> RunAsync() => await _host.Sandbox.RunAsync(_plugin, Input, _host.Grant);

    private FlowPilotRun Run(CallTape? tape, out GuestExit exit)
    {
        var state = new FlowPilotRun(Input, SandboxLimits.Default);
        exit = _engine.Run(_module, new RunRequest
        {
            Capabilities = NoCapabilities,
            Limits = SandboxLimits.Default,
            State = state,
            Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
            Orphans = new OrphanedCalls(1),
            Tape = tape,
        });
        return state;
    }

    private SandboxReceipt ReceiptOf(FlowPilotRun state, GuestExit exit) => new(_receipts.Write(new ReceiptFacts
    {
        RunId = Guid.Empty,
        Store = "default",
        DecisionId = Guid.Empty,
        GrantSha256 = _plugin.Key.Sha256,
        Plugin = _plugin,
        Limits = SandboxLimits.Default,
        Engine = EngineKind.FuelAndTime,
        Seed = null,
        Granted = NoCapabilities,
        Input = Input,
        StartedAt = TimeProvider.System.GetUtcNow(),
        Result = RunTicket.ResultOf(Guid.Empty, _plugin, exit, state),
        Exit = exit,
    }));

    /// <summary>Frees all of it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _plugin.Dispose();
        _host.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _module.Release();
        _engine.Dispose();
        _lifetime.Dispose();
        _pooled.Dispose();
        _onDemand.Dispose();
    }
}
