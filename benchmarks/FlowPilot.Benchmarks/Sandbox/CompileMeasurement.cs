using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FlowPilot.TestKit.Modules;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>What compiling one shape took, in a process of its own, beside what was estimated.</summary>
/// <param name="Shape">The shape as it was compiled.</param>
/// <param name="Bytes">The bytes of its module.</param>
/// <param name="Seconds">Processor time.</param>
/// <param name="Peak">Memory at the peak, in bytes, beyond what the process had before.</param>
/// <param name="EstimatedSeconds">The estimate of the processor time, in seconds of the reference machine.</param>
/// <param name="EstimatedBytes">The estimate of the memory.</param>
internal sealed record CompileMeasurement(CompileShape Shape, int Bytes, double Seconds, double Peak, double EstimatedSeconds, double EstimatedBytes)
{
    // Below, start-up and the resolution of the counters are most of what is measured.
    private const double LeastSeconds = 0.05;
    private const double LeastPeak = 30e6;
    private const int MaxCpuSeconds = 400;
    private const long MaxAddressKiB = 48L << 20;

    /// <summary>Gets taken over estimated processor time; 0 where too little was taken to say.</summary>
    public double TimeRatio => Seconds < LeastSeconds ? 0 : Seconds / EstimatedSeconds;

    /// <summary>Gets taken over estimated memory; 0 where too little was taken to say.</summary>
    public double MemoryRatio => Peak < LeastPeak ? 0 : Peak / EstimatedBytes;

    /// <summary>Makes the shape as large as the preset admits, or takes it as it is, and compiles it.</summary>
    /// <returns><see langword="null"/> if the preset refuses it or the child did not end well, which is written to the console.</returns>
    public static Task<CompileMeasurement?> MeasureAsync(string preset, CompileShape shape, bool largest) =>
        MeasureAsync(shape, largest ? "compile-largest" : "compile", preset, JsonSerializer.Serialize(shape));

    /// <summary>Compiles a module of a file.</summary>
    public static Task<CompileMeasurement?> MeasureAsync(string preset, string path) =>
        MeasureAsync(new CompileShape { Kinds = [], Count = 0 }, "compile-module", preset, path);

    private static async Task<CompileMeasurement?> MeasureAsync(CompileShape shape, params string[] arguments)
    {
        string child = Path.Combine(AppContext.BaseDirectory, "..", "..", "FlowPilot.Sandbox.Child", new DirectoryInfo(AppContext.BaseDirectory).Name, "FlowPilot.Sandbox.Child");
        string limits = string.Create(CultureInfo.InvariantCulture, $"ulimit -t {MaxCpuSeconds} && ulimit -v {MaxAddressKiB} && exec \"$0\" \"$@\"");
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", limits, child, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        }) ?? throw new InvalidOperationException("The child did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            Console.WriteLine($"the child ended with {process.ExitCode} on {shape}: {await errors}");
            return null;
        }

        JsonElement report = JsonDocument.Parse(output).RootElement;
        if (report.GetProperty("outcomes")[0].GetString() is not "compiled")
        {
            return null;
        }

        return new CompileMeasurement(
            report.TryGetProperty("parameters", out JsonElement parameters) ? JsonSerializer.Deserialize<CompileShape>(parameters.GetString() ?? string.Empty) ?? shape : shape,
            report.GetProperty("bytes").GetInt32(),
            report.GetProperty("seconds").GetDouble(),
            report.GetProperty("peak").GetDouble(),
            report.GetProperty("estimated_seconds").GetDouble(),
            report.GetProperty("estimated_bytes").GetDouble());
    }
}
