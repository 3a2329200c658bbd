using System.Globalization;

namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>Over which time amounts are summed: a period of the calendar in a named time zone, or the last so many hours or days.</summary>
/// <remarks>Immutable; equal by value; safe for concurrent use.</remarks>
public sealed class BudgetPeriod : IEquatable<BudgetPeriod>
{
    private readonly TimeZoneInfo? _zone;
    private readonly BudgetCalendarUnit _unit;
    private readonly TimeSpan _length;
    private readonly string _text;

    private BudgetPeriod(TimeZoneInfo? zone, BudgetCalendarUnit unit, TimeSpan length)
    {
        _zone = zone;
        _unit = unit;
        _length = length;
        _text = zone is null
            ? string.Create(CultureInfo.InvariantCulture, $"rolling {length:c}")
            : string.Create(CultureInfo.InvariantCulture, $"{unit} {zone.Id}");
    }

    /// <summary>Makes a period of the calendar.</summary>
    /// <param name="unit">The day, week, month or year.</param>
    /// <param name="zone">The time zone whose midnights count.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The unit is unknown.</exception>
    public static BudgetPeriod Calendar(BudgetCalendarUnit unit, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return Enum.IsDefined(unit) ? new BudgetPeriod(zone, unit, default) : throw new ArgumentException("The unit is unknown.", nameof(unit));
    }

    /// <summary>Makes a period that ends now and has a length: what is exactly as old no longer counts.</summary>
    /// <param name="length">The length, from one minute to 3,660 days.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public static BudgetPeriod Rolling(TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, TimeSpan.FromDays(3_660));
        return new BudgetPeriod(null, default, length);
    }

    /// <summary>Gives the first instant whose amounts count together with one at this instant.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>The first instant, inclusive.</returns>
    public DateTimeOffset CountsFrom(DateTimeOffset now) =>
        _zone is null ? now - _length + TimeSpan.FromTicks(1) : LocalMidnights.InstantOf(FirstDay(LocalDayOf(now)), _zone);

    /// <summary>Gives the instant from which an amount of this instant counts no more.</summary>
    /// <param name="at">The instant of the amount.</param>
    /// <returns>The end of its period, exclusive.</returns>
    public DateTimeOffset CountsUntil(DateTimeOffset at) =>
        _zone is null ? at + _length : LocalMidnights.InstantOf(NextFirstDay(FirstDay(LocalDayOf(at))), _zone);

    /// <inheritdoc/>
    public bool Equals(BudgetPeriod? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BudgetPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Writes the unit and the zone, or the length.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;

    private DateOnly LocalDayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone!).DateTime); // not null: only periods of the calendar ask

    private DateOnly FirstDay(DateOnly day) => _unit switch
    {
        BudgetCalendarUnit.Day => day,
        BudgetCalendarUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        BudgetCalendarUnit.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private DateOnly NextFirstDay(DateOnly first) => _unit switch
    {
        BudgetCalendarUnit.Day => first.AddDays(1),
        BudgetCalendarUnit.Week => first.AddDays(7),
        BudgetCalendarUnit.Month => first.AddMonths(1),
        _ => first.AddYears(1),
    };
}
