using System.Globalization;
using System.Text;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>How pieces of a foreign text appear in messages: short, and without characters that could deceive a reader or a log.</summary>
internal static class CelText
{
    private const int MaxShown = 40;

    public static string Quote(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("'");
        foreach (char c in text[..Math.Min(text.Length, MaxShown)])
        {
            if (c is >= ' ' and < '\u007f')
            {
                shown.Append(c);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return shown.Append(text.Length > MaxShown ? "…'" : "'").ToString();
    }

    /// <summary>Says what an error of an evaluation is.</summary>
    public static string Describe(CelErrorCode code) => code switch
    {
        CelErrorCode.Overflow => "the result is out of the range of its type",
        CelErrorCode.DivisionByZero => "division by zero",
        CelErrorCode.NoSuchOverload => "the operation does not take a value of this type",
        CelErrorCode.NoSuchKey => "there is no such key or field",
        CelErrorCode.IndexOutOfRange => "the index is outside the list",
        CelErrorCode.InvalidArgument => "the value cannot be converted, or is not accepted here",
        CelErrorCode.InvalidKey => "the map has a key twice, or one of a type that cannot be a key",
        CelErrorCode.WorkExceeded => "the evaluation needs more work than is allowed",
        _ => code.ToString(),
    };
}
