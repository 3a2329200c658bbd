using System.Globalization;
using System.Text;

namespace FlowPilot.Authz.Internal;

/// <summary>What is done with texts of unknown origin before they are shown or kept.</summary>
internal static class ForeignText
{
    private const int MaxShown = 64;

    /// <summary>Shows a text within a message: quoted, shortened, without characters that could deceive a reader or a log.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder("'");
        foreach (char c in text[..Math.Min(text.Length, MaxShown)])
        {
            if (IsPrintable(c))
            {
                shown.Append(c);
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return shown.Append(text.Length > MaxShown ? "…'" : "'").ToString();
    }

    /// <summary>Whether a text can be written as UTF-8 and read back: no half of a surrogate pair stands alone.</summary>
    public static bool IsUnicode(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0)
            {
                return true;
            }

            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }
    }

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
