using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>What the sample plugins answer and what it costs, byte for byte and unit for unit: a change of engine, prices or interface shows here.</summary>
public sealed class GoldenTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Capabilities = ["log.write", "clock.read", "random.read"];

    private static readonly JsonElement[] Cases =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Fixture.SampleFolder, "golden.json"))).RootElement.EnumerateArray()];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_SampleWithSeedAndInstant_GivesTheCommittedOutputAndFuel(int index)
    {
        JsonElement golden = Cases[index];
        // Elsewhere data segments are charged at instantiation.
        bool charged = RuntimeInformation.RuntimeIdentifier == "linux-x64";
        string expected = Text(golden.GetProperty("outcome").GetString(), golden.GetProperty("output").GetString(), charged ? golden.GetProperty("fuel_linux_x64").GetInt64() : 0, charged ? golden.GetProperty("replay_sha256_linux_x64").GetString() : null);

        // Twice, each with an engine of its own: nothing of a run depends on what ran before.
        foreach (SandboxResult result in new[] { await RunAsync(golden), await RunAsync(golden) })
        {
            string actual = Text(result.Outcome.ToString(), Encoding.UTF8.GetString(result.Output.Span), charged ? result.Fuel : 0, charged ? result.Receipt?.ReplaySha256 : null);
            Assert.True(expected == actual, $"case {index} gave {actual}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_SampleInAnotherProcess_HasTheSameReplayHash(int index)
    {
        JsonElement golden = Cases[index];
        SandboxResult here = await RunAsync(golden);

        JsonElement there = await ChildProcess.RunAsync(
            "deterministic",
            Path.Combine(Fixture.SampleFolder, golden.GetProperty("plugin").GetString() ?? string.Empty),
            "7",
            Instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            golden.GetProperty("input").GetString() ?? string.Empty);

        Assert.Equal(here.Receipt?.ReplaySha256, there.GetProperty("replay_sha256").GetString());
    }

    private static string Text(string? outcome, string? output, long? fuel, string? replay) => $"{outcome} fuel {fuel} replay {replay}: {output}";

    // WASI programs have outputs of their own to be compared with: what the same source says natively.
    [Fact]
    public void Golden_EachSample_HasACase() => Assert.Equal(
        Directory.EnumerateFiles(Fixture.SampleFolder, "*.wasm", SearchOption.AllDirectories)
            .Where(static p => Path.GetFileName(Path.GetDirectoryName(p)) != "wasi")
            .Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal),
        Cases.Select(static c => Path.GetFileName(c.GetProperty("plugin").GetString())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static async Task<SandboxResult> RunAsync(JsonElement golden)
    {
        Fixture plugin = Fixture.Sample(golden.GetProperty("plugin").GetString() ?? string.Empty);
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(static o => o.AllowDeterministicRuns = true, plugin);
        using SandboxPlugin loaded = await sandbox.LoadAsync(plugin, Capabilities);
        return await sandbox.Sandbox.RunAsync(
            loaded,
            Encoding.UTF8.GetBytes(golden.GetProperty("input").GetString() ?? string.Empty),
            await sandbox.GrantAsync(),
            new SandboxRunOptions { Seed = 7, Instant = Instant },
            TestContext.Current.CancellationToken);
    }
}
