using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A time zone by its name or its fixed offset. Immutable.</summary>
internal sealed class CelTimeZone
{
    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan _offset;

    private CelTimeZone(TimeZoneInfo? zone, TimeSpan offset)
    {
        _zone = zone;
        _offset = offset;
    }

    /// <summary>Finds <c>UTC</c>, an offset such as <c>-02:30</c>, or a name such as <c>Europe/Paris</c>; nothing where there is none. The zone of this machine has no name.</summary>
    public static CelTimeZone? Find(string name)
    {
        if (name is "" or "UTC")
        {
            return new CelTimeZone(null, TimeSpan.Zero);
        }

        if (name.Contains(':', StringComparison.Ordinal))
        {
            return FindOffset(name);
        }

        return NamedTimeZone.Find(name) is { } zone ? new CelTimeZone(zone, default) : null;
    }

    /// <summary>Gives the local date and time of an instant; nothing where it is beyond the calendar.</summary>
    public DateTime? Local(CelInstant instant)
    {
        DateTime utc = instant.ToDateTime();
        TimeSpan offset = _zone?.GetUtcOffset(utc) ?? _offset;
        long ticks = utc.Ticks + offset.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks);
    }

    private static CelTimeZone? FindOffset(ReadOnlySpan<char> text)
    {
        bool negative = text[0] == '-';
        if (text[0] is '-' or '+')
        {
            text = text[1..];
        }

        bool isOffset = text.Length == 5 && text[2] == ':' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4]);
        if (!isOffset)
        {
            return null;
        }

        int hours = ((text[0] - '0') * 10) + (text[1] - '0');
        int minutes = ((text[3] - '0') * 10) + (text[4] - '0');
        TimeSpan offset = new(hours, minutes, 0);
        return hours > 23 || minutes > 59 ? null : new CelTimeZone(null, negative ? -offset : offset);
    }
}
