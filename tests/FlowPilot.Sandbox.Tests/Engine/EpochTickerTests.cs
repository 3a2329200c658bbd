using System.Diagnostics;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

[Collection(Unparallel.Name)]
public sealed class EpochTickerTests
{
    [Fact]
    public async Task Tick_WhileARunIsActive_GoesOn()
    {
        using var ticker = new EpochTicker(static () => { });

        ticker.Enter();
        long before = ticker.Now;
        await Until.TrueAsync(() => ticker.Ticks >= 20);
        ticker.Leave();

        Assert.True(ticker.Now > before);
        Assert.Null(ticker.Fault);
    }

    [Fact]
    public async Task Tick_WhileNothingRuns_Sleeps()
    {
        using var ticker = new EpochTicker(static () => { });
        ticker.Enter();
        ticker.Enter();
        await Until.TrueAsync(() => ticker.Ticks >= 3);
        ticker.Leave();
        long one = ticker.Ticks;
        await Until.TrueAsync(() => ticker.Ticks > one + 1);
        ticker.Leave();

        // The tick that was under way may end; thirty milliseconds hold no other.
        long start = Stopwatch.GetTimestamp();
        await Until.TrueAsync(() => Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(10));
        long asleep = ticker.Ticks;
        await Until.TrueAsync(() => Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(40));

        Assert.Equal(asleep, ticker.Ticks);
    }

    [Fact]
    public async Task Tick_ThatThrows_IsKeptAndTheThreadLives()
    {
        using var ticker = new EpochTicker(static () => throw new InvalidOperationException("no engine"));

        ticker.Enter();
        await Until.TrueAsync(() => ticker.Ticks >= 3);
        ticker.Leave();

        Assert.Equal("no engine", ticker.Fault?.Message);
    }

    [Fact]
    public async Task Dispose_WhileARunIsActive_EndsTheTicksFirst()
    {
        int ticks = 0;
        var ticker = new EpochTicker(() => Interlocked.Increment(ref ticks));
        ticker.Enter();
        await Until.TrueAsync(() => Volatile.Read(ref ticks) > 3);

        ticker.Dispose();
        int after = Volatile.Read(ref ticks);
        long start = Stopwatch.GetTimestamp();
        await Until.TrueAsync(() => Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(20));

        Assert.Equal(after, Volatile.Read(ref ticks));
        Assert.Throws<ObjectDisposedException>(ticker.Enter);
    }
}
