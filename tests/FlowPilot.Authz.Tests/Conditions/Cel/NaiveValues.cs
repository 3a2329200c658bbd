using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Tests.Conditions.Cel;

internal abstract record NaiveFault;

internal sealed record NaiveError(CelErrorCode Code, int Offset) : NaiveFault;

internal sealed record NaiveUnknown(ImmutableSortedSet<string> Names) : NaiveFault;

/// <summary>A duration, or an instant since 1970, in nanoseconds.</summary>
internal sealed record NaiveTime(BigInteger Nanoseconds, bool IsInstant);

internal sealed record NaiveType(string Name);

/// <summary>The values of the plain evaluator: how they are compared and shown.</summary>
internal static class NaiveValues
{
    public static object? FromLiteral(CelValue value) => value.Kind switch
    {
        CelKind.Null => null,
        CelKind.Bool => value.AsBool,
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint,
        CelKind.Double => value.AsDouble,
        _ => value.AsString,
    };

    public static string Show(object? value) => value switch
    {
        null => "null",
        bool known => known ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "u",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        string text => $"'{text}'",
        NaiveTime { IsInstant: false } span => CelDurations.Format((long)span.Nanoseconds),
        NaiveTime instant => CelTimestamps.Format(new CelInstant((long)Seconds(instant), (int)(instant.Nanoseconds - (Seconds(instant) * 1_000_000_000)))),
        List<object?> items => $"[{string.Join(", ", items.Select(Show))}]",
        List<(object? Key, object? Value)> entries => $"{{{string.Join(", ", entries.Select(static e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        NaiveType type => type.Name,
        NaiveError error => $"{error.Code}@{error.Offset}",
        NaiveUnknown missing => $"unknown {string.Join(",", missing.Names)}",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    // Rounded down.
    public static BigInteger Seconds(NaiveTime instant) => (instant.Nanoseconds - (((instant.Nanoseconds % 1_000_000_000) + 1_000_000_000) % 1_000_000_000)) / 1_000_000_000;

    public static object Order(CelOperator op, object? x, object? y, int offset)
    {
        int order;
        if (x is long or ulong or double && y is long or ulong or double)
        {
            if (x is double.NaN || y is double.NaN)
            {
                return new NaiveError(CelErrorCode.InvalidArgument, offset);
            }

            order = Exact(x).CompareTo(Exact(y));
        }
        else if (x is string a && y is string b)
        {
            order = CompareCodePoints([.. a.EnumerateRunes()], [.. b.EnumerateRunes()]);
        }
        else if (x is bool p && y is bool q)
        {
            order = p.CompareTo(q);
        }
        else if (x is NaiveTime s && y is NaiveTime t && s.IsInstant == t.IsInstant)
        {
            order = s.Nanoseconds.CompareTo(t.Nanoseconds);
        }
        else
        {
            return new NaiveError(CelErrorCode.NoSuchOverload, offset);
        }

        return op switch { CelOperator.Less => order < 0, CelOperator.LessOrEqual => order <= 0, CelOperator.Greater => order > 0, _ => order >= 0 };
    }

    private static int CompareCodePoints(System.Text.Rune[] a, System.Text.Rune[] b)
    {
        int different = a.Zip(b).Select(static p => p.First.Value.CompareTo(p.Second.Value)).FirstOrDefault(static o => o != 0);
        return different != 0 ? different : a.Length.CompareTo(b.Length);
    }

    // Every number as a multiple of 2^-1074; infinities beyond all of them.
    private static BigInteger Exact(object number) => number switch
    {
        long value => (BigInteger)value << 1074,
        ulong value => (BigInteger)value << 1074,
        double.PositiveInfinity => BigInteger.One << 3000,
        double.NegativeInfinity => -(BigInteger.One << 3000),
        double value => Scale(value),
        _ => throw new NotSupportedException(),
    };

    private static BigInteger Scale(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        return (mantissa << Math.Max(exponent - 1, 0)) * (bits < 0 ? -1 : 1);
    }

    public static bool AreEqual(object? x, object? y) => (x, y) switch
    {
        (double.NaN, _) or (_, double.NaN) => false,
        (long or ulong or double, long or ulong or double) => Exact(x) == Exact(y),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(static p => AreEqual(p.First, p.Second)),
        (List<(object? Key, object? Value)> a, List<(object? Key, object? Value)> b) => a.Count == b.Count && a.All(e => b.Exists(o => AreEqual(e.Key, o.Key) && AreEqual(e.Value, o.Value))),
        _ => Equals(x, y),
    };
}
