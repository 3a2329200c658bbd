using System.Buffers;
using System.Text;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Reads a regular expression in RE2's syntax and writes one for the framework that matches the same texts. For one use.</summary>
internal sealed partial class Re2Translator(string pattern)
{
    private const int MaxDepth = 50;
    private const int MaxRepeat = 1_000;
    private const int MaxWeight = 2_000;
    private const int MaxOutput = 65_536;

    // Ranges that cut the code points beyond U+FFFF become alternatives of two sets each; the engine's work grows with their square.
    private const int MaxPairs = 32;

    // Likewise for sets that differ from one another.
    private const int MaxSets = 100;

    private static readonly SearchValues<char> NameChars = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly StringBuilder _output = new();
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    private int _at;
    private int _pairs;
    private int _depth;
    private bool _ignoreCase;
    private bool _multiLine;
    private bool _dotAll;

    /// <summary>Gets what is wrong with the pattern.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets the number of positions of the pattern with its repetitions unrolled: what a step of the match may cost.</summary>
    public int Weight { get; private set; }

    private bool AtEnd => _at >= pattern.Length;

    /// <summary>Translates the pattern; nothing where it has a fault.</summary>
    public string? Translate()
    {
        Weight = ReadAlternation();
        if (Fault is null && !AtEnd)
        {
            Fail("unmatched ')'");
        }

        return Fault is null ? _output.ToString() : null;
    }

    // Alternatives up to a closing parenthesis, which is left, or the end. Flags set inside end here.
    private int ReadAlternation()
    {
        (bool, bool, bool) flags = (_ignoreCase, _multiLine, _dotAll);
        int weight = 1;
        if (++_depth > MaxDepth)
        {
            return Fail("groups are nested too deep");
        }

        while (Fault is null && !AtEnd && pattern[_at] != ')')
        {
            if (pattern[_at] == '|')
            {
                _output.Append('|');
                _at++;
                weight++;
            }
            else
            {
                weight += ReadRepetition();
            }

            if (weight > MaxWeight || _output.Length > MaxOutput)
            {
                return Fail("the pattern is too large");
            }
        }

        _depth--;
        (_ignoreCase, _multiLine, _dotAll) = flags;
        return weight;
    }

    private int ReadAtom()
    {
        char c = pattern[_at];
        switch (c)
        {
            case '(':
                return ReadGroup();
            case '[':
                return ReadClass();
            case '\\':
                return ReadEscape();
            case '.':
                _at++;
                return WriteSet(AnyCharacter());
            case '^':
                _at++;
                _output.Append(_multiLine ? "(?m:^)" : "\\A");
                return 1;
            case '$':
                _at++;
                _output.Append(_multiLine ? "(?m:$)" : "\\z");
                return 1;
            default:
                return TryReadCodePoint(out int codePoint) ? WriteLiteral(codePoint) : 0;
        }
    }

    private Re2Set AnyCharacter()
    {
        var set = new Re2Set();
        if (!_dotAll)
        {
            set.Add('\n', '\n');
        }

        set.Negate();
        return set;
    }

    private int ReadGroup()
    {
        _at++;
        (bool, bool, bool) flags = (_ignoreCase, _multiLine, _dotAll);
        if (!AtEnd && pattern[_at] == '?')
        {
            _at++;
            if (!ReadGroupHead(out bool isFlagsOnly) || isFlagsOnly)
            {
                return 0;
            }
        }

        _output.Append("(?:");
        int weight = ReadAlternation();
        (_ignoreCase, _multiLine, _dotAll) = flags;
        if (Fault is not null || AtEnd)
        {
            return Fail("missing ')'");
        }

        _at++;
        _output.Append(')');
        return weight;
    }

    // What follows '(?': a name, or flags, which hold for this group or, without ':', for the rest of the one around it.
    private bool ReadGroupHead(out bool isFlagsOnly)
    {
        isFlagsOnly = false;
        ReadOnlySpan<char> rest = pattern.AsSpan(_at);
        int nameAt = rest.StartsWith("P<") ? 2 : rest.StartsWith("<") ? 1 : 0;
        if (nameAt > 0)
        {
            int close = rest.IndexOf('>');
            bool isName = close > nameAt && !rest[nameAt..close].ContainsAnyExcept(NameChars);
            _at += close + 1;
            return isName || Fail("a group has no proper name, or looks around, which is not supported") > 0;
        }

        bool value = true;
        for (; !AtEnd; _at++)
        {
            switch (pattern[_at])
            {
                case 'i':
                    _ignoreCase = value;
                    break;
                case 'm':
                    _multiLine = value;
                    break;
                case 's':
                    _dotAll = value;
                    break;
                case 'U':
                    break; // lazy by default: whether something matches does not depend on it
                case '-' when value:
                    value = false;
                    break;
                case ')':
                    isFlagsOnly = true;
                    _at++;
                    return true;
                case ':':
                    _at++;
                    return true;
                default:
                    return Fail("a group begins with '(?' and what is not supported") > 0;
            }
        }

        return Fail("missing ')'") > 0;
    }

    private int WriteSet(Re2Set set)
    {
        int start = _output.Length;
        _pairs += set.WriteTo(_output);
        if (_sets.Add(_output.ToString(start, _output.Length - start)) && _sets.Count > MaxSets)
        {
            return Fail("the pattern has too many different characters and classes");
        }

        return _pairs > MaxPairs ? Fail("the pattern has too many ranges beyond U+FFFF") : 1;
    }

    private int WriteLiteral(int codePoint)
    {
        var set = new Re2Set();
        set.Add(codePoint, codePoint);
        Complete(set, negated: false);
        return WriteSet(set);
    }

    private bool TryReadCodePoint(out int codePoint)
    {
        if (Rune.DecodeFromUtf16(pattern.AsSpan(_at), out Rune rune, out int length) != OperationStatus.Done)
        {
            codePoint = 0;
            return Fail("the pattern is not valid Unicode") > 0;
        }

        codePoint = rune.Value;
        _at += length;
        return true;
    }

    // Gives 0, so that callers can return the weight of nothing.
    private int Fail(string fault)
    {
        Fault ??= _at < pattern.Length ? $"{fault} (at character {_at + 1})" : $"{fault} (at the end)";
        return 0;
    }
}
