using System.Buffers;
using System.Globalization;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Comparison and conversion of numbers across their types, without losing digits.</summary>
internal static class CelNumbers
{
    /// <summary>The result of <see cref="Compare(in CelValue, in CelValue)"/> where a number is not a number.</summary>
    public const int Unordered = 2;

    private const double TwoTo63 = 9_223_372_036_854_775_808.0;
    private const double TwoTo64 = 18_446_744_073_709_551_616.0;

    // No white space, no hexadecimal, no names of infinities: what a JSON number or OpenFGA accepts in a string.
    private const NumberStyles RealStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789+-.eE");

    public static bool IsNumber(CelKind kind) => kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>Compares two numbers of any types: -1, 0, 1, or <see cref="Unordered"/>.</summary>
    public static int Compare(in CelValue x, in CelValue y)
    {
        if (x.Kind == y.Kind)
        {
            return x.Kind switch
            {
                CelKind.Int => x.AsInt.CompareTo(y.AsInt),
                CelKind.Uint => x.AsUint.CompareTo(y.AsUint),
                _ => Compare(x.AsDouble, y.AsDouble),
            };
        }

        if (x.Kind == CelKind.Double)
        {
            int order = y.Kind == CelKind.Int ? Compare(y.AsInt, x.AsDouble) : Compare(y.AsUint, x.AsDouble);
            return order == Unordered ? order : -order;
        }

        if (y.Kind == CelKind.Double)
        {
            return x.Kind == CelKind.Int ? Compare(x.AsInt, y.AsDouble) : Compare(x.AsUint, y.AsDouble);
        }

        return x.Kind == CelKind.Int
            ? (x.AsInt < 0 ? -1 : ((ulong)x.AsInt).CompareTo(y.AsUint))
            : (y.AsInt < 0 ? 1 : x.AsUint.CompareTo((ulong)y.AsInt));
    }

    /// <summary>Cuts a double to an integer; nothing where it is out of range.</summary>
    public static long? ToInt(double value) => value is >= -TwoTo63 and < TwoTo63 ? (long)value : null;

    /// <summary>Cuts a double to an unsigned integer; nothing where it is out of range.</summary>
    public static ulong? ToUint(double value) => value is >= 0 and < TwoTo64 ? (ulong)value : null;

    /// <summary>Reads an integer as OpenFGA does: also with a fraction of zeros or an exponent, if its value is an integer.</summary>
    public static long? ParseInt(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
        {
            return value;
        }

        return TryParseIntegral(text, out decimal number) && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
    }

    /// <summary>Reads an unsigned integer as OpenFGA does.</summary>
    public static ulong? ParseUint(string text)
    {
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
        {
            return value;
        }

        return TryParseIntegral(text, out decimal number) && number is >= 0 and <= ulong.MaxValue ? (ulong)number : null;
    }

    /// <summary>Reads a finite double; nothing where the text is none, or is too large for one.</summary>
    public static double? ParseDouble(string text) =>
        HasDigitsOnly(text) && double.TryParse(text, RealStyle, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : null;

    /// <summary>Writes a double as Go does: the fewest digits that read back, with an exponent below 1e-4 and from 1e6 on.</summary>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        (string digits, int exponent) = ShortestDigits(Math.Abs(value));
        string sign = double.IsNegative(value) ? "-" : "";
        if (exponent is < -4 or >= 6)
        {
            string mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits.AsSpan(1)}";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        digits = digits.PadRight(exponent + 1, '0');
        return digits.Length == exponent + 1 ? sign + digits : $"{sign}{digits.AsSpan(0, exponent + 1)}.{digits.AsSpan(exponent + 1)}";
    }

    // The digits d.ddd without the point, and the power of ten of the first one.
    private static (string Digits, int Exponent) ShortestDigits(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        string significant = digits.TrimStart('0');
        return significant.Length == 0 ? ("0", 0) : (significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
    }

    private static int Compare(double x, double y) => x < y ? -1 : x > y ? 1 : x == y ? 0 : Unordered;

    // The double is cut to an integer, which is exact in range; where the integers are equal, the fraction decides.
    private static int Compare(long x, double y)
    {
        if (double.IsNaN(y))
        {
            return Unordered;
        }

        if (y >= TwoTo63)
        {
            return -1;
        }

        if (y < -TwoTo63)
        {
            return 1;
        }

        int order = x.CompareTo((long)y);
        return order != 0 ? order : Compare(0.0, y - Math.Truncate(y));
    }

    private static int Compare(ulong x, double y)
    {
        if (double.IsNaN(y))
        {
            return Unordered;
        }

        if (y < 0)
        {
            return 1;
        }

        if (y >= TwoTo64)
        {
            return -1;
        }

        int order = x.CompareTo((ulong)y);
        return order != 0 ? order : Compare(0.0, y - Math.Truncate(y));
    }

    private static bool TryParseIntegral(string text, out decimal value)
    {
        value = 0;
        return HasDigitsOnly(text) && decimal.TryParse(text, RealStyle, CultureInfo.InvariantCulture, out value) && decimal.IsInteger(value);
    }

    private static bool HasDigitsOnly(string text) => text.Length is > 0 and <= 400 && !text.AsSpan().ContainsAnyExcept(NumberChars);
}
