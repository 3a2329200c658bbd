using System.Buffers.Binary;
using System.Text;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>Memory, addresses, logs, ends and waiting.</summary>
internal static class MemoryScenarios
{
    private const int MiB = 1024 * 1024;

    public static async Task S36_GrowingMemory(ScenarioHost host)
    {
        SandboxResult result = await host.RunAsync("grow", limits: SandboxLimits.Default with { MaxMemoryBytes = 16 * MiB });
        Assert.Equal(SandboxOutcome.GuestError, result.Outcome);
        Assert.Equal(16L * MiB, result.PeakMemoryBytes);
    }

    public static async Task S37_DeclaredMemory(ScenarioHost host)
    {
        SandboxResult result = await host.RunAsync("large-memory", limits: SandboxLimits.Default with { MaxMemoryBytes = MiB });
        Assert.Equal((SandboxOutcome.MemoryLimit, 0L), (result.Outcome, result.Fuel));
    }

    public static async Task S41_LimitsOfARun(ScenarioHost host)
    {
        SandboxPlugin grow = await host.LoadAsync("grow");
        SandboxPlugin table = await host.LoadAsync("grow-table");
        SandboxPlugin spin = await host.LoadAsync("spin");
        SandboxResult[] results = await Task.WhenAll(
            host.RunAsync(grow, limits: SandboxLimits.Trusted with { MaxMemoryBytes = 16 * MiB }),
            host.RunAsync(grow, limits: SandboxLimits.Trusted),
            host.RunAsync(table, limits: SandboxLimits.Trusted with { MaxTableElements = 50 }),
            host.RunAsync(table, limits: SandboxLimits.Trusted with { MaxTableElements = 95 }),
            host.RunAsync(spin, limits: SandboxLimits.Trusted with { Fuel = 1_000 }),
            host.RunAsync(spin, limits: SandboxLimits.Trusted with { Fuel = 2_000 }));
        Assert.Equal([16L * MiB, 256L * MiB], results[..2].Select(static r => r.PeakMemoryBytes ?? 0));
        Assert.NotEqual(results[2].GuestError?.Code, results[3].GuestError?.Code);
        Assert.Equal([1_000L, 2_000L], results[4..].Select(static r => r.Fuel ?? 0));
    }

    public static async Task S42_MemoryOfTheHost(ScenarioHost host)
    {
        SandboxPlugin flood = await host.LoadAsync("app-flood");
        SandboxPlugin echo = await host.LoadAsync("echo");
        Assert.Equal(4, (await host.RunAsync(flood, limits: SandboxLimits.Default with { MaxBuffers = 10 })).GuestError?.Code);
        Assert.Equal(6, (await host.RunAsync(flood, limits: SandboxLimits.Default with { MaxBufferBytes = 100 })).GuestError?.Code);
        byte[] input = new byte[40_000];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 200; i++)
        {
            await host.Sandbox.RunAsync(echo, input, await host.GrantAsync());
        }

