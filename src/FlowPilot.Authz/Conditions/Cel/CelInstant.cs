namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>An instant with nanoseconds, from the year 1 to the year 9999.</summary>
/// <param name="Seconds">The seconds since 1970-01-01T00:00:00Z, rounded down.</param>
/// <param name="Nanoseconds">The nanoseconds in that second, from 0 to 999,999,999.</param>
internal readonly record struct CelInstant(long Seconds, int Nanoseconds)
{
    public const long MinSeconds = -62_135_596_800;
    public const long MaxSeconds = 253_402_300_799;
    public const long NanosecondsPerSecond = 1_000_000_000;

    private const int NanosecondsPerTick = 100;

    public static CelInstant FromDateTimeOffset(DateTimeOffset value)
    {
        (long seconds, long ticks) = Math.DivRem(value.UtcTicks, TimeSpan.TicksPerSecond);
        return new CelInstant(seconds + MinSeconds, (int)ticks * NanosecondsPerTick);
    }

    /// <summary>Gives the instant as a <see cref="DateTime"/> in UTC; what is below 100 nanoseconds is cut off.</summary>
    public DateTime ToDateTime() => new(((Seconds - MinSeconds) * TimeSpan.TicksPerSecond) + (Nanoseconds / NanosecondsPerTick), DateTimeKind.Utc);

    /// <summary>Adds nanoseconds; nothing where the result is out of range.</summary>
    public CelInstant? Add(long nanoseconds)
    {
        (long seconds, long rest) = Math.DivRem(nanoseconds, NanosecondsPerSecond);
        long nanos = Nanoseconds + rest;
        if (nanos < 0)
        {
            nanos += NanosecondsPerSecond;
            seconds--;
        }
        else if (nanos >= NanosecondsPerSecond)
        {
            nanos -= NanosecondsPerSecond;
            seconds++;
        }

        // No overflow: both are far smaller than the range of a long.
        seconds += Seconds;
        return seconds is < MinSeconds or > MaxSeconds ? null : new CelInstant(seconds, (int)nanos);
    }

    /// <summary>Gives the nanoseconds from the other instant to this one; nothing where they are too many.</summary>
    public long? Since(CelInstant other)
    {
        Int128 nanoseconds = ((Int128)(Seconds - other.Seconds) * NanosecondsPerSecond) + (Nanoseconds - other.Nanoseconds);
        return nanoseconds < long.MinValue || nanoseconds > long.MaxValue ? null : (long)nanoseconds;
    }

    /// <summary>Orders two instants: -1, 0 or 1.</summary>
    public int Order(CelInstant other)
    {
        int order = Seconds.CompareTo(other.Seconds);
        return order != 0 ? order : Nanoseconds.CompareTo(other.Nanoseconds);
    }
}
