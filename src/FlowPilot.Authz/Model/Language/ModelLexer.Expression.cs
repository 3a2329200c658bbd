using System.Text;

namespace FlowPilot.Authz.Model.Language;

/// <content>The expression of a condition, which is not this language's: only strings, comments and braces are told apart.</content>
internal sealed partial class ModelLexer
{
    /// <summary>Reads up to the brace that closes a condition, behind its opening one. Braces within are balanced.</summary>
    /// <returns>The text without comments of this language and without blanks at its ends and at the ends of lines.</returns>
    public string ReadExpression(out SourcePlace place)
    {
        place = PlaceAt(_position, 0);
        var kept = new StringBuilder();
        int literalEnd = 0; // nothing within a string literal is a blank at a line's end
        int open = 0;
        while (_position < _text.Length && (_text[_position] != '}' || open > 0))
        {
            char c = _text[_position];
            if (StartsComment())
            {
                SkipComment();
            }
            else if (c is '\n' or '\r')
            {
                TrimEnd(kept, literalEnd);
                SkipLineEnd();
                AppendUnlessFirst(kept, '\n');
            }
            else if (c is '"' or '\'')
            {
                place = kept.Length == 0 ? PlaceAt(_position, 0) : place;
                ReadLiteral(kept, c);
                literalEnd = kept.Length;
            }
            else if (c == '/' && At(_position + 1) == '/')
            {
                place = kept.Length == 0 ? PlaceAt(_position, 0) : place;
                int start = _position;
                SkipComment();
                kept.Append(_text, start, _position - start);
            }
            else
            {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
                place = kept.Length == 0 ? PlaceAt(_position, 0) : place;
                AppendUnlessFirst(kept, c);
                _position++;
            }
        }

        TrimEnd(kept, literalEnd);
        while (kept.Length > literalEnd && kept[^1] == '\n')
        {
            kept.Length--;
            TrimEnd(kept, literalEnd);
        }

        _contentEnd = _position;
        _startsLine = false;
        string text = kept.ToString();
        place = place with { Length = text.IndexOf('\n', StringComparison.Ordinal) is var line && line >= 0 ? line : text.Length };
        return text;
    }

    private static void AppendUnlessFirst(StringBuilder kept, char c)
    {
        if (kept.Length > 0 || !(IsBlank(c) || c == '\n'))
        {
            kept.Append(c);
        }
    }

    private static void TrimEnd(StringBuilder kept, int floor)
    {
        while (kept.Length > floor && IsBlank(kept[^1]))
        {
            kept.Length--;
        }
    }

    private void ReadLiteral(StringBuilder kept, char quote)
    {
        bool isRaw = IsRawPrefix(kept);
        bool isTriple = At(_position + 1) == quote && At(_position + 2) == quote;
        int start = _position;
        _position += isTriple ? 3 : 1;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c is '\n' or '\r')
            {
                // A literal of one line that is not closed: whoever reads the expression says so.
                if (!isTriple)
                {
                    break;
                }

                SkipLineEnd();
            }
            else if (c == '\\' && !isRaw && At(_position + 1) is not ('\n' or '\r'))
            {
                _position = Math.Min(_position + 2, _text.Length);
            }
            else if (c == quote && (!isTriple || (At(_position + 1) == quote && At(_position + 2) == quote)))
            {
                _position += isTriple ? 3 : 1;
                break;
            }
            else
            {
                _position++;
            }
        }

        kept.Append(_text, start, _position - start);
    }

    // r"…", and with bytes br"…" or rb"…", where no backslash escapes.
    private static bool IsRawPrefix(StringBuilder kept)
    {
        int start = kept.Length;
        while (start > 0 && IsWordChar(kept[start - 1]))
        {
            start--;
        }

        return kept.ToString(start, Math.Min(kept.Length - start, 3)).ToUpperInvariant() is "R" or "RB" or "BR";
    }
}
