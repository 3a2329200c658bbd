using BenchmarkDotNet.Attributes;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>A WASI program that says hello, from its store to its end: ours, and the WASI of the engine that FlowPilot never links.</summary>
[MemoryDiagnoser]
[MaxIterationCount(20)]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
public class WasiBenchmarks : IDisposable
{
    private const string Hello = "hello world\n";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly Lifetime _lifetime = new();
    private readonly Dictionary<string, CompiledModule> _modules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NativeWasi> _native = new(StringComparer.Ordinal);
    private readonly WasiSetup _setup = WasiSetup.From("hello", new SandboxRunOptions { Arguments = ["report"] }, WasiLimits.Default);
    private SandboxEngine _engine = null!; // set by Setup

    /// <summary>Gets or sets the program: the smallest one, or one of C with its library.</summary>
    [Params("wat", "c")]
    public string Program { get; set; } = "wat";

    /// <summary>Makes all of them over the same modules.</summary>
    /// <returns>A task that ends then.</returns>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        EnginePool pool = EnginePool.Plan(4, 1, SandboxLimits.Default) ?? throw new InvalidOperationException("The pool does not fit.");
        _engine = new SandboxEngine(new FlowPilotProfile([]), new EngineSetup { Pool = pool, MaxQueuedCompiles = 4 }, _lifetime);
        byte[] wasm = Program == "wat" ? BenchmarkSandbox.Fixture("wasi-hello") : await File.ReadAllBytesAsync(TestKit.RepositoryRoot.Combine("samples", "plugins", "wasi", "tour.wasm"));
        _modules[Program] = await _engine.CompileAsync(wasm, Deadline, CancellationToken.None);
        _native[Program] = new NativeWasi(wasm, pool);
        if (Ours() < Hello.Length || Engines() < Hello.Length)
        {
            throw new InvalidOperationException("They do not do the same.");
        }
    }

    /// <summary>The engine's own WASI, which writes into a file of the host; the file is emptied and read, as a host must.</summary>
    [Benchmark(Baseline = true)]
    public int Engines() => _native[Program].Run();

    /// <summary>Ours, on the calling thread, with arguments granted.</summary>
    [Benchmark]
    public int Ours()
    {
        var state = new FlowPilotRun(default, SandboxLimits.Default) { Profile = PluginProfile.Wasi };
        state.Wasi = WasiRun.Begin(Granted, _setup, SandboxLimits.Default, DateTimeOffset.UnixEpoch, static () => { });
        GuestExit exit = _engine.Run(_modules[Program], new RunRequest
        {
            Capabilities = CapabilityCatalogue.Wasi,
            Limits = SandboxLimits.Default,
            State = state,
            Host = new HostRun(Guid.Empty, default, Guid.Empty, NullLogger.Instance, null),
            Orphans = new OrphanedCalls(1),
        });
        state.End(exit.Outcome == SandboxOutcome.Completed);
        return exit.Outcome == SandboxOutcome.Completed ? state.Written.Length : 0;
    }

    /// <summary>Frees all of it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        foreach (CompiledModule module in _modules.Values)
        {
            module.Release();
        }

        foreach (NativeWasi native in _native.Values)
        {
            native.Dispose();
        }

        _engine.Dispose();
        _lifetime.Dispose();
    }

    private static IReadOnlyList<Capability> Granted { get; } = [Capability.TryParse("wasi.args", out Capability? args, out _) ? args : throw new InvalidOperationException("There is no such capability.")];
}
