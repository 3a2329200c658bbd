using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Wasmtime;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The rules of the engine room: each has its row in the reference, its place in the sources, and a test.</summary>
public sealed class EngineRulesTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadAllLines(RepositoryRoot.Combine("docs", "reference", "engine-rules.md"))
            .Where(static l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(l[2]))
            .Select(static l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    // What keeps the engine's default on purpose, beside what is banned everywhere.
    private static readonly Dictionary<string, string> Left = new(StringComparer.Ordinal)
    {
        ["WithStaticMemoryMaximumSize"] = "rule 13: bounds checks rest on the default reservation",
        ["WithMemoryReservationForGrowth"] = "rule 13: bounds checks rest on the default reservation",
        ["WithMaxUnusedWarmSlots"] = "how soon an unused slot is given back changes nothing that a guest sees",
        ["WithDecommitBatchSize"] = "how slots are given back changes nothing that a guest sees",
        ["WithAsyncStackKeepResidentBytes"] = "there are no asynchronous stacks",
        ["WithMaxStacks"] = "there are no asynchronous stacks",
        ["WithMaxGcHeaps"] = "GC is off",
        ["WithTotalComponentInstances"] = "components are off",
        ["WithMaxComponentInstanceSize"] = "components are off",
        ["WithMaxCoreInstancesPerComponent"] = "components are off",
        ["WithMaxMemoriesPerComponent"] = "components are off",
        ["WithMaxTablesPerComponent"] = "components are off",
    };

    [Fact]
    public void Rules_EachOfThem_HaveARowAPlaceAndATest()
    {
        Assert.Equal(Enumerable.Range(1, 24), Rows.Select(static r => int.Parse(r[0], CultureInfo.InvariantCulture)));
        Type[] types = typeof(EngineRulesTests).Assembly.GetTypes();
        foreach (string[] row in Rows)
        {
            string source = File.ReadAllText(RepositoryRoot.Combine(["src", "FlowPilot.Sandbox", .. row[2].Trim('`').Split('/')]));
            Assert.Matches($@"[Rr]ules?( \d+,| \d+ and)* {row[0]}\b", source);
            string[] test = row[3].Trim('`').Split('.');
            Type? type = Array.Find(types, t => t.Name == test[0]);
            Assert.True(type is not null && (test[1] == "*" || IsTest(type.GetMethod(test[1]))), $"rule {row[0]}: there is no test {row[3]}");
        }
    }

    [Theory]
    [InlineData(typeof(Config))]
    [InlineData(typeof(PoolingAllocationConfig))]
    public void Configuration_EachSwitchOfThePackage_IsSetOrLeftForAReason(Type type)
    {
        // A switch that a new version of the package brings is decided, not inherited.
        string factory = File.ReadAllText(RepositoryRoot.Combine("src", "FlowPilot.Sandbox", "Engine", "EngineFactory.cs"));
        string banned = BannedSymbols();

        string[] undecided =
        [
            .. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(static m => m.Name).Distinct(StringComparer.Ordinal)
                .Where(static n => n.StartsWith("With", StringComparison.Ordinal) && !Left.ContainsKey(n))
                .Where(n => !factory.Contains($".{n}(", StringComparison.Ordinal) && !banned.Contains($"M:Wasmtime.Config.{n}(", StringComparison.Ordinal)),
        ];

        Assert.Empty(undecided);
        Assert.All(Left.Keys, n => Assert.DoesNotContain($".{n}(", factory, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5, "M:Wasmtime.Module.Deserialize(")]
    [InlineData(5, "M:Wasmtime.Module.DeserializeFile(")]
    [InlineData(19, "M:Wasmtime.Linker.DefineWasi;")]
    [InlineData(19, "M:Wasmtime.Store.SetWasiConfiguration(")]
    [InlineData(21, "M:Wasmtime.Instance.GetFunctions;")]
    [InlineData(23, "T:Wasmtime.FunctionResult`1;")]
    [InlineData(23, "T:Wasmtime.ActionResult;")]
    public void Members_ThatARuleForbids_AreBanned(int rule, string member)
    {
        Assert.Contains(Rows, r => r[0] == rule.ToString(CultureInfo.InvariantCulture));
        Assert.Contains(member, BannedSymbols(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_HostileTypesWithoutOurReader_AreInvalidForOurEngine()
    {
        string[] modules = [.. HostileModuleTests.TypesOfProposals.Select(static row => HostileModuleTests.Module(row.Data.Item2))];

        JsonElement report = await ChildProcess.RunAsync(["engine", .. modules]);

        Assert.Equal(modules.Length * 3, report.GetProperty("count").GetInt32());
        Assert.Equal(["invalid"], report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString()));
    }

    [Theory]
    [InlineData(64, "recurse")]
    [InlineData(64, "recurse-wide")]
    [InlineData(64, "recurse-host")]
    [InlineData(512, "recurse-wide")]
    [InlineData(1_024, "recurse")]
    [InlineData(1_024, "recurse-wide")]
    [InlineData(1_024, "recurse-host")]
    public async Task Child_EachSizeOfGuestStack_SurvivesEndlessRecursion(int kibibytes, string fixture)
    {
        string bytes = (kibibytes * 1024).ToString(CultureInfo.InvariantCulture);

        JsonElement report = await ChildProcess.RunAsync("stack", bytes, Fixture.PathOf(fixture));

        Assert.Equal(["StackOverflow"], report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString()));
    }

    [Theory]
    [InlineData("i32 to i32", new byte[] { 0x7F }, new byte[] { 0x7F }, true)]
    [InlineData("nothing", new byte[0], new byte[0], false)]
    [InlineData("i64 to i32", new byte[] { 0x7E }, new byte[] { 0x7F }, false)]
    [InlineData("i32 to v128", new byte[] { 0x7F }, new byte[] { 0x7B }, false)]
    [InlineData("v128 to i32", new byte[] { 0x7B }, new byte[] { 0x7F }, false)]
    [InlineData("i32 to externref", new byte[] { 0x7F }, new byte[] { 0x6F }, false)]
    [InlineData("funcref to i32", new byte[] { 0x70 }, new byte[] { 0x7F }, false)]
    [InlineData("i32 to two", new byte[] { 0x7F }, new byte[] { 0x7F, 0x7F }, false)]
    public async Task Child_CallBackOfAnExportOfAnotherType_FindsNothing(string what, byte[] parameters, byte[] results, bool found)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "guest.wasm");
        var module = new WasmBuilder();
        int import = module.Type([], [0x7F]);
        int type = module.Type(parameters, results);
        // Import 0 is the host's function; the export traps with anything on the stack, so its body fits every type.
        byte[] body = found ? [0x20, 0] : [0x00];
        module.Items(2, 1, [.. WasmBuilder.Name("app"), .. WasmBuilder.Name("call"), 0, .. WasmBuilder.Leb(import)]);
        module.Function(type, 0, body).Function(import, 0, 0x10, 0, 0x1A, 0x41, 0);
        module.Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 2).Export("other", 0, 1);
        await File.WriteAllBytesAsync(path, module.Build(), TestContext.Current.CancellationToken);

        JsonElement report = await ChildProcess.RunAsync("call-back", path, "other");

        Assert.Equal((what, "Completed"), (what, report.GetProperty("outcomes")[0].GetString()));
        Assert.Equal((what, found), (what, report.GetProperty("found")[0].GetBoolean()));
    }

    [Theory]
    [InlineData("large-memory")]
    [InlineData("large-table")]
    [InlineData("two-tables")]
    public async Task Instantiate_MoreThanTheStoreAllows_IsRefusedByTheEngineToo(string fixture)
    {
        // Past our own look at the declared sizes, which comes first in a run.
        using var rig = new EngineRig(static _ => 0);

        GuestExit refused = await rig.RunAsync(fixture, SandboxLimits.Default with { MaxMemoryBytes = 65_536, MaxTables = 1, MaxTableElements = 50 });
        GuestExit allowed = await rig.RunAsync(fixture, SandboxLimits.Trusted);

        Assert.Equal(SandboxOutcome.HostFault, refused.Outcome);
        Assert.Equal(SandboxOutcome.Completed, allowed.Outcome);
        Assert.Equal(0, rig.Engine.LiveStores);
    }

    private static bool IsTest(MethodInfo? method) => method?.GetCustomAttributes().Any(static a => a is FactAttribute) ?? false;

    private static string BannedSymbols() => File.ReadAllText(RepositoryRoot.Combine("eng", "BannedSymbols.txt"));
}
