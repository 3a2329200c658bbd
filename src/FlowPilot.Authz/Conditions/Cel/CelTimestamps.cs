using System.Globalization;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Timestamps as text: RFC 3339, as strictly as OpenFGA reads it.</summary>
internal static class CelTimestamps
{
    private const int MaxLength = 64;

    /// <summary>Reads a timestamp; nothing where the text is none, or is out of range. Digits beyond nanoseconds are cut off.</summary>
    public static CelInstant? Parse(ReadOnlySpan<char> text)
    {
        // yyyy-MM-ddTHH:mm:ssZ is the shortest.
        if (text.Length is < 20 or > MaxLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return null;
        }

        bool isDate = TryDigits(text[..4], out int year) & TryDigits(text.Slice(5, 2), out int month) & TryDigits(text.Slice(8, 2), out int day);
        bool isTime = TryDigits(text.Slice(11, 2), out int hour) & TryDigits(text.Slice(14, 2), out int minute) & TryDigits(text.Slice(17, 2), out int second);
        if (!isDate || !isTime || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return null;
        }

        ReadOnlySpan<char> rest = text[19..];
        if (!TryFraction(ref rest, out int nanoseconds) || !TryOffset(rest, out int offsetSeconds))
        {
            return null;
        }

        long seconds = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerSecond;
        seconds += CelInstant.MinSeconds - offsetSeconds;
        return seconds is < CelInstant.MinSeconds or > CelInstant.MaxSeconds ? null : new CelInstant(seconds, nanoseconds);
    }

    /// <summary>Writes a timestamp in UTC, with as many digits of a fraction as it needs.</summary>
    public static string Format(CelInstant instant)
    {
        string text = instant.ToDateTime().ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss", CultureInfo.InvariantCulture);
        return $"{text}{Fraction(instant.Nanoseconds)}Z";
    }

    /// <summary>Writes nanoseconds as the digits after a point, without zeros at the end, or as nothing.</summary>
    public static string Fraction(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        if (rest[0] != '.')
        {
            return true;
        }

        int count = 1;
        int unit = 100_000_000;
        while (count < rest.Length && char.IsAsciiDigit(rest[count]))
        {
            nanoseconds += (rest[count] - '0') * unit;
            unit /= 10;
            count++;
        }

        rest = rest[count..];
        return count > 1;
    }

    private static bool TryOffset(ReadOnlySpan<char> rest, out int seconds)
    {
        seconds = 0;
        if (rest is "Z")
        {
            return true;
        }

        if (rest.Length != 6 || rest[0] is not ('+' or '-') || rest[3] != ':' || !TryDigits(rest.Slice(1, 2), out int hours) || !TryDigits(rest.Slice(4, 2), out int minutes))
        {
            return false;
        }

        seconds = ((hours * 60) + minutes) * (rest[0] == '-' ? -60 : 60);
        return hours <= 23 && minutes <= 59;
    }
}
