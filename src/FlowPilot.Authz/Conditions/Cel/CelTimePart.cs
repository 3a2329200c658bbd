namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The parts of timestamps and durations, named as the functions are after their <c>get</c>.</summary>
internal enum CelTimePart : byte
{
    FullYear,
    Month,
    DayOfYear,
    DayOfMonth,
    Date,
    DayOfWeek,
    Hours,
    Minutes,
    Seconds,
    Milliseconds,
}
