using System.Globalization;

namespace FlowPilot.Authz.Conditions.Cel;

/// <content>Escapes and character classes.</content>
internal sealed partial class Re2Translator
{
    private int ReadEscape()
    {
        char c = _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';
        switch (c)
        {
            case 'A' or 'z' or 'b' or 'B':
                _at += 2;
                _output.Append('\\').Append(c);
                return 1;
            case 'Q':
                _at += 2;
                return ReadQuoted();
            default:
                var set = new Re2Set();
                if (TryReadShorthand(set))
                {
                    return Fault is null ? WriteSet(set) : 0;
                }

                return TryReadEscapedCodePoint(out int codePoint) ? WriteLiteral(codePoint) : 0;
        }
    }

    // '\Q' to '\E': everything between is literal.
    private int ReadQuoted()
    {
        int end = pattern.IndexOf("\\E", _at, StringComparison.Ordinal);
        int stop = end < 0 ? pattern.Length : end;
        int weight = 0;
        while (_at < stop && TryReadCodePoint(out int codePoint))
        {
            weight += WriteLiteral(codePoint);
        }

        _at = end < 0 ? stop : stop + 2;
        return weight;
    }

    // '\d', '\w', '\s' and their complements: sets by one escape. '\p' is refused below like every unknown escape: as sets of UTF-16 the
    // categories of Unicode take seconds to compile, and a part of them would be another set than the one that was written.
    private bool TryReadShorthand(Re2Set set)
    {
        char c = _at + 1 < pattern.Length ? pattern[_at + 1] : '\0';
        string? pairs = char.ToLowerInvariant(c) switch
        {
            'd' => "09",
            's' => "\t\n\f\r  ",
            'w' => "09AZ__az",
            _ => null,
        };
        if (pairs is null)
        {
            return false;
        }

        _at += 2;
        set.AddPairs(pairs);
        Complete(set, char.IsAsciiLetterUpper(c));
        return true;
    }

    // Letters of the other case join before a complement is taken, never after: the complement of 'a' has no 'A'.
    private void Complete(Re2Set set, bool negated)
    {
        if (_ignoreCase)
        {
            set.Fold();
        }

        if (negated)
        {
            set.Negate();
        }
    }

    private int ReadClass()
    {
        _at++;
        bool negated = !AtEnd && pattern[_at] == '^';
        _at += negated ? 1 : 0;
        var set = new Re2Set();
        int first = _at;
        while (Fault is null)
        {
            if (AtEnd)
            {
                return Fail("missing ']'");
            }

            if (pattern[_at] == ']' && _at > first)
            {
                break;
            }

            ReadClassItem(set);
        }

        if (Fault is not null)
        {
            return 0;
        }

        _at++;
        if (negated)
        {
            set.Negate();
        }

        return WriteSet(set);
    }

    private void ReadClassItem(Re2Set set)
    {
        if (pattern.AsSpan(_at).StartsWith("[:"))
        {
            ReadPosixClass(set);
            return;
        }

        var shorthand = new Re2Set();
        if (pattern[_at] == '\\' && TryReadShorthand(shorthand))
        {
            set.Add(shorthand);
            return;
        }

        if (!TryReadClassCodePoint(out int low))
        {
            return;
        }

        int high = low;
        bool isRange = _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']';
        if (isRange)
        {
            _at++;
            if (!TryReadClassCodePoint(out high))
            {
                return;
            }
        }

        if (high < low)
        {
            Fail("a range is not in order");
            return;
        }

        var range = new Re2Set();
        range.Add(low, high);
        Complete(range, negated: false);
        set.Add(range);
    }

    private bool TryReadClassCodePoint(out int codePoint) =>
        pattern[_at] == '\\' ? TryReadEscapedCodePoint(out codePoint) : TryReadCodePoint(out codePoint);

    private void ReadPosixClass(Re2Set set)
    {
        int close = pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal);
        string name = close < 0 ? "" : pattern[(_at + 2)..close];
        bool negated = name.StartsWith('^');
        string? pairs = name.TrimStart('^') switch
        {
            "alnum" => "09AZaz",
            "alpha" => "AZaz",
            "ascii" => "\0\u007f",
            "blank" => "\t\t  ",
            "cntrl" => "\0\u001f\u007f\u007f",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "\t\r  ",
            "upper" => "AZ",
            "word" => "09AZaz__",
            "xdigit" => "09AFaf",
            _ => null,
        };
        if (pairs is null)
        {
            Fail("'[:' begins no class that is known");
            return;
        }

        _at = close + 2;
        var members = new Re2Set();
        members.AddPairs(pairs);
        Complete(members, negated);
        set.Add(members);
    }

    private bool TryReadEscapedCodePoint(out int codePoint)
    {
        codePoint = 0;
        _at++;
        if (AtEnd)
        {
            return Fail("the pattern ends in an escape") > 0;
        }

        char c = pattern[_at];
        int named = "afnrtv".IndexOf(c, StringComparison.Ordinal);
        if (named >= 0)
        {
            _at++;
            codePoint = "\a\f\n\r\t\v"[named];
            return true;
        }

        if (c is 'x')
        {
            return TryReadHex(out codePoint);
        }

        if (c is '0' || (c is >= '1' and <= '7' && _at + 1 < pattern.Length && pattern[_at + 1] is >= '0' and <= '7'))
        {
            for (int i = 0; i < 3 && !AtEnd && pattern[_at] is >= '0' and <= '7'; i++)
            {
                codePoint = (codePoint * 8) + (pattern[_at++] - '0');
            }

            return true;
        }

        // Letters and digits are kept for escapes with a meaning: back references and the like.
        if (!char.IsAscii(c) || char.IsAsciiLetterOrDigit(c))
        {
            return Fail("the escape is not supported") > 0;
        }

        _at++;
        codePoint = c;
        return true;
    }

    private bool TryReadHex(out int codePoint)
    {
        _at++;
        ReadOnlySpan<char> rest = pattern.AsSpan(_at);
        int close = rest.IndexOf('}');
        bool braced = rest.StartsWith("{") && close > 0;
        ReadOnlySpan<char> digits = braced ? rest[1..close] : rest[..Math.Min(2, rest.Length)];
        bool isHex = digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
            ? braced || digits.Length == 2
            : Out(out codePoint);
        _at += braced ? close + 1 : digits.Length;
        return (isHex && codePoint is >= 0 and <= 0x10FFFF) || Fail("the code point is malformed") > 0;
    }

    private static bool Out(out int value)
    {
        value = 0;
        return false;
    }
}
