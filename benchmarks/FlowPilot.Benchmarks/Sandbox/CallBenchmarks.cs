using BenchmarkDotNet.Attributes;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit.Modules;
using Microsoft.Extensions.Logging.Abstractions;
using Wasmtime;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>S5: a host call that reads 32 bytes of guest memory, counted and priced; S6: a call of a guest that does nothing. Both on a living instance.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class CallBenchmarks : IDisposable
{
    private const int Calls = 10_000;

    private static readonly SandboxLimits Limits = SandboxLimits.Trusted with { Fuel = long.MaxValue, MaxHostCalls = long.MaxValue, MaxHostCallsPerFunction = 1_000_000_000, Deadline = TimeSpan.FromHours(1) };

    private readonly byte[] _into = new byte[32];
    private Engine _engine = null!; // set by Setup
    private EpochTicker _ticker = null!; // set by Setup
    private Linker _bareLinker = null!; // set by Setup
    private Linker _linker = null!; // set by Setup
    private Module _module = null!; // set by Setup
    private Store _bareStore = null!; // set by Setup
    private Func<int> _bareCalls = null!; // set by Setup
    private Func<int> _bareNothing = null!; // set by Setup
    private GuestStore _store = null!; // set by Setup
    private Func<int> _calls = null!; // set by Setup
    private Func<int> _nothing = null!; // set by Setup

    /// <summary>Makes two living instances of one module.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
        _ticker = new EpochTicker(_engine.IncrementEpoch);
        _ticker.Enter();
        _module = Wasmtime.Module.FromBytes(_engine, "guest", Guest());
        _bareLinker = new Linker(_engine);
        _bareLinker.DefineFunction("app", "read", (Caller caller, int address) =>
        {
            if (!caller.TryGetMemorySpan("memory", address, 32, out Span<byte> memory))
            {
                return -1;
            }

            memory.CopyTo(_into);
            return _into[0];
        });
        _linker = new Linker(_engine);
        new HostFunction<int, int>(new HostFunctionName("app", "read", "app.use", 100), (call, address) => call.TryRead(address, _into) ? _into[0] : -1).Define(_linker);
        StartBare();
        var request = new RunRequest
        {
            Capabilities = new HashSet<string>(StringComparer.Ordinal),
            Limits = Limits,
            State = new object(),
            Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
            Orphans = new OrphanedCalls(1),
        };
        _store = new GuestStore(_engine, new GuestRun(_ticker, request, 1), Limits);
        _store.Instantiate(_linker, _module);
        _calls = Required(_store.Find("calls"));
        _nothing = Required(_store.Find("nothing"));
    }

    /// <summary>S5, the package: a typed callback that finds the memory by its name.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int BareHostCall()
    {
        _bareStore.SetEpochDeadline(1);
        return _bareCalls();
    }

    /// <summary>S5, ours: with the stack check, counts, price and clock; that the capability is granted is decided when it is linked.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public int HostCall() => _store.Call(_calls);

    /// <summary>S6, the package: a typed delegate, the deadline set again before each call.</summary>
    [Benchmark]
    public int BareGuestCall()
    {
        _bareStore.SetEpochDeadline(1);
        return _bareNothing();
    }

    /// <summary>S6, ours: the store's gate and the deadline.</summary>
    [Benchmark]
    public int GuestCall() => _store.Call(_nothing);

    /// <summary>Frees all of it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _ticker.Leave();
        _ticker.Dispose();
        _store.Dispose();
        _bareStore.Dispose();
        _linker.Dispose();
        _bareLinker.Dispose();
        _module.Dispose();
        _engine.Dispose();
    }

    private void StartBare()
    {
        _bareStore = new Store(_engine);
        _bareStore.SetLimits(Limits.MaxMemoryBytes, (uint)Limits.MaxTableElements, 1, Limits.MaxTables, 1);
        _bareStore.Fuel = (ulong)Limits.Fuel;
        _bareStore.SetEpochDeadlineCallback(static _ => 1);
        _bareStore.SetEpochDeadline(1);
        Instance instance = _bareLinker.Instantiate(_bareStore, _module);
        _bareCalls = Required(instance.GetFunction<int>("calls"));
        _bareNothing = Required(instance.GetFunction<int>("nothing"));
    }

    private static Func<int> Required(Func<int>? export) => export ?? throw new InvalidOperationException("There is no export.");

    // calls: reads at 64, ten thousand times. nothing: gives 0.
    private static byte[] Guest()
    {
        var module = new WasmBuilder();
        int read = module.Type([0x7F], [0x7F]);
        int type = module.Type([], [0x7F]);
        byte[] loop = [0x41, .. Signed(Calls), 0x21, 0, 0x03, 0x40, 0x41, .. Signed(64), 0x10, 0, 0x1A, 0x20, 0, 0x41, 1, 0x6B, 0x22, 0, 0x0D, 0, 0x0B, 0x41, 0];
        return module.Items(2, 1, [.. WasmBuilder.Name("app"), .. WasmBuilder.Name("read"), 0, .. WasmBuilder.Leb(read)])
            .Function(type, 1, loop).Function(type, 0, 0x41, 0).Items(5, 1, 0, 1)
            .Export("memory", 2, 0).Export("calls", 0, 1).Export("nothing", 0, 2).Build();
    }

    private static byte[] Signed(int value) => [(byte)((value & 0x7F) | 0x80), (byte)(((value >> 7) & 0x7F) | 0x80), (byte)((value >> 14) & 0x7F)];
}