        host.Count(200);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 6 * MiB);
    }

    public static async Task S43_RangesOutside(ScenarioHost host)
    {
        const uint Far = 0xFFFF_FFF0;
        int[][] calls = [Probe.InputRead(Far, 0, 64), Probe.OutputWrite(Far, 64), Probe.LogWrite(2, Far, 64), Probe.OutputWrite(0, 0x8000_0000)];
        SandboxResult probe = await host.RunAsync("probe-log", Probe.Input(calls));
        SandboxResult fail = await host.RunAsync("probe", Probe.Input(Probe.Fail(9, Far, 64)));
        SandboxResult ask = await host.RunAsync("app-outside");
        Assert.Equal([-3, -3, -3, -6], Probe.Results(probe, calls.Length));
        Assert.Equal((9, string.Empty), (fail.GuestError?.Code ?? 0, fail.GuestError?.Message ?? "none"));
        Assert.Equal([3, 6], Numbers(ask, 2));
        await WasiScenarios.RangesAsync(host, Far, 64, 21);
    }

    public static async Task S45_EmptyRanges(ScenarioHost host)
    {
        SandboxResult first = await host.RunAsync("probe-log", Probe.Input(Probe.InputRead(0, 0, 0), Probe.OutputWrite(0, 0), Probe.LogWrite(2, 0, 0)));
        uint end = (uint)(first.PeakMemoryBytes ?? 0);
        SandboxResult last = await host.RunAsync("probe-log", Probe.Input(Probe.InputRead(end, 0, 0), Probe.OutputWrite(end, 0), Probe.LogWrite(2, end, 0)));
        SandboxResult ask = await host.RunAsync("app-outside");
        Assert.Equal([0, 0, 0], Probe.Results(first, 3));
        Assert.Equal([0, 0, 0], Probe.Results(last, 3));
        Assert.Equal([0, 0], Numbers(ask, 4)[2..]);
        await WasiScenarios.RangesAsync(host, 0, 0, 0);
        await WasiScenarios.RangesAsync(host, 32 * 65_536, 0, 0);
    }

    public static async Task S49_AddressesAboveTwoGiB(ScenarioHost host)
    {
        SandboxResult result = await host.RunAsync("high-memory", "up there"u8.ToArray());
        Assert.Equal("up there", Encoding.UTF8.GetString(result.Output.Span));
    }

    public static async Task S76_LogFloods(ScenarioHost host)
    {
        SandboxResult lines = await host.RunAsync("log-flood", BitConverter.GetBytes(1_000_000), SandboxLimits.Default with { MaxLogLines = 100, Fuel = 1_000_000_000 });
        Assert.Equal((100, 1), (lines.Log.Count(static l => !l.IsTruncationMarker), lines.Log.Count(static l => l.IsTruncationMarker)));
        SandboxResult hostile = await host.RunAsync("log-then-trap");
        Assert.All(hostile.Log, static l => Assert.DoesNotContain(l.Text, char.IsControl));
        // The run keeps both lines; the host's logger gets the one over its threshold, as a value: braces of a guest fill no template.
        const string Escaped = @"esc \u{1b}[31m\r\n{0} %s \\ \u{202e}\xff end";
        Assert.Equal(["first line", Escaped], hostile.Log.Select(static l => l.Text));
        FakeLogRecord echoed = Assert.Single(host.GuestLines, static r => r.Level == LogLevel.Error);
        Assert.Equal(Escaped, echoed.GetStructuredStateValue("Text"));
        Assert.EndsWith(": " + Escaped, echoed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(host.GuestLines, static r => r.Level < LogLevel.Warning);
        // One line of 100 MB: what is kept is as long as the limit, and so is what it costs.
        const int Pages = (100 * MiB) / 65_536;
        SandboxResult one = await host.RunAsync(
            "probe-log",
            Probe.Input(Probe.Grow(Pages), Probe.LogWrite(2, 0, 100 * MiB), Probe.LogWrite(9, 0, 1)),
            SandboxLimits.Trusted with { MaxLogBytes = 1_000, Fuel = 100_000 });
        Assert.Equal([1, 1_000, -3], Probe.Results(one, 3));
        Assert.Equal((2, 1), (one.Log.Count, one.Log.Count(static l => l.IsTruncationMarker)));
    }

    public static async Task S82_EndsWhileRunning(ScenarioHost host)
    {
        ScenarioHost other = await ScenarioHost.StartAsync(static o => o.Limits = SandboxLimits.Trusted with { Fuel = long.MaxValue });
        SandboxPlugin spin = await other.LoadAsync("spin");
        SandboxHost sandbox = other.Host;
        Task<SandboxResult> run = other.RunAsync(spin);
        await Until.TrueAsync(() => sandbox.Engine.LiveStores == 1);
        spin.Dispose();
        spin.Dispose();
        await other.DisposeAsync();
        await sandbox.DisposeAsync();
        Assert.Equal(SandboxOutcome.Cancelled, (await run).Outcome);
        Fixture echo = Fixture.Load("echo");
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await sandbox.LoadAsync(echo.Wasm, echo.Declare()));
        Assert.Equal(SandboxOutcome.Completed, (await host.RunAsync("echo")).Outcome);
    }

    public static async Task S83_ManyThatWait(ScenarioHost host)
    {
        Backend.Reset();
        SandboxPlugin ask = await host.LoadAsync("app-ask");
        int before = ThreadPool.ThreadCount;
        Task<SandboxResult>[] waiting = [.. Enumerable.Range(0, 300).Select(_ => host.RunAsync(ask, "gate"u8.ToArray()))];
        await Until.TrueAsync(() => Backend.Waiting == 200);
        Assert.Equal((200, 100, 200), (host.Host.Engine.LiveStores, host.Host.Queue.Waiting, host.Host.Engine.Workers.Count));
        Assert.InRange(ThreadPool.ThreadCount, 0, Math.Max(before, Environment.ProcessorCount) + 16);
        Backend.Open();
        Assert.All(await Task.WhenAll(waiting), static r => Assert.Equal(SandboxOutcome.Completed, r.Outcome));
        Assert.Equal(200, host.Host.Engine.Workers.Count);
    }

    private static int[] Numbers(SandboxResult result, int count) =>
        [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(result.Output.Span[(i * 4)..]))];
}
