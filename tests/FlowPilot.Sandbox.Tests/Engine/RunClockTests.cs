using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The time of a run. Deadlines are guards here and are never measured.</summary>
[Collection(Unparallel.Name)]
public sealed class RunClockTests
{
    private const long Hour = 3_600_000_000_000;

    private static readonly DateTimeOffset Instant = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static RunRequest Request => EngineRig.Request(SandboxLimits.Default);

    [Fact]
    public async Task Sleep_VirtualClock_AdvancesAndDoesNotWait()
    {
        long utc = 0;
        long run = 0;
        using var rig = new EngineRig(call =>
        {
            RunClock clock = call.Guest.Clock;
            clock.Sleep(Hour);
            clock.Sleep(1);
            clock.Sleep(0);
            clock.Sleep(long.MinValue);
            (utc, run) = (clock.UtcNanoseconds, clock.RunNanoseconds);
            return 0;
        });

        GuestExit exit = await rig.RunAsync("call-once", Request with { Instant = Instant });

        Assert.Equal(SandboxOutcome.Completed, exit.Outcome);
        Assert.Equal(Hour + 1, run);
        Assert.Equal(((Instant - DateTimeOffset.UnixEpoch).Ticks * 100) + Hour + 1, utc);
    }

    [Fact]
    public async Task Sleep_VirtualClockPastItsRange_StaysAtTheEnd()
    {
        long utc = 0;
        long run = 0;
        using var rig = new EngineRig(call =>
        {
            call.Guest.Clock.Sleep(long.MaxValue);
            call.Guest.Clock.Sleep(long.MaxValue);
            (utc, run) = (call.Guest.Clock.UtcNanoseconds, call.Guest.Clock.RunNanoseconds);
            return 0;
        });

        await rig.RunAsync("call-once", Request with { Instant = Instant });

        Assert.Equal(long.MaxValue, run);
        Assert.Equal(long.MaxValue, utc);
    }

    [Theory]
    [InlineData(9999, long.MaxValue)]
    [InlineData(1, long.MinValue)]
    public async Task UtcNanoseconds_InstantBeyond64Bits_IsTheNearestAndNeverWraps(int year, long end)
    {
        long utc = 0;
        using var rig = new EngineRig(call =>
        {
            utc = call.Guest.Clock.UtcNanoseconds;
            return 0;
        });

        await rig.RunAsync("call-once", Request with { Instant = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero) });

        Assert.Equal(end / 100 * 100, utc);
    }

    [Fact]
    public async Task Sleep_HostsTime_WaitsForItsProvider()
    {
        var time = new FakeTimeProvider(Instant);
        long slept = 0;
        bool asleep = false;
        using var rig = new EngineRig(call =>
        {
            Volatile.Write(ref asleep, true);
            call.Guest.Clock.Sleep(Hour * 30); // more than one timer takes
            slept = call.Guest.Clock.RunNanoseconds;
            return 0;
        });

        Task<GuestExit> run = rig.RunAsync("call-once", Request with { Time = time });
        await Until.TrueAsync(() => Volatile.Read(ref asleep));
        Assert.False(run.IsCompleted);
        while (!run.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(30));
            await Task.Yield();
        }

        Assert.Equal(SandboxOutcome.Completed, (await run).Outcome);
        Assert.True(slept >= Hour * 30);
    }

    [Fact]
    public async Task Sleep_BeyondTheDeadline_EndsThere()
    {
        using var rig = new EngineRig(static call =>
        {
            call.Guest.Clock.Sleep(Hour);
            return 0;
        });

        GuestExit exit = await rig.RunAsync("call-once", EngineRig.Request(SandboxLimits.Default with { Deadline = TimeSpan.FromMilliseconds(50) }));

        Assert.Equal(SandboxOutcome.DeadlineExceeded, exit.Outcome);
        Assert.Equal(0, rig.Engine.LiveStores);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sleep_CancelledMeanwhile_EndsTheRun(bool byTheCaller)
    {
        bool asleep = false;
        using var cancel = new CancellationTokenSource();
        using var rig = new EngineRig(call =>
        {
            Volatile.Write(ref asleep, true);
            call.Guest.Clock.Sleep(long.MaxValue);
            return 0;
        });

        Task<GuestExit> run = rig.RunAsync("call-once", byTheCaller ? Request with { Caller = cancel.Token } : Request with { Stopping = cancel.Token });
        await Until.TrueAsync(() => Volatile.Read(ref asleep));
        await cancel.CancelAsync();

        Assert.Equal(SandboxOutcome.Cancelled, (await run).Outcome);
    }

    [Theory]
    [InlineData(null, 0L)]
    [InlineData(7L, 7L)]
    public async Task FillFromSeed_WithAndWithoutSeed_IsPredictableAndSaysTheSeed(long? seed, long expected)
    {
        byte[] bytes = new byte[40];
        long? before = null;
        long? after = null;
        using var rig = new EngineRig(call =>
        {
            before = call.Guest.Random.Seed;
            call.Guest.Random.FillFromSeed(bytes);
            after = call.Guest.Random.Seed;
            return 0;
        });
        byte[] same = new byte[40];

        await rig.RunAsync("call-once", Request with { Seed = seed });
        new GuestRandom(expected).Fill(same);

        Assert.Equal(seed, before);
        Assert.Equal(expected, after);
        Assert.Equal(same, bytes);
    }
}
