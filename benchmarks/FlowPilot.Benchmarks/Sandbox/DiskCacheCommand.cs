using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Wasmtime;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The command <c>disk-cache</c>: the start of a plugin of 1 MB from disk, its compile, and the least that loading native code costs (S2).</summary>
internal static class DiskCacheCommand
{
    private const int ModuleBytes = 1_000_000;
    private const int StackBytes = 512 * 1024;
    private const int LoadsEachRound = 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Runs it: <c>[rounds]</c>; each kind is measured in each round, so that a noisy moment meets all of them.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
        byte[] wasm = LargeModule.Create(ModuleBytes);
        byte[] stripped = ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, SandboxLimits.Default.MaxTables).Strip(wasm);
        byte[] content = SHA256.HashData(stripped);
        byte[] key = RandomNumberGenerator.GetBytes(EntryFormat.KeyBytes);
        using var temporary = new TemporaryFolder();
        string folder = Path.Combine(temporary.Path, "modules");

        using var lifetime = new Lifetime();
        var identity = EntryIdentity.Of(EngineVersion.ReadNative() ?? throw new InvalidOperationException("The engine is unknown."), EngineKind.FuelAndTime, StackBytes);
        var disk = new DiskCache(
            new EntryFolder(folder, 1L << 30, TimeProvider.System), key, new Dictionary<EngineKind, EntryIdentity> { [EngineKind.FuelAndTime] = identity }, NullLogger.Instance);
        using var engine = new SandboxEngine(new FlowPilotProfile([]), new EngineSetup { MaxQueuedCompiles = 1, Disk = disk }, lifetime);
        await using BenchmarkSandbox host = await BenchmarkSandbox.StartAsync(o => (o.CompiledModuleFolder, o.CacheKey, o.ModuleCacheBytes) = (folder, key, 0));
        using Engine bareEngine = EngineFactory.Create(EngineKind.FuelAndTime, null, StackBytes);
        byte[] code;
        using (var module = Module.FromBytes(bareEngine, "guest", stripped))
        {
            code = module.Serialize();
        }

        (await engine.LoadAsync(stripped, content, Timeout, CancellationToken.None)).Release(); // writes the entry

        Kind[] kinds =
        [
            new("validation and compile", 1, async () => (await engine.CompileAsync(stripped, Timeout, CancellationToken.None)).Release()),
            new("bare: deserialisation and one pass of HMAC, bytes in memory", LoadsEachRound, () => Bare(bareEngine, key, code)),
            new("of it the pass of HMAC", LoadsEachRound, () => Mac(key, code)),
            new("from the disk cache, on the calling thread: file, seal, deserialisation", LoadsEachRound, () => FromDisk(disk, bareEngine, content, stripped.Length)),
            new("the same through the compile slot and its thread", LoadsEachRound, async () => (await engine.LoadAsync(stripped, content, Timeout, CancellationToken.None)).Release()),
            new("inspection and hash, which come before a load or a compile", LoadsEachRound, () => Inspect(wasm)),
            new("all of `ISandbox.LoadAsync`, from the disk cache", LoadsEachRound, async () => (await host.LoadAsync(wasm)).Dispose()),
        ];
        for (int round = -1; round < rounds; round++)
        {
            foreach (Kind kind in kinds)
            {
                await kind.MeasureAsync(counts: round >= 0); // the first round warms up
            }
        }

        if (engine.Loads is not { Compiled: 1, Refused: 0, Failed: 0 })
        {
            throw new InvalidOperationException("Something was not loaded from disk.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"module {wasm.Length} bytes, code {code.Length} bytes, {rounds} rounds"));
        Console.WriteLine("| what | median, ms | least, ms | processor, ms | compile / it | it / bare |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (Kind kind in kinds)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind.Name} | {kind.Median:f2} | {kind.Least:f2} | {kind.Processor:f2} | {Ratios(kinds[0], kind)} | {Ratios(kind, kinds[1])} |"));
        }

        return 0;
    }

    // By the median, the least, and processor time.
    private static string Ratios(Kind over, Kind under) => string.Create(
        CultureInfo.InvariantCulture, $"{over.Median / under.Median:f2} / {over.Least / under.Least:f2} / {over.Processor / under.Processor:f2}");

    private static Task Bare(Engine engine, byte[] key, byte[] code)
    {
        HMACSHA256.HashData(key, code);
        Module.Deserialize(engine, "guest", code).Dispose();
        return Task.CompletedTask;
    }

    private static Task Mac(byte[] key, byte[] code)
    {
        HMACSHA256.HashData(key, code);
        return Task.CompletedTask;
    }

    private static Task Inspect(byte[] wasm)
    {
        SHA256.HashData(wasm);
        ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, SandboxLimits.Default.MaxTables);
        return Task.CompletedTask;
    }

    private static Task FromDisk(DiskCache disk, Engine engine, byte[] content, int moduleBytes)
    {
        Module loaded = disk.Load(EngineKind.FuelAndTime, content, moduleBytes, code => Module.Deserialize(engine, "guest", code.Span))
            ?? throw new InvalidOperationException("The entry was not loaded.");
        loaded.Dispose();
        return Task.CompletedTask;
    }

    private sealed class Kind(string name, int times, Func<Task> what)
    {
        private readonly List<double> _times = [];
        private TimeSpan _processor;

        public string Name => name;

        public double Median => _times.Order().ElementAt(_times.Count / 2);

        public double Least => _times.Min();

        public double Processor => _processor.TotalMilliseconds / _times.Count;

        // Processor time is of the whole process: hand-offs count, waiting for a busy core does not.
        public async Task MeasureAsync(bool counts)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < times; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await what();
                if (counts)
                {
                    _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            if (counts)
            {
                _processor += Environment.CpuUsage.TotalTime - before;
            }
        }
    }
}
