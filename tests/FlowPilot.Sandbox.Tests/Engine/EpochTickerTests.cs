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
        int ticks = 0;
        using var ticker = new EpochTicker(() => Interlocked.Increment(ref ticks));

        ticker.Enter();
        long before = ticker.Now;
        await Until.TrueAsync(() => Volatile.Read(ref ticks) >= 20);
        ticker.Leave();

        Assert.True(ticker.Now > before);
    }

    [Fact]
    public async Task Tick_WhileNothingRuns_Sleeps()
    {
        int ticks = 0;
        using var ticker = new EpochTicker(() => Interlocked.Increment(ref ticks));
        ticker.Enter();
        ticker.Enter();
        await Until.TrueAsync(() => Volatile.Read(ref ticks) >= 3);
        ticker.Leave();
        int one = Volatile.Read(ref ticks);
        await Until.TrueAsync(() => Volatile.Read(ref ticks) > one + 1);
        ticker.Leave();

        // The tick that was under way may end, and the one whose wait had begun; a thread that did not sleep would tick scores of times.
        int last = Volatile.Read(ref ticks);
        long start = Stopwatch.GetTimestamp();
        await Until.TrueAsync(() => Stopwatch.GetElapsedTime(start) > TimeSpan.FromMilliseconds(60));

        Assert.InRange(Volatile.Read(ref ticks), last, last + 2);
    }

    [Fact]
    public async Task Tick_AfterItSlept_GoesOnForTheNextRun()
    {
        int ticks = 0;
        using var ticker = new EpochTicker(() => Interlocked.Increment(ref ticks));
        for (int i = 0; i < 20; i++)
        {
            int before = Volatile.Read(ref ticks);
            ticker.Enter();
            await Until.TrueAsync(() => Volatile.Read(ref ticks) > before + 1);
            ticker.Leave();
            // It sleeps when two looks at it, further apart than it ticks, see the same.
            int last;
            do
            {
                last = Volatile.Read(ref ticks);
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
            while (last != Volatile.Read(ref ticks));
        }
    }

    [Fact]
    public async Task Tick_ThatThrows_EndsNoProcessAndLetsNothingRunAnyMore()
    {
        int ticks = 0;
        using var ticker = new EpochTicker(() =>
        {
            Interlocked.Increment(ref ticks);
            throw new InvalidOperationException("no engine");
        });

        ticker.Enter();
        await Until.TrueAsync(() => Volatile.Read(ref ticks) >= 3);
        ticker.Leave();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(ticker.Enter);
        Assert.Equal("no engine", refused.InnerException?.Message);
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
