using System.Buffers.Binary;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>Waiting: what is ready is answered at once, and a sleep lasts no longer than the run.</summary>
public sealed class WasiPollTests
{
    private const int Subscriptions = 2_048;
    private const int Events = 4_096;
    private const long Hour = 3_600_000_000_000;

    [Fact]
    public async Task Sleep_OfAnHour_EndsAtTheDeadline()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks");

        SandboxResult result = await guest.RunAsync(
            Sleeping(0, Hour), new SandboxRunOptions { Limits = SandboxLimits.Default with { Deadline = TimeSpan.FromMilliseconds(50) } });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
    }

    [Theory]
    [InlineData(0, long.MaxValue)]
    [InlineData(0, -1)]
    [InlineData(1, long.MaxValue)]
    [InlineData(1, -1)]
    public async Task Sleep_ForEver_EndsWhenTheRunIsCancelled(int flags, long time)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks");
        using var cancel = new CancellationTokenSource();

        Task<SandboxResult> run = guest.RunAsync(Sleeping(flags, time).ToInput(), cancellationToken: cancel.Token);
        await Until.TrueAsync(() => guest.Sandbox.Host.Engine.LiveStores == 1);
        await cancel.CancelAsync();

        Assert.Equal(SandboxOutcome.Cancelled, (await run).Outcome);
    }

    [Fact]
    public async Task Sleep_InADeterministicRun_MovesTheClockAndTakesNoTime()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Load("wasi-call"), static o => o.AllowDeterministicRuns = true, "wasi.clocks");
        WasiScript script = Sleeping(0, Hour);
        script.Call("clock_time_get", 1, 1, WasiScript.Buffer);
        script.Call("clock_time_get", 0, 1, WasiScript.Buffer + 8);
        int times = script.Read(WasiScript.Buffer, 16);

        SandboxResult result = await guest.RunAsync(script, new SandboxRunOptions { Instant = DateTimeOffset.UnixEpoch.AddSeconds(1) });

        byte[] bytes = script.Bytes(result, times);
        Assert.Equal(Hour, BinaryPrimitives.ReadInt64LittleEndian(bytes));
        Assert.Equal(Hour + 1_000_000_000, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)));
    }

    [Fact]
    public async Task Poll_Clocks_AnswersThoseThatHaveCome()
    {
        var script = new WasiScript();
        Clock(script, 0, 11, 0, 500);
        Clock(script, 1, 12, 0, 300);
        Clock(script, 2, 13, 1, 300);
        Clock(script, 3, 14, 1, 301);
        int poll = script.Call("poll_oneoff", Subscriptions, Events, 4, WasiScript.Out);
        int count = script.Read(WasiScript.Out, 4);
        int events = script.Read(Events, 96);
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Fixture.Load("wasi-call"), static o => o.AllowDeterministicRuns = true, "wasi.clocks");

        SandboxResult result = await guest.RunAsync(script, new SandboxRunOptions { Instant = DateTimeOffset.UnixEpoch });

        Assert.Equal(0, script.Number(result, poll));
        Assert.Equal(2, BinaryPrimitives.ReadInt32LittleEndian(script.Bytes(result, count)));
        Assert.Equal([12, 13, 0], Enumerable.Range(0, 3).Select(i => BinaryPrimitives.ReadInt64LittleEndian(script.Bytes(result, events).AsSpan(i * 32))));
    }

    [Fact]
    public async Task Poll_Descriptors_AreAnsweredAtOnceWhateverTheClocksSay()
    {
        var script = new WasiScript();
        Clock(script, 0, 1, 0, Hour);
        Descriptor(script, 1, 2, 1, 0);
        Descriptor(script, 2, 3, 2, 1);
        Descriptor(script, 3, 4, 1, 99);
        Descriptor(script, 4, 5, 2, 0);
        Descriptor(script, 5, 6, 9, 0);
        int poll = script.Call("poll_oneoff", Subscriptions, Events, 6, WasiScript.Out);
        int count = script.Read(WasiScript.Out, 4);
        int events = script.Read(Events, 160);
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks");

        SandboxResult result = await guest.RunAsync(script);

        byte[] bytes = script.Bytes(result, events);
        Assert.Equal(0, script.Number(result, poll));
        Assert.Equal(5, BinaryPrimitives.ReadInt32LittleEndian(script.Bytes(result, count)));
        Assert.Equal(
            [(2, 0), (3, 0), (4, 8), (5, 76), (6, 28)],
            Enumerable.Range(0, 5).Select(i => (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(i * 32)), (int)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan((i * 32) + 8)))));
        // What is left of the input: the guest has read all of it.
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)));
    }

    [Fact]
    public async Task Poll_UnknownClock_IsAnErrorOfItsEvent()
    {
        var script = new WasiScript();
        Clock(script, 0, 1, 0, 5, clock: 9);
        script.Call("poll_oneoff", Subscriptions, Events, 1, WasiScript.Out);
        int events = script.Read(Events, 32);
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.clocks");

        SandboxResult result = await guest.RunAsync(script);

        Assert.Equal(28, BinaryPrimitives.ReadUInt16LittleEndian(script.Bytes(result, events).AsSpan(8)));
    }

    private static WasiScript Sleeping(int flags, long time)
    {
        var script = new WasiScript();
        Clock(script, 0, 1, flags, time);
        script.Call("poll_oneoff", Subscriptions, Events, 1, WasiScript.Out);
        return script;
    }

    private static void Clock(WasiScript script, int index, long data, int flags, long time, int clock = 1)
    {
        int at = Subscriptions + (index * 48);
        script.Write64(at, data).Write64(at + 8, 0).Write64(at + 16, clock).Write64(at + 24, time).Write64(at + 32, 0).Write64(at + 40, flags);
    }

    private static void Descriptor(WasiScript script, int index, long data, int tag, int descriptor)
    {
        int at = Subscriptions + (index * 48);
        script.Write64(at, data).Write64(at + 8, tag).Write64(at + 16, descriptor).Write64(at + 24, 0).Write64(at + 32, 0).Write64(at + 40, 0);
    }
}
