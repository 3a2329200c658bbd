namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>When a day of a time zone begins.</summary>
internal static class LocalMidnights
{
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    /// <summary>The first instant of a local day. Midnight may be there twice, then it is the first one; or not at all, then it is where the clock jumps over it.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        DateTime nominal = DateTime.SpecifyKind(midnight, DateTimeKind.Utc);
        DateTime early = nominal - zone.GetUtcOffset(nominal - Around);
        DateTime late = nominal - zone.GetUtcOffset(nominal + Around);
        if (early > late)
        {
            (early, late) = (late, early);
        }

        DateTime found = IsMidnight(early) ? early : IsMidnight(late) ? late : JumpBetween(early, late);
        return new DateTimeOffset(found, TimeSpan.Zero);

        bool IsMidnight(DateTime utc) => utc + zone.GetUtcOffset(utc) == midnight;

        // Before the jump the local time is short of midnight, behind it beyond: halving finds the tick.
        DateTime JumpBetween(DateTime before, DateTime behind)
        {
            while (behind - before > TimeSpan.FromTicks(1))
            {
                DateTime middle = before + ((behind - before) / 2);
                (before, behind) = middle + zone.GetUtcOffset(middle) < midnight ? (middle, behind) : (before, middle);
            }

            return behind;
        }
    }
}
