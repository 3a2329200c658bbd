using System.Globalization;
using System.Reflection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Limits;

/// <summary>Each limit has its numbers in the reference, and a test that trips it.</summary>
public sealed class LimitsTableTests
{
    private static readonly string[] HostLimits =
    [
        "MaxConcurrentRuns", "MaxConcurrentRunsPerPlugin", "MaxConcurrentRunsPerSubject", "MaxConcurrentRunsPerStore", "MaxGuestMemoryBytes",
        "MaxQueuedRuns", "MaxQueuedLoads", "MaxOrphanedCalls", "GuestStackBytes", "ModuleCacheBytes",
        "CompiledModuleFolderBytes",
    ];

    private static readonly Dictionary<string, string[]> Rows = File
        .ReadAllLines(RepositoryRoot.Combine("docs", "reference", "sandbox-limits.md"))
        .Where(static l => l.StartsWith("| `", StringComparison.Ordinal))
        .Select(static l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1])
        .ToDictionary(static cells => cells[0].Trim('`'), static cells => cells, StringComparer.Ordinal);

    public static TheoryData<string> RunLimits => [.. Names(typeof(SandboxLimits)).Where(static n => n is not (nameof(SandboxLimits.Module) or nameof(SandboxLimits.Wasi)))];

    public static TheoryData<string> WasiLimitNames => [.. Names(typeof(WasiLimits))];

    public static TheoryData<string> ModuleLimitNames => [.. Names(typeof(ModuleLimits))];

    [Theory]
    [MemberData(nameof(RunLimits))]
    public void RunLimit_InTheTable_HasTheNumberOfEachPreset(string limit) =>
        Check(limit, typeof(SandboxLimits), SandboxLimits.Strict, SandboxLimits.Default, SandboxLimits.Trusted);

    [Theory]
    [MemberData(nameof(WasiLimitNames))]
    public void WasiLimit_InTheTable_HasTheNumberOfEachPreset(string limit) =>
        Check(limit, typeof(WasiLimits), SandboxLimits.Strict.Wasi, SandboxLimits.Default.Wasi, SandboxLimits.Trusted.Wasi);

    [Theory]
    [MemberData(nameof(ModuleLimitNames))]
    public void ModuleLimit_InTheTable_HasTheNumberOfEachPreset(string limit) =>
        Check(limit, typeof(ModuleLimits), SandboxLimits.Strict.Module, SandboxLimits.Default.Module, SandboxLimits.Trusted.Module);

    [Fact]
    public void HostLimits_InTheTable_HaveTheirDefaults()
    {
        var options = new SandboxOptions();
        foreach (string limit in HostLimits)
        {
            Assert.True(Rows.TryGetValue(limit, out string[]? row), $"{limit} has no row.");
            Assert.Equal(Text(typeof(SandboxOptions), limit, options, row[2]), row[2]);
        }

        // Whatever bounds something is in the list above: a new option that looks like a limit is not forgotten.
        Assert.Empty(Names(typeof(SandboxOptions)).Where(static n => n.StartsWith("Max", StringComparison.Ordinal)).Except(HostLimits));
    }

    [Fact]
    public void Rows_EachOfThem_NameATestThatThereIs()
    {
        Type[] types = typeof(LimitsTableTests).Assembly.GetTypes();
        foreach ((string limit, string[] row) in Rows)
        {
            string[] test = row[^1].Trim('`').Split('.');
            Type? type = Array.Find(types, t => t.Name == test[0]);

            Assert.True(type?.GetMethod(test[1])?.GetCustomAttributes().Any(static a => a is FactAttribute) ?? false, $"{limit}: there is no test {row[^1]}");
        }
    }

    private static void Check(string limit, Type type, params object[] presets)
    {
        Assert.True(Rows.TryGetValue(limit, out string[]? row), $"{limit} has no row.");
        for (int i = 0; i < presets.Length; i++)
        {
            Assert.Equal(Text(type, limit, presets[i], row[2 + i]), row[2 + i]);
        }
    }

    private static IEnumerable<string> Names(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static p => p.Name);

    // The number in the unit that the table uses for it.
    private static string Text(Type type, string limit, object owner, string like)
    {
        object? value = type.GetProperty(limit)?.GetValue(owner);
        if (value is TimeSpan time)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s");
        }

        long number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        (string unit, int shift) = like.Split(' ') is [_, string named] ? (" " + named, named switch { "KiB" => 10, "MiB" => 20, "GiB" => 30, _ => 0 }) : (string.Empty, 0);
        Assert.Equal(0, number & ((1L << shift) - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{number >> shift:N0}{unit}");
    }
}
