namespace FlowPilot.Sandbox.Engine;

/// <summary>The time of one run, as its guest sees it and sleeps in it: the host's, or in a deterministic run a virtual one.</summary>
/// <remarks>
/// A virtual clock begins at one instant and moves only when the guest sleeps, which then takes no real time. Used by the run's worker
/// thread alone. The run's deadline is never measured by it.
/// </remarks>
internal sealed class RunClock
{
    private const long NanosecondsPerTick = 100;

    // A timer takes no more than 49 days; a longer sleep takes several.
    private static readonly TimeSpan MaxTimer = TimeSpan.FromDays(1);

    private readonly GuestRun _run;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset? _instant;
    private readonly long _start;
    private long _slept;

    /// <summary>Makes the clock of a run that begins now.</summary>
    /// <param name="run">The run, whose deadline and cancellation end a sleep.</param>
    /// <param name="time">The host's time.</param>
    /// <param name="instant">Where a virtual clock begins; <see langword="null"/> for the host's time.</param>
    public RunClock(GuestRun run, TimeProvider time, DateTimeOffset? instant)
    {
        _run = run;
        _time = time;
        _instant = instant;
        _start = time.GetTimestamp();
    }

    /// <summary>Gets the nanoseconds since 1970; the nearest that 64 bits hold before 1677 and after 2262.</summary>
    public long UtcNanoseconds => _instant is { } instant ? Add(FromTicks(instant.UtcTicks), _slept) : FromTicks(_time.GetUtcNow().UtcTicks);

    /// <summary>Gets the nanoseconds since the run began.</summary>
    public long RunNanoseconds => _instant is null ? _time.GetElapsedTime(_start).Ticks * NanosecondsPerTick : _slept;

    /// <summary>Lets the guest sleep; the run ends in it when its deadline comes or it is cancelled.</summary>
    /// <param name="nanoseconds">How long; nothing happens for 0 and less.</param>
    public void Sleep(long nanoseconds)
    {
        if (nanoseconds <= 0)
        {
            return;
        }

        if (_instant is not null)
        {
            _slept = Add(_slept, nanoseconds);
            return;
        }

        long start = _time.GetTimestamp();
        // Rounded up: a guest that sleeps until an instant must find it come.
        var whole = TimeSpan.FromTicks(((nanoseconds - 1) / NanosecondsPerTick) + 1);
        TimeSpan left = whole;
        while (left > TimeSpan.Zero)
        {
            WaitFor(left < MaxTimer ? left : MaxTimer);
            left = whole - _time.GetElapsedTime(start);
        }
    }

    // By a timer of the provider, so that a test's clock wakes the guest; by the run itself against the real clock.
    private void WaitFor(TimeSpan due)
    {
        using var signal = new ManualResetEventSlim();
        // A timer counts whole milliseconds and would cut off the rest.
        using ITimer timer = _time.CreateTimer(
            static s => Wake((ManualResetEventSlim)s!), // the signal, given beside it
            signal,
            TimeSpan.FromMilliseconds(Math.Ceiling(due.TotalMilliseconds)),
            Timeout.InfiniteTimeSpan);
        _run.WaitFor(signal);
    }

    private static void Wake(ManualResetEventSlim signal)
    {
        try
        {
            signal.Set();
        }
        catch (ObjectDisposedException)
        {
            // The run stopped waiting while the timer was on its way.
        }
    }

    /// <summary>Gives the nanoseconds since 1970 of an instant; the nearest that 64 bits hold.</summary>
    internal static long FromTicks(long utcTicks)
    {
        long ticks = utcTicks - DateTimeOffset.UnixEpoch.Ticks;
        return Math.Clamp(ticks, long.MinValue / NanosecondsPerTick, long.MaxValue / NanosecondsPerTick) * NanosecondsPerTick;
    }

    // The second is never negative here.
    private static long Add(long first, long second) => first > long.MaxValue - second ? long.MaxValue : first + second;
}
