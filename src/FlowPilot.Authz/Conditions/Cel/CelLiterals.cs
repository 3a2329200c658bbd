using System.Buffers;
using System.Globalization;
using System.Text;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Gives literals their values.</summary>
internal static class CelLiterals
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads an integer, decimal or hexadecimal; the sign counts, so that the smallest one can be written.</summary>
    public static CelValue? ReadInt(ReadOnlySpan<char> text, bool negative)
    {
        if (!TryReadMagnitude(text, out ulong magnitude) || magnitude > (ulong)long.MaxValue + (negative ? 1UL : 0UL))
        {
            return null;
        }

        return CelValue.Int(negative ? unchecked(-(long)magnitude) : (long)magnitude);
    }

    /// <summary>Reads an unsigned integer with its suffix.</summary>
    public static CelValue? ReadUint(ReadOnlySpan<char> text) => TryReadMagnitude(text[..^1], out ulong value) ? CelValue.Uint(value) : null;

    /// <summary>Reads a double; nothing where it is out of range.</summary>
    public static CelValue? ReadDouble(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? CelValue.Double(value)
            : null;

    /// <summary>Reads a string or bytes literal with prefix and quotes; reports what is wrong with its escapes.</summary>
    public static CelValue? ReadText(CelToken token, CelDiagnostics diagnostics)
    {
        ReadOnlySpan<char> text = diagnostics.Source.Text.AsSpan(token.Start, token.Length);
        int prefix = text.IndexOfAny('"', '\'');
        bool isRaw = text[..prefix].ContainsAny('r', 'R');
        bool isBytes = token.Kind == CelTokenKind.Bytes;
        int quotes = text.Length >= prefix + 6 && text[prefix + 1] == text[prefix] && text[prefix + 2] == text[prefix] ? 3 : 1;
        int bodyAt = prefix + quotes;
        ReadOnlySpan<char> body = text[bodyAt..^quotes];

        // Bytes escapes stand for single bytes, so the output is collected as bytes then.
        var characters = new StringBuilder(body.Length);
        var bytes = new ArrayBufferWriter<byte>();
        int i = 0;
        while (i < body.Length)
        {
            int start = i;
            if (body[i] == '\\' && !isRaw)
            {
                if (ReadEscape(body, ref i, isBytes) is not { } value)
                {
                    string shown = ForeignText.Quote(body[start..Math.Min(start + 2, body.Length)]);
                    diagnostics.Add(CelErrorCode.InvalidEscape, token.Start + bodyAt + start, Math.Max(i - start, 2), $"{shown} begins no escape sequence of this literal");
                    return null;
                }

                Append(value, isBytes, characters, bytes);
                continue;
            }

            int next = isRaw ? -1 : body[i..].IndexOf('\\');
            ReadOnlySpan<char> run = next < 0 ? body[i..] : body.Slice(i, next);
            i += run.Length;
            if (!isBytes)
            {
                characters.Append(run);
            }
            else if (!TryEncode(run, bytes))
            {
                return NotUnicode(token, diagnostics);
            }
        }

        if (isBytes)
        {
            return CelValue.Bytes(bytes.WrittenSpan.ToArray());
        }

        string result = characters.ToString();
        return ForeignText.IsUnicode(result) ? CelValue.String(result) : NotUnicode(token, diagnostics);
    }

    private static void Append(int value, bool isBytes, StringBuilder characters, ArrayBufferWriter<byte> bytes)
    {
        if (isBytes)
        {
            bytes.Write([(byte)value]);
        }
        else if (value > 0xFFFF)
        {
            characters.Append(char.ConvertFromUtf32(value));
        }
        else
        {
            // Halves of a pair may be written as two escapes.
            characters.Append((char)value);
        }
    }

    private static bool TryEncode(ReadOnlySpan<char> text, ArrayBufferWriter<byte> bytes)
    {
        if (!ForeignText.IsUnicode(text))
        {
            return false;
        }

        StrictUtf8.GetBytes(text, bytes);
        return true;
    }

    private static CelValue? NotUnicode(CelToken token, CelDiagnostics diagnostics)
    {
        diagnostics.Add(CelErrorCode.InvalidEscape, token.Start, token.Length, "the literal is not valid Unicode: half of a surrogate pair stands alone");
        return null;
    }

    // A code point, or a byte; nothing where the escape is malformed.
    private static int? ReadEscape(ReadOnlySpan<char> body, ref int i, bool isBytes)
    {
        i++;
        char c = i < body.Length ? body[i++] : '\0';
        switch (c)
        {
            case '\\' or '?' or '"' or '\'' or '`':
                return c;
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                return "\a\b\f\n\r\t\v"["abfnrtv".IndexOf(c, StringComparison.Ordinal)];
            case 'x' or 'X':
                return ReadDigits(body, ref i, 2, 16);
            case 'u' when !isBytes:
                return ReadDigits(body, ref i, 4, 16);
            case 'U' when !isBytes:
                return ReadDigits(body, ref i, 8, 16) is { } value && value is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? value : null;
            case >= '0' and <= '3':
                i--;
                return ReadDigits(body, ref i, 3, 8);
            default:
                return null;
        }
    }

    private static int? ReadDigits(ReadOnlySpan<char> body, ref int i, int count, int numberBase)
    {
        long value = 0;
        for (int end = i + count; i < end; i++)
        {
            int digit = i < body.Length && char.IsAsciiHexDigit(body[i]) ? Convert.ToInt32(body[i].ToString(), 16) : numberBase;
            if (digit >= numberBase)
            {
                return null;
            }

            value = (value * numberBase) + digit;
        }

        return value <= int.MaxValue ? (int)value : null;
    }

    private static bool TryReadMagnitude(ReadOnlySpan<char> text, out ulong value) =>
        text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
