using System.Text.Json;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

/// <summary>Modules and hosts that could end the process: each in a process of its own, whose end is looked at.</summary>
public sealed class HostileModuleTests
{
    // One with a C library takes the time of a hundred small ones; the fuzz command takes it all the same.
    private const int LargeModuleBytes = 16_384;

    [Theory]
    [InlineData("spin", "FuelExhausted")]
    [InlineData("spin-start", "FuelExhausted")]
    [InlineData("trap-start", "Trap")]
    [InlineData("trap", "Trap")]
    [InlineData("recurse", "StackOverflow")]
    [InlineData("recurse-mutual", "StackOverflow")]
    [InlineData("recurse-indirect", "StackOverflow")]
    [InlineData("recurse-wide", "StackOverflow")]
    [InlineData("recurse-host", "StackOverflow")]
    [InlineData("grow", "GuestError")]
    [InlineData("grow-table", "GuestError")]
    [InlineData("hostile-names", "Trap")]
    [InlineData("log-unused", "CapabilityDenied")]
    [InlineData("import-hostile-name", "UnknownImport")]
    [InlineData("proposal-memory64", "InvalidModule")]
    [InlineData("proposal-threads", "InvalidModule")]
    [InlineData("proposal-tail-call", "InvalidModule")]
    [InlineData("proposal-multi-memory", "InvalidModule")]
    [InlineData("proposal-exceptions", "InvalidModule")]
    [InlineData("proposal-relaxed-simd", "InvalidModule")]
    public async Task Child_HostileModule_SurvivesItWithTheRightOutcome(string fixture, string outcome)
    {
        JsonElement report = await ChildProcess.RunAsync("run", Fixture.PathOf(fixture));

        Assert.Equal([outcome], Outcomes(report));
        Assert.DoesNotContain('\u001b', report.GetProperty("text").GetString() ?? string.Empty);
    }

    [Theory]
    [InlineData("spin", "DeadlineExceeded")]
    [InlineData("spin-start", "DeadlineExceeded")]
    [InlineData("recurse", "StackOverflow")]
    public async Task Child_HostileModuleWithFuelToSpare_SurvivesItWithTheRightOutcome(string fixture, string outcome)
    {
        JsonElement report = await ChildProcess.RunAsync("run-without-fuel-limit", Fixture.PathOf(fixture));

        Assert.Equal([outcome], Outcomes(report));
    }

    public static TheoryData<string> Corpus => [.. HostileModule.All.Keys];

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Child_ModuleOfTheCorpus_SurvivesItWithTheRightOutcome(string name)
    {
        HostileModule module = HostileModule.All[name];

        JsonElement report = await ChildProcess.RunAsync("hostile", name);

        Assert.Equal([module.Outcome], Outcomes(report));
        Assert.Equal(module.Trap, report.TryGetProperty("trap", out JsonElement trap) ? trap.GetString() : null);
        string text = report.GetProperty("text").GetString() ?? string.Empty;
        Assert.DoesNotContain(text, static c => char.IsControl(c) || c == '\u202e');
        Assert.InRange(text.Length, 1, 2_000);
    }

    // With the engine's defaults the first two end the process: the package converts every type of an import or export.
    public static TheoryData<string, string> TypesOfProposals => new()
    {
        { "import of a function that takes (ref func)", "0106016001647000 0207010161016200 00" },
        { "export of a function that takes (ref func)", "0106016001647000 03020100 07050101660000 0a040102000b" },
        { "import of a global of type (ref func)", "0209010161016203647000" },
        { "import of a global of type anyref", "02080101610162036e00" },
        { "import of a global of type exnref", "02080101610162036900" },
        { "import of a global of type i31ref", "02080101610162036c00" },
        { "import of a table of type (ref func)", "020a01016101620164700001" },
        { "import of a tag", "010401600000 02080101610162040000" },
        { "structure type", "0103015f00" },
        { "array type", "0104015e7f00" },
        { "recursive group", "0106014e01600000" },
        { "memory of another page size", "050401080100" },
        { "shared table", "040401700201" },
    };

    /// <summary>A module of these sections, as hexadecimal digits.</summary>
    internal static string Module(string sections) => $"0061736d01000000{sections.Replace(" ", string.Empty, StringComparison.Ordinal)}";

    [Theory]
    [MemberData(nameof(TypesOfProposals))]
    public async Task Child_TypesOfProposals_AreInvalidModules(string what, string sections)
    {
        JsonElement report = await ChildProcess.RunAsync("run-bytes", Module(sections));

        Assert.Equal((what, "InvalidModule"), (what, Assert.Single(Outcomes(report))));
        Assert.Contains("is not valid: ", report.GetProperty("text").GetString() ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "StackOverflow")]
    [InlineData("8", "StackOverflow")]
    [InlineData("9", "HostCallLimit")]
    public async Task Child_RecursionThroughTheHost_SurvivesIt(string depth, string outcome)
    {
        JsonElement report = await ChildProcess.RunAsync("re-enter", Fixture.PathOf("app-callback"), depth);

        Assert.Equal([outcome], Outcomes(report));
    }

