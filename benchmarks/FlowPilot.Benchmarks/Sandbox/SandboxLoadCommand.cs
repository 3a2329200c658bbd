using System.Diagnostics;
using System.Globalization;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The command <c>sandbox-load</c>: how late a deadline stops a guest (S4), and runs per second with many callers (S7).</summary>
internal static class SandboxLoadCommand
{
    private const int Callers = 16;
    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(10);
    private static readonly byte[] Input = new byte[1_024];

    /// <summary>Runs it: <c>[kills] [seconds of each load]</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        int kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 300;
        double seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10;
        await DeadlinesAsync(kills);
        await LoadAsync(seconds);
        return 0;
    }

    private static async Task DeadlinesAsync(int kills)
    {
        byte[] wasm = BenchmarkSandbox.Fixture("spin");
        Console.WriteLine("| S4: late by, ms | median | p95 | p99 | most |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Row("`Thread.Sleep(1)`, beyond 1 ms", Enumerable.Range(0, kills).Select(static _ => Oversleep()));
        await using (BenchmarkSandbox host = await BenchmarkSandbox.StartAsync(static o => o.Limits = SandboxLimits.Default with { Fuel = long.MaxValue }))
        {
            using SandboxPlugin spin = await host.LoadAsync(wasm);
            var options = new SandboxRunOptions { Limits = SandboxLimits.Default with { Fuel = long.MaxValue, Deadline = Deadline } };
            var late = new List<double>();
            for (int i = 0; i < kills; i++)
            {
                SandboxResult result = await host.Sandbox.RunAsync(spin, default, host.Grant, options);
                late.Add((result.WallTime - Deadline).TotalMilliseconds);
            }

            Row("FlowPilot", late);
        }

        using var bare = new BareGuest(wasm, null);
        using (new Timer(_ => bare.Tick(), null, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)))
        {
            Row("the package with a `Timer` of 1 ms", Enumerable.Range(0, kills).Select(_ => KillBare(bare)));
        }
    }

    private static double Oversleep()
    {
        long start = Stopwatch.GetTimestamp();
        Thread.Sleep(1);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds - 1;
    }

    private static double KillBare(BareGuest bare)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            bare.Run([], Deadline);
        }
        catch (Exception e) when (e is TimeoutException or Wasmtime.WasmtimeException)
        {
            // The deadline, as the callback or the engine reports it.
        }

        return (Stopwatch.GetElapsedTime(start) - Deadline).TotalMilliseconds;
    }

    private static void Row(string what, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {At(sorted, 0.5):f2} | {At(sorted, 0.95):f2} | {At(sorted, 0.99):f2} | {sorted[^1]:f2} |"));
    }

    private static double At(double[] sorted, double quantile) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * quantile))];

    private static async Task LoadAsync(double seconds)
    {
        byte[] wasm = BenchmarkSandbox.Fixture("echo");
        Console.WriteLine();
        Console.WriteLine("| S7 | runs a second | CPU a run, µs |");
        Console.WriteLine("|---|---:|---:|");
        foreach (int workers in new[] { 1, 2 })
        {
            EnginePool pool = EnginePool.Plan(workers, 1, SandboxLimits.Default) ?? throw new InvalidOperationException("The pool does not fit.");
            using var bare = new BareGuest(wasm, pool);
            await MeasureAsync($"the package on {workers} threads", seconds, workers, until => Task.Factory.StartNew(
                () => Count(until, () => bare.Run(Input, TimeSpan.FromSeconds(30))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            await LoadAsync($"FlowPilot, {Callers} callers, {workers} workers", seconds, workers, wasm, null);
            await LoadAsync($"FlowPilot, {Callers} callers, {workers} workers, no decision log", seconds, workers, wasm, new NoLog());
        }
    }

    private static async Task LoadAsync(string what, double seconds, int workers, byte[] wasm, NoLog? log)
    {
        await using BenchmarkSandbox host = await BenchmarkSandbox.StartAsync(o => o.MaxConcurrentRuns = workers, log);
        using SandboxPlugin plugin = await host.LoadAsync(wasm);
        await MeasureAsync(what, seconds, Callers, async until =>
        {
            long count = 0;
            for (; Stopwatch.GetTimestamp() < until; count++)
            {
                SandboxResult result = await host.Sandbox.RunAsync(plugin, Input, host.Grant);
                if (result.Outcome != SandboxOutcome.Completed)
                {
                    throw new InvalidOperationException($"A run ended as {result.Outcome}.");
                }
            }

            return count;
        });
    }

    private static long Count(long until, Action run)
    {
        long count = 0;
        for (; Stopwatch.GetTimestamp() < until; count++)
        {
            run();
        }

        return count;
    }

    private static async Task MeasureAsync(string what, double seconds, int callers, Func<long, Task<long>> load)
    {
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => load(Stopwatch.GetTimestamp() + Stopwatch.Frequency)));
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        long until = start + (long)(seconds * Stopwatch.Frequency);
        long[] counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => load(until)));
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        double cpu = (process.TotalProcessorTime - before).TotalMicroseconds / counts.Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {counts.Sum() / elapsed:f0} | {cpu:f1} |"));
    }
}
