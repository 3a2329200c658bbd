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
        byte[] stripped = ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, SandboxLimits.Default.MaxTables).Stripped;
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

        var compile = new List<double>();
        var bare = new List<double>();
        var mac = new List<double>();
        var inspect = new List<double>();
        var load = new List<double>();
        var start = new List<double>();
        (await engine.LoadAsync(stripped, content, Timeout, CancellationToken.None)).Release(); // writes the entry
        for (int round = -1; round < rounds; round++)
        {
            bool counts = round >= 0; // the first round warms up
            await TimeAsync(compile, counts, async () => (await engine.CompileAsync(stripped, Timeout, CancellationToken.None)).Release());
            for (int i = 0; i < LoadsEachRound; i++)
            {
                await TimeAsync(bare, counts, () => Bare(bareEngine, key, code));
                await TimeAsync(mac, counts, () => Mac(key, code));
                await TimeAsync(load, counts, async () => (await engine.LoadAsync(stripped, content, Timeout, CancellationToken.None)).Release());
                await TimeAsync(inspect, counts, () => Inspect(wasm));
                await TimeAsync(start, counts, async () => (await host.LoadAsync(wasm)).Dispose());
            }
        }

        if (engine.Loads is not { Compiled: 1, Refused: 0, Failed: 0 })
        {
            throw new InvalidOperationException("Something was not loaded from disk.");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"module {wasm.Length} bytes, code {code.Length} bytes, {rounds} rounds"));
        Console.WriteLine("| what | median, ms | p10 | p90 | compile / it | it / bare |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        (double compiled, double least) = (At(compile, 0.5), At(bare, 0.5));
        Row("validation and compile", compile, compiled, least);
        Row("bare deserialisation and one pass of HMAC, bytes in memory", bare, compiled, least);
        Row("of it the pass of HMAC", mac, compiled, least);
        Row("from the disk cache: compile slot, file, seal, deserialisation", load, compiled, least);
        Row("inspection and hash, which come before either", inspect, compiled, least);
        Row("all of `ISandbox.LoadAsync`, from the disk cache", start, compiled, least);
        return 0;
    }

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

    private static async Task TimeAsync(List<double> times, bool counts, Func<Task> what)
    {
        long start = Stopwatch.GetTimestamp();
        await what();
        if (counts)
        {
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static void Row(string what, List<double> times, double compile, double bare) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {At(times, 0.5):f2} | {At(times, 0.1):f2} | {At(times, 0.9):f2} | {compile / At(times, 0.5):f0} | {At(times, 0.5) / bare:f2} |"));

    private static double At(List<double> times, double quantile)
    {
        double[] sorted = [.. times.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * quantile))];
    }
}