    [Fact]
    public async Task Child_RandomEditsForAWhile_SurvivesThemAll()
    {
        string[] fixtures = [.. Directory.EnumerateFiles(Fixture.Folder, "*.wasm").Where(static p => new FileInfo(p).Length < 4_096).Order(StringComparer.Ordinal)];
        string[] samples = [.. Directory.EnumerateFiles(Fixture.SampleFolder, "*.wasm", SearchOption.AllDirectories).Where(static p => new FileInfo(p).Length < LargeModuleBytes).Order(StringComparer.Ordinal)];

        JsonElement report = await ChildProcess.RunAsync(["fuzz", "20", "20260301", .. fixtures, .. samples]);

        Assert.Equal("null", report.GetProperty("failure").GetRawText());
        Assert.Equal([], report.GetProperty("contradictions").EnumerateArray().Select(static c => c.GetString()));
        Assert.DoesNotContain("HostFault", Outcomes(report), StringComparer.Ordinal);
        Assert.Equal(0, report.GetProperty("stores").GetInt32());
        // It was no empty walk: modules that are valid, instances, calls, and runs that ended in different ways.
        Assert.InRange(report.GetProperty("valid").GetInt32(), 100, int.MaxValue);
        Assert.InRange(report.GetProperty("instances").GetInt32(), 100, int.MaxValue);
        Assert.InRange(report.GetProperty("calls").GetInt32(), 100, int.MaxValue);
        Assert.Superset(new HashSet<string?>(["Completed", "InvalidModule", "Trap", "FuelExhausted", "StackOverflow"], StringComparer.Ordinal), Outcomes(report).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Child_RandomCallsOfWasiForAWhile_StayInsideTheirLimits()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Address space is limited by a shell of Linux.");

        // So many addresses do not hold a pool beside the process, so instances are made on demand; 200 MiB is what the managed heap may take.
        JsonElement report = await ChildProcess.RunBoundedAsync(11 * 1024 * 1024, 200L << 20, "fuzz-wasi", "20", "20260301", Fixture.PathOf("wasi-call"));

        Assert.Equal("null", report.GetProperty("failure").GetRawText());
        Assert.False(report.GetProperty("pooled").GetBoolean());
        Assert.InRange(report.GetProperty("count").GetInt32(), 200, int.MaxValue);
        Assert.InRange(report.GetProperty("changes").GetInt32(), 50, int.MaxValue);
        Assert.Superset(new HashSet<string?>(["Completed", "DeadlineExceeded", "GuestError"], StringComparer.Ordinal), Outcomes(report).ToHashSet(StringComparer.Ordinal));
        // It was no empty walk: what is refused in these ways was asked for.
        Assert.Superset(
            new HashSet<int>([0, 2, 8, 20, 21, 25, 28, 31, 44, 52, 54, 70, 76]), report.GetProperty("errnos").EnumerateArray().Select(static e => e.GetInt32()).ToHashSet());
    }

    [Fact]
    public async Task Child_ValidModules_AreNeverRefusedByOurReader()
    {
        string[] paths = [.. Directory.EnumerateFiles(Fixture.Folder, "*.wasm").Where(static p => !p.Contains("proposal-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        string[] samples = [.. Directory.EnumerateFiles(Fixture.SampleFolder, "*.wasm", SearchOption.AllDirectories).Where(static p => new FileInfo(p).Length < LargeModuleBytes).Order(StringComparer.Ordinal)];

        JsonElement report = await ChildProcess.RunAsync(["agree", "20260301", "2000", .. paths, .. samples]);

        Assert.Equal([], report.GetProperty("contradictions").EnumerateArray().Select(static c => c.GetString()));
        Assert.InRange(report.GetProperty("valid").GetInt32(), paths.Length + samples.Length + 5_000, int.MaxValue);
    }

    [Fact]
    public async Task Child_ShutdownDuringRuns_SurvivesIt()
    {
        JsonElement report = await ChildProcess.RunAsync("shutdown", Fixture.PathOf("spin"));

        Assert.Equal(["Cancelled"], Outcomes(report));
    }

    [Fact]
    public async Task Child_WithoutNativeLibrary_SaysSoInOneLineWithTheRemedy()
    {
        using var copy = new TestKit.TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(ChildProcess.Folder))
        {
            File.Copy(file, Path.Combine(copy.Path, Path.GetFileName(file)));
        }

        JsonElement report = await ChildProcess.RunInAsync(copy.Path, "start");

        Assert.Equal(["FP2001"], Outcomes(report));
        string text = report.GetProperty("text").GetString() ?? string.Empty;
        Assert.DoesNotContain('\n', text);
        Assert.Contains(report.GetProperty("platform").GetString() ?? "?", text, StringComparison.Ordinal);
        Assert.Contains("runtimes", text, StringComparison.Ordinal);
    }

    private static string?[] Outcomes(JsonElement report) => [.. report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString())];
}
