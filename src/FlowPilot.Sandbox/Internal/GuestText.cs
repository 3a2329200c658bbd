using System.Buffers;
using System.Globalization;
using System.Text;

namespace FlowPilot.Sandbox.Internal;

/// <summary>Makes text of a guest, or of an engine message that quotes one, fit for logs and terminals.</summary>
/// <remarks>
/// Control characters, line breaks, invisible and direction-changing format characters, unassigned and private ones are escaped, and so
/// is the backslash, so that an escape cannot be forged. A terminal then shows what the bytes are, and nothing else happens.
/// </remarks>
internal static class GuestText
{
    private const char Cut = '…';

    /// <summary>Escapes UTF-8; a byte that is not UTF-8 becomes <c>\xHH</c>.</summary>
    public static string Escape(ReadOnlySpan<byte> utf8, int maxChars = int.MaxValue)
    {
        var text = new StringBuilder(Math.Min(utf8.Length, maxChars));
        while (!utf8.IsEmpty)
        {
            if (text.Length >= maxChars)
            {
                return text.Append(Cut).ToString();
            }

            if (Rune.DecodeFromUtf8(utf8, out Rune rune, out int used) == OperationStatus.Done)
            {
                Append(text, rune);
            }
            else
            {
                used = 1;
                text.Append(CultureInfo.InvariantCulture, $"\\x{utf8[0]:x2}");
            }

            utf8 = utf8[used..];
        }

        return text.ToString();
    }

    /// <summary>Escapes UTF-16; a lone surrogate becomes <c>\u{…}</c>.</summary>
    public static string Escape(ReadOnlySpan<char> utf16, int maxChars = int.MaxValue)
    {
        var text = new StringBuilder(Math.Min(utf16.Length, maxChars));
        while (!utf16.IsEmpty)
        {
            if (text.Length >= maxChars)
            {
                return text.Append(Cut).ToString();
            }

            if (Rune.DecodeFromUtf16(utf16, out Rune rune, out int used) == OperationStatus.Done)
            {
                Append(text, rune);
            }
            else
            {
                used = 1;
                text.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)utf16[0]:x}}}");
            }

            utf16 = utf16[used..];
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                text.Append("\\n");
                return;
            case '\r':
                text.Append("\\r");
                return;
            case '\t':
                text.Append("\\t");
                return;
            case '\\':
                text.Append("\\\\");
                return;
        }

        if (IsPlain(Rune.GetUnicodeCategory(rune)))
        {
            Span<char> chars = stackalloc char[2];
            text.Append(chars[..rune.EncodeToUtf16(chars)]);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }
    }

    private static bool IsPlain(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
