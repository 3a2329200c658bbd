using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit;
using FlowPilot.TestKit.Modules;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>The command <c>compile-cost</c>: the bad shapes just inside each budget, and a search for worse ones.</summary>
internal static class CompileCostCommand
{
    // What 10,000 functions of two operators took on the machine that the estimate's seconds are of.
    private const double ReferenceSeconds = 0.36;
    private const int ReferenceFunctions = 10_000;

    private static readonly (string Name, ModuleLimits Limits)[] Searched = [("Strict", SandboxLimits.Strict.Module), ("Default", SandboxLimits.Default.Module)];

    private static readonly StringBuilder Text = new();

    /// <summary>Runs it: <c>[minutes of search] [seed] [path of the result]</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        double minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 20;
        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
        double factor = await MeasureMachineAsync();
        Line("# The bound on compiles");
        Line(string.Empty);
        Line("What compiling bad shapes took, each in a process of its own and as large as the preset admits, beside the estimate that admitted it");
        Line(string.Create(CultureInfo.InvariantCulture, $"(`compile-cost {minutes} {seed}`). Processor time is divided by what this machine takes for a fixed module over what the"));
        Line(string.Create(CultureInfo.InvariantCulture, $"reference machine took: {factor:f2}. Ratios are taken over estimated, of 50 ms and 30 MB or more."));
        Line(string.Empty);
        Line($"Machine: {Machine()}");
        await RealModulesAsync(factor);
        var measured = new Dictionary<string, List<CompileMeasurement>>(StringComparer.Ordinal);
        foreach ((string name, ModuleLimits limits) in Searched)
        {
            measured[name] = await TableAsync(name, limits, factor);
        }

        foreach ((string name, ModuleLimits limits) in Searched)
        {
            await SearchAsync(name, limits, minutes / (2 * Searched.Length), seed, measured[name], factor);
        }

        // Last, because each of these compiles may take a minute.
        await TableAsync("Trusted", SandboxLimits.Trusted.Module, factor);
        if (args.Length > 2)
        {
            await File.WriteAllTextAsync(args[2], Text.ToString());
        }

        return 0;
    }

    private static async Task<double> MeasureMachineAsync()
    {
        var shape = new CompileShape { Kinds = [ShapeKind.Constants], Count = 1, Depth = 0, Functions = ReferenceFunctions };
        var seconds = new List<double>();
        for (int i = 0; i < 3; i++)
        {
            if (await CompileMeasurement.MeasureAsync("Trusted", shape, largest: false) is { } measurement)
            {
                // The shape's functions have a few operators more than the reference's: the estimate says how much more.
                seconds.Add(measurement.Seconds / (measurement.EstimatedSeconds / (ReferenceFunctions * 41.1e-6)));
            }
        }

        return seconds.Order().First() / ReferenceSeconds;
    }

    private static async Task RealModulesAsync(double factor)
    {
        string folder = RepositoryRoot.Combine("artifacts", "toolchains");
        if (!Directory.Exists(folder))
        {
            return;
        }

        Line(string.Empty);
        Line("## Modules of public toolchains, as the tests fetch them");
        Line(string.Empty);
        Head();
        foreach (string path in Directory.EnumerateFiles(folder, "*.wasm").Order(StringComparer.Ordinal))
        {
            if (await CompileMeasurement.MeasureAsync("Trusted", path) is { } measurement)
            {
                Row(Path.GetFileNameWithoutExtension(path), measurement with { Seconds = measurement.Seconds / factor });
            }
        }
    }

    private static void Head()
    {
        Line("| shape | bytes | CPU s, estimated | ratio | MB, estimated | ratio |");
        Line("|---|---:|---:|---:|---:|---:|");
    }

    private static async Task<List<CompileMeasurement>> TableAsync(string preset, ModuleLimits limits, double factor)
    {
        Line(string.Empty);
        Line(string.Create(CultureInfo.InvariantCulture, $"## {preset}: {limits.CompileTimeEstimate.TotalSeconds} s, {limits.CompileMemoryEstimate >> 20} MiB"));
        Line(string.Empty);
        Head();
        var all = new List<CompileMeasurement>();
        foreach ((string name, CompileShape shape) in CompileShapes.Within(limits.MaxFunctionLocals, limits.MaxTypeItems, limits.MaxNestingDepth, limits.MaxFunctionBranchTargets))
        {
            if (await CompileMeasurement.MeasureAsync(preset, shape, largest: true) is { } measurement)
            {
                CompileMeasurement scaled = measurement with { Seconds = measurement.Seconds / factor };
                all.Add(scaled);
                Row(name, scaled);
            }
            else
            {
                Line($"| {name} | not compiled | | | | |");
            }
        }

        return all;
    }

    private static async Task SearchAsync(
        string preset, ModuleLimits limits, double minutes, int seed, List<CompileMeasurement> measured, double factor)
    {
        foreach ((string what, Func<CompileMeasurement, double> score) in new[] { ("processor time", (Func<CompileMeasurement, double>)(m => m.TimeRatio)), ("memory", m => m.MemoryRatio) })
        {
            var search = new CompileCostSearch(preset, limits, seed, score);
            long start = Stopwatch.GetTimestamp();
            // What was measured in the tables is scaled already; in the search the raw seconds are compared, which orders them the same.
            await search.RunAsync(
                measured.Select(m => m with { Seconds = m.Seconds * factor }), () => Stopwatch.GetElapsedTime(start).TotalMinutes < minutes);
            Line(string.Empty);
            Line(string.Create(CultureInfo.InvariantCulture, $"## Search on {preset} for {what}: {search.Tried} compiles in {minutes:f1} minutes"));
            Line(string.Empty);
            Head();
            foreach (CompileMeasurement worst in search.Worst)
            {
                Row(worst.Shape.ToString(), worst with { Seconds = worst.Seconds / factor });
            }
        }
    }

    private static void Row(string name, CompileMeasurement m) => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {m.Bytes:N0} | {m.Seconds:f2}, {m.EstimatedSeconds:f2} | {Ratio(m.TimeRatio)} | {m.Peak / 1e6:f0}, {m.EstimatedBytes / 1e6:f0} | {Ratio(m.MemoryRatio)} |"));

    private static string Ratio(double ratio) => ratio == 0 ? "–" : ratio.ToString("f2", CultureInfo.InvariantCulture);

    private static string Machine()
    {
        string? cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return $"{cpu ?? "unknown processor"}, {Environment.ProcessorCount} logical cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; "
            + $"{DateTimeOffset.UtcNow:yyyy-MM-dd}.";
    }

    private static void Line(string text)
    {
        Console.WriteLine(text);
        Text.AppendLine(text);
    }
}
