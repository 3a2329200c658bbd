using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit.Modules;
using Wasmtime;

namespace FlowPilot.Sandbox.Child;

/// <summary>Compiles one module that is dear to compile, and measures what the estimate only guessed.</summary>
internal static class CompileProbe
{
    private const int MaxTables = 4;
    private const int MaxCount = 1 << 20;
    private const int MaxFunctions = 1 << 14;

    /// <summary>Compiles a shape that is made as large as a preset lets it be.</summary>
    public static Dictionary<string, object?> CompileLargest(string preset, string json) => Compile(LimitsOf(preset), Largest(LimitsOf(preset), Read(json)));

    /// <summary>Compiles a shape as it is, if the preset admits it.</summary>
    public static Dictionary<string, object?> CompileAsItIs(string preset, string json) => Compile(LimitsOf(preset), Read(json));

    /// <summary>Compiles a module as it is, if the preset admits it.</summary>
    public static Dictionary<string, object?> CompileModule(string preset, string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return Compile(LimitsOf(preset), bytes, new(StringComparer.Ordinal) { ["shape"] = Path.GetFileNameWithoutExtension(path), ["bytes"] = bytes.Length });
    }

    private static ModuleLimits LimitsOf(string preset) => preset switch
    {
        "Strict" => SandboxLimits.Strict.Module,
        "Default" => SandboxLimits.Default.Module,
        "Trusted" => SandboxLimits.Trusted.Module,
        _ => throw new ArgumentOutOfRangeException(nameof(preset), preset, "An unknown preset."),
    };

    private static CompileShape Read(string json) => JsonSerializer.Deserialize<CompileShape>(json) ?? throw new ArgumentException("No shape.", nameof(json));

    // First more of the same in one function, and where a cap ends that before the budget does, more such functions.
    private static CompileShape Largest(ModuleLimits limits, CompileShape shape)
    {
        shape = shape with { Count = Greatest(MaxCount, n => Admits(limits, shape with { Count = n })) };
        return shape with { Functions = Math.Max(shape.Functions, Greatest(MaxFunctions, n => Admits(limits, shape with { Functions = n }))) };
    }

    private static int Greatest(int most, Func<int, bool> admitted)
    {
        int good = 0;
        int bad = 1;
        while (bad <= most && admitted(bad))
        {
            good = bad;
            bad *= 2;
        }

        while (bad - good > Math.Max(1, good / 64))
        {
            int middle = (good + bad) / 2;
            (good, bad) = admitted(middle) ? (middle, bad) : (good, middle);
        }

        return good;
    }

    private static bool Admits(ModuleLimits limits, CompileShape shape) => Inspect(limits, shape.Build()) is not null;

    private static ModuleInspection? Inspect(ModuleLimits limits, byte[] module)
    {
        try
        {
            return ModuleInspector.Inspect(module, limits, MaxTables);
        }
        catch (ModuleFormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Compile(ModuleLimits limits, CompileShape shape)
    {
        byte[] bytes = shape.Build();
        return Compile(
            limits, bytes, new(StringComparer.Ordinal) { ["shape"] = shape.ToString(), ["parameters"] = JsonSerializer.Serialize(shape), ["bytes"] = bytes.Length });
    }

    private static Dictionary<string, object?> Compile(ModuleLimits limits, byte[] bytes, Dictionary<string, object?> report)
    {
        if (Inspect(limits, bytes) is not { } read)
        {
            report["outcomes"] = new[] { "refused" };
            return report;
        }

        using Wasmtime.Engine engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
        // What the first compile of a process costs is not the module's.
        Module.FromBytes(engine, "first", new WasmBuilder().Runnable().Build()).Dispose();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        string? fault = Module.Validate(engine, bytes);
        TimeSpan before = process.TotalProcessorTime;
        long resident = ResetPeak();
        if (fault is null)
        {
            Module.FromBytes(engine, "guest", read.Strip(bytes)).Dispose();
        }

        process.Refresh();
        report["outcomes"] = new[] { fault ?? "compiled" };
        report["seconds"] = (process.TotalProcessorTime - before).TotalSeconds;
        report["peak"] = Status("VmHWM:") - resident;
        report["estimated_seconds"] = read.Cost.Seconds;
        report["estimated_bytes"] = read.Cost.Bytes;
        return report;
    }

    // Linux forgets the peak so far when it is asked to; elsewhere there is nothing to measure.
    private static long ResetPeak()
    {
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }

        return Status("VmRSS:");
    }

    private static long Status(string label) => !OperatingSystem.IsLinux() ? 0 : 1024 * long.Parse(
        File.ReadLines("/proc/self/status").First(l => l.StartsWith(label, StringComparison.Ordinal))[label.Length..].Replace("kB", string.Empty, StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture);
}
