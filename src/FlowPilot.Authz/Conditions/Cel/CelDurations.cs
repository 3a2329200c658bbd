using System.Buffers;
using System.Globalization;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Durations as text: numbers with units, <c>1h30m</c>, <c>-1.5s</c>, <c>250ms</c>, as OpenFGA reads them.</summary>
internal static class CelDurations
{
    private const int MaxLength = 128;

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration in nanoseconds; nothing where the text is none, or is out of range (about 292 years).</summary>
    public static long? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        bool negative = text[0] == '-';
        if (text[0] is '-' or '+')
        {
            text = text[1..];
        }

        if (text is "0")
        {
            return 0;
        }

        if (text.IsEmpty)
        {
            return null;
        }

        Int128 total = 0;
        while (!text.IsEmpty)
        {
            if (ReadTerm(ref text) is not { } term)
            {
                return null;
            }

            // Bounded: at most 64 terms, each below 2^64 nanoseconds.
            total += term;
        }

        total = negative ? -total : total;
        return total < long.MinValue || total > long.MaxValue ? null : (long)total;
    }

    /// <summary>Writes a duration in seconds: <c>5400s</c>, <c>-1.5s</c>.</summary>
    public static string Format(long nanoseconds)
    {
        (long seconds, long rest) = Math.DivRem(nanoseconds, CelInstant.NanosecondsPerSecond);
        string sign = seconds == 0 && rest < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds}{CelTimestamps.Fraction((int)Math.Abs(rest))}s");
    }

    // A number, with a fraction or not, and its unit; in nanoseconds.
    private static Int128? ReadTerm(ref ReadOnlySpan<char> text)
    {
        int digits = CountDigits(text);
        ReadOnlySpan<char> whole = text[..digits];
        text = text[digits..];
        ReadOnlySpan<char> fraction = default;
        if (!text.IsEmpty && text[0] == '.')
        {
            text = text[1..];
            fraction = text[..CountDigits(text)];
            text = text[fraction.Length..];
        }

        if ((whole.IsEmpty && fraction.IsEmpty) || ReadUnit(ref text) is not { } unit)
        {
            return null;
        }

        Int128 value = 0;
        foreach (char c in whole)
        {
            value = (value * 10) + (c - '0');
            if (value * unit > ulong.MaxValue)
            {
                return null;
            }
        }

        return (value * unit) + FractionOf(fraction, unit);
    }

    private static long FractionOf(ReadOnlySpan<char> digits, long unit)
    {
        // Digits beyond these cannot make a nanosecond of the largest unit, an hour.
        Int128 value = 0;
        Int128 scale = 1;
        foreach (char c in digits[..Math.Min(digits.Length, 18)])
        {
            value = (value * 10) + (c - '0');
            scale *= 10;
        }

        return (long)(value * unit / scale);
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int other = text.IndexOfAnyExceptInRange('0', '9');
        return other < 0 ? text.Length : other;
    }

    private static long? ReadUnit(ref ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny(NumberChars);
        ReadOnlySpan<char> unit = length < 0 ? text : text[..length];
        text = text[unit.Length..];
        return unit switch
        {
            "ns" => 1,
            "us" or "\u00b5s" or "\u03bcs" => 1_000,
            "ms" => 1_000_000,
            "s" => CelInstant.NanosecondsPerSecond,
            "m" => 60 * CelInstant.NanosecondsPerSecond,
            "h" => 3_600 * CelInstant.NanosecondsPerSecond,
            _ => null,
        };
    }
}
