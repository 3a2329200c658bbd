using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>What is the same however often it is done.</summary>
internal static class ReplayScenarios
{
    private const long Seed = 7;

    private static readonly DateTimeOffset Instant = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    // Of linux-x64: 16 bytes of the seed, the instant, no time passed, and five NaNs in their canonical form.
    private const string GoldenOutput = 
        "70a62cf8047b358850ff530a687cafee0032961cf2ca86180000000000000000" +
        "000000000000f87f000000000000f87f000000000000f87f0000c07f0000c07f";
    private const long GoldenFuel = 1458;

    public static async Task S85_DeterministicMode(ScenarioHost host)
    {
        SandboxPlugin plugin = await host.LoadAsync("deterministic");
        var options = new SandboxRunOptions { Seed = Seed, Instant = Instant };

        SandboxResult here = await host.RunAsync(plugin, options: options);
        SandboxResult again = await host.RunAsync(plugin, options: options);
        SandboxResult plain = await host.RunAsync(plugin);
        JsonElement there = await ChildProcess.RunAsync(
            "deterministic", Fixture.PathOf("deterministic"), $"{Seed}", Instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), string.Empty);

        Assert.Equal(SandboxOutcome.Completed, here.Outcome);
        Assert.Equal(GoldenOutput, Convert.ToHexStringLower(here.Output.Span));
        Assert.Equal(here.Output.ToArray(), again.Output.ToArray());
        Assert.Equal(here.Receipt?.ReplaySha256, again.Receipt?.ReplaySha256);
        Assert.NotEqual(here.Output[..32].ToArray(), plain.Output[..32].ToArray());
        Assert.Equal(GoldenOutput, there.GetProperty("output").GetString());
        Assert.Equal(here.Log.Select(static l => $"{l.Level} {l.Text}"), there.GetProperty("log").EnumerateArray().Select(static l => l.GetString()));
        Assert.Equal(here.Fuel, there.GetProperty("fuel").GetInt64());
        Assert.Equal(here.Receipt?.ReplaySha256, there.GetProperty("replay_sha256").GetString());
        if (RuntimeInformation.RuntimeIdentifier == "linux-x64")
        {
            Assert.Equal(GoldenFuel, here.Fuel);
        }
    }
}
