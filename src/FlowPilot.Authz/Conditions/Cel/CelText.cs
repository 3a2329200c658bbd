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
}
