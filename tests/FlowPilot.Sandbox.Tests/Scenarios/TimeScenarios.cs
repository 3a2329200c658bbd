using System.Buffers.Binary;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>What ends a guest that does not end by itself.</summary>
internal static class TimeScenarios
{
    private static readonly SandboxLimits NoFuelLimit = SandboxLimits.Default with { Fuel = long.MaxValue };

    public static async Task S25_LoopWithFuel(ScenarioHost host)
    {
        SandboxResult result = await host.RunAsync("spin", limits: SandboxLimits.Trusted with { Fuel = 10_000_000, Deadline = TimeSpan.FromSeconds(60) });
        Assert.Equal((SandboxOutcome.FuelExhausted, 10_000_000L), (result.Outcome, result.Fuel));
    }

    public static async Task S26_LoopWithoutFuel(ScenarioHost host)
    {
        SandboxPlugin spin = await host.LoadAsync("spin");
        SandboxResult result = await host.RunAsync(
            spin, limits: SandboxLimits.Default with { Deadline = TimeSpan.FromMilliseconds(200) }, options: new SandboxRunOptions { Metering = SandboxMetering.TimeOnly });
        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
        Assert.InRange(result.WallTime, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30));
    }

    public static async Task S28_Cancellation(ScenarioHost host)
    {
        SandboxPlugin spin = await host.LoadAsync("spin");
        using var cancel = new CancellationTokenSource();
        Task<SandboxResult> run = host.RunAsync(spin, limits: NoFuelLimit, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => host.Host.Engine.LiveStores == 1);
        await cancel.CancelAsync();
        Assert.Equal(SandboxOutcome.Cancelled, (await run.WaitAsync(TimeSpan.FromMinutes(2))).Outcome);
    }

    public static async Task S29_SlowBackend(ScenarioHost host)
    {
        Backend.Reset();
        SandboxResult result = await host.RunAsync("app-ask", "wait"u8.ToArray(), SandboxLimits.Default with { Deadline = TimeSpan.FromSeconds(3) });
        await Until.TrueAsync(() => host.Host.Orphans.Count == 0);
        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
        Assert.Equal((1, 0), (Backend.Cancelled, Backend.Committed));
    }

    public static async Task S30_CheapCalls(ScenarioHost host)
    {
        byte[] calls = Probe.Input(Probe.Repeat(100_000_000));
        SandboxResult limited = await host.RunAsync("probe", calls, SandboxLimits.Default with { MaxHostCalls = 5_000 });
        SandboxResult starved = await host.RunAsync("probe", calls, SandboxLimits.Default with { Fuel = 100_000 });
        Assert.Equal((SandboxOutcome.HostCallLimit, 5_001L), (limited.Outcome, limited.HostCalls));
        Assert.Equal(SandboxOutcome.FuelExhausted, starved.Outcome);
        Assert.InRange(starved.HostCalls, 100, 1_000);
    }

    public static async Task S32_Recursion(ScenarioHost host)
    {
        foreach (string fixture in new[] { "recurse", "recurse-mutual", "recurse-indirect", "recurse-host" })
        {
            Assert.Equal(SandboxOutcome.StackOverflow, (await host.RunAsync(fixture)).Outcome);
        }

        SandboxResult through = await host.RunAsync("app-callback", [7, 2], SandboxLimits.Default with { MaxReentryDepth = 8 });
        SandboxResult tooDeep = await host.RunAsync("app-callback", [8, 2], SandboxLimits.Default with { MaxReentryDepth = 8 });
        Assert.Equal((SandboxOutcome.StackOverflow, SandboxOutcome.HostCallLimit), (through.Outcome, tooDeep.Outcome));
    }

    public static async Task S35_FuelThatIsReported(ScenarioHost host)
    {
        SandboxPlugin marker = await host.LoadAsync("echo");
        SandboxPlugin trap = await host.LoadAsync("trap");
        var seeded = new SandboxRunOptions { Seed = 1 };
        SandboxResult[] same = [await host.RunAsync(marker, [1, 2, 3], options: seeded), await host.RunAsync(marker, [1, 2, 3], options: seeded)];
        SandboxResult exact = await host.RunAsync(trap, [0]);
        SandboxResult stale = await host.RunAsync(trap, [1]);
        // Nor does another host with another engine count otherwise; and what a processor makes of no number is one thing, not what it likes.
        await using ScenarioHost other = await ScenarioHost.StartAsync(static o => o.AllowDeterministicRuns = true);
        SandboxResult elsewhere = await other.RunAsync(await other.LoadAsync("echo"), [1, 2, 3], options: seeded);
        SandboxResult nan = await host.RunAsync(await host.LoadAsync(Fixture.Of("nan", NotANumber())), options: seeded);
        Assert.Equal(same[0].Fuel, elsewhere.Fuel);
        Assert.Equal(same[0].Output.ToArray(), elsewhere.Output.ToArray());
        Assert.Equal(0x7FC0_0000u, BinaryPrimitives.ReadUInt32LittleEndian(nan.Output.Span));
        Assert.Equal(same[0].Fuel, same[1].Fuel);
        Assert.NotNull(same[0].Fuel);
        Assert.NotNull(exact.Fuel);
        Assert.Null(stale.Fuel);
    }

    // Writes what zero by zero is, from memory, so that no compiler knows it.
    private static byte[] NotANumber()
    {
        var module = new WasmBuilder();
        int write = module.Type([0x7F, 0x7F], [0x7F]);
        byte[] body = [0x41, 8, 0x41, 0, 0x2A, 2, 0, 0x41, 4, 0x2A, 2, 0, 0x95, 0x38, 2, 0, 0x41, 8, 0x41, 4, 0x10, 0, 0x1A, 0x41, 0];
        return module.Items(2, 1, [.. WasmBuilder.Name("flowpilot"), .. WasmBuilder.Name("output_write"), 0, .. WasmBuilder.Leb(write)])
            .Function(module.Type([], [0x7F]), 0, body).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 1).Build();
    }
}
