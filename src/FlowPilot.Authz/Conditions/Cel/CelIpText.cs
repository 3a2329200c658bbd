using System.Buffers;
using System.Buffers.Binary;
using System.Net;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Reads and writes the text of IP addresses: four decimal parts without leading zeros, or groups of hexadecimal digits.</summary>
internal static class CelIpText
{
    private const int Groups = 8;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 bits, out bool isV6)
    {
        isV6 = text.Contains(':');
        if (isV6)
        {
            return TryParseV6(text, out bits);
        }

        bool isV4 = TryParseV4(text, out uint v4);
        bits = v4;
        return isV4;
    }

    public static string Format(UInt128 bits, bool isV6)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, bits);
        return new IPAddress(isV6 ? bytes : bytes[12..]).ToString();
    }

    private static bool TryParseV4(ReadOnlySpan<char> text, out uint bits)
    {
        bits = 0;
        for (int part = 0; part < 4; part++)
        {
            ReadOnlySpan<char> digits = text[..CountDigits(text)];
            if (digits.Length is 0 or > 3 || (digits.Length > 1 && digits[0] == '0'))
            {
                return false;
            }

            uint value = 0;
            foreach (char c in digits)
            {
                value = (value * 10) + (uint)(c - '0');
            }

            text = text[digits.Length..];
            bool separated = part == 3 ? text.IsEmpty : !text.IsEmpty && text[0] == '.';
            if (value > 255 || !separated)
            {
                return false;
            }

            bits = (bits << 8) | value;
            text = part == 3 ? text : text[1..];
        }

        return true;
    }

    private static bool TryParseV6(ReadOnlySpan<char> text, out UInt128 bits)
    {
        bits = UInt128.Zero;
        UInt128 head = UInt128.Zero;
        int headGroups = -1; // groups before '::', once it was seen
        int groups = 0;
        if (text.StartsWith("::"))
        {
            headGroups = 0;
            text = text[2..];
        }

        while (!text.IsEmpty)
        {
            int length = text.IndexOfAnyExcept(HexDigits);
            ReadOnlySpan<char> digits = length < 0 ? text : text[..length];
            if (length >= 0 && text[length] == '.')
            {
                // The last 32 bits written as IPv4.
                if (groups > Groups - 2 || !TryParseV4(text, out uint v4))
                {
                    return false;
                }

                bits = (bits << 32) | v4;
                groups += 2;
                break;
            }

            if (digits.Length is 0 or > 4 || ++groups > Groups)
            {
                return false;
            }

            bits = (bits << 16) | Hex(digits);
            text = text[digits.Length..];
            if (text.IsEmpty)
            {
                break;
            }

            if (text.StartsWith("::"))
            {
                if (headGroups >= 0)
                {
                    return false;
                }

                (head, headGroups, bits) = (bits, groups, UInt128.Zero);
                text = text[2..];
            }
            else if (text[0] == ':' && text.Length > 1)
            {
                text = text[1..];
            }
            else
            {
                return false;
            }
        }

        if (headGroups < 0)
        {
            return groups == Groups;
        }

        // '::' stands for at least one group.
        int shift = (Groups - headGroups) * 16;
        bits |= shift == 128 ? UInt128.Zero : head << shift;
        return groups < Groups;
    }

    // A loop, and not a search of the framework's, which allocates until it is optimised.
    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }

    private static uint Hex(ReadOnlySpan<char> digits)
    {
        uint value = 0;
        foreach (char c in digits)
        {
            value = (value << 4) | (uint)(char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }
}
