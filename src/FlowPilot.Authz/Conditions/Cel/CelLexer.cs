using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Cuts a text into tokens, one at a time. For one use.</summary>
internal sealed class CelLexer(CelDiagnostics diagnostics)
{
    private readonly string _text = diagnostics.Source.Text;
    private int _at;

    public CelToken Next()
    {
        SkipBlanks();
        int start = _at;
        if (_at >= _text.Length)
        {
            return new CelToken(CelTokenKind.End, start, 0);
        }

        char c = _text[_at];
        int quoteAt = QuoteAt(start);
        CelTokenKind kind = quoteAt >= 0 ? ReadString(start, quoteAt)
            : char.IsAsciiLetter(c) || c == '_' ? ReadWord()
            : char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))) ? ReadNumber(start)
            : ReadSymbol(start);
        return new CelToken(kind, start, _at - start);
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                int end = _text.AsSpan(_at).IndexOfAny('\n', '\r');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else
            {
                return;
            }
        }
    }

    // Where a string begins after its prefix: '"', 'r"', 'b"', 'br"'; or -1.
    private int QuoteAt(int start)
    {
        int at = start;
        if (_text[at] is 'b' or 'B')
        {
            at++;
        }

        if (at < _text.Length && _text[at] is 'r' or 'R')
        {
            at++;
        }

        return at < _text.Length && _text[at] is '"' or '\'' ? at : -1;
    }

    private CelTokenKind ReadString(int start, int quoteAt)
    {
        char quote = _text[quoteAt];
        bool isRaw = _text.AsSpan(start, quoteAt - start).ContainsAny('r', 'R');
        bool isTriple = quoteAt + 2 < _text.Length && _text[quoteAt + 1] == quote && _text[quoteAt + 2] == quote;
        _at = quoteAt + (isTriple ? 3 : 1);
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (c == quote && (!isTriple || (Peek(1) == quote && Peek(2) == quote)))
            {
                _at += isTriple ? 3 : 1;
                return _text[start] is 'b' or 'B' ? CelTokenKind.Bytes : CelTokenKind.String;
            }

            if (c is '\n' or '\r' && !isTriple)
            {
                break;
            }

            // An escaped quote does not end the literal; a raw one has no escapes.
            _at += c == '\\' && !isRaw && _at + 1 < _text.Length && (isTriple || _text[_at + 1] is not ('\n' or '\r')) ? 2 : 1;
        }

        return Invalid(CelErrorCode.UnterminatedLiteral, start, $"expected {(isTriple ? new string(quote, 3) : quote)} at the end of the literal");
    }

    private CelTokenKind ReadWord()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        return _text.AsSpan(start, _at - start) switch
        {
            "true" => CelTokenKind.True,
            "false" => CelTokenKind.False,
            "null" => CelTokenKind.Null,
            "in" => CelTokenKind.In,
            _ => CelTokenKind.Identifier,
        };
    }

    private CelTokenKind ReadNumber(int start)
    {
        CelTokenKind kind = CelTokenKind.Int;
        bool isWhole;
        if (_text[_at] == '0' && Peek(1) is 'x' or 'X')
        {
            _at += 2;
            isWhole = SkipDigits(isHex: true);
        }
        else
        {
            SkipDigits(isHex: false);
            isWhole = true;
            if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
            {
                _at++;
                SkipDigits(isHex: false);
                kind = CelTokenKind.Double;
            }

            if (Peek(0) is 'e' or 'E')
            {
                _at += Peek(1) is '+' or '-' ? 2 : 1;
                isWhole = SkipDigits(isHex: false);
                kind = CelTokenKind.Double;
            }
        }

        if (kind == CelTokenKind.Int && Peek(0) is 'u' or 'U')
        {
            _at++;
            kind = CelTokenKind.Uint;
        }

        // What touches a number belongs to it: '12abc' is one mistake, not a number and a name.
        bool touches = char.IsAsciiLetterOrDigit(Peek(0)) || Peek(0) == '_';
        while (char.IsAsciiLetterOrDigit(Peek(0)) || Peek(0) == '_')
        {
            _at++;
        }

        return isWhole && !touches ? kind : Invalid(CelErrorCode.InvalidNumber, start, $"{ForeignText.Quote(_text.AsSpan(start, _at - start))} is not a number");
    }

    private bool SkipDigits(bool isHex)
    {
        int start = _at;
        while (_at < _text.Length && (isHex ? char.IsAsciiHexDigit(_text[_at]) : char.IsAsciiDigit(_text[_at])))
        {
            _at++;
        }

        return _at > start;
    }

    private CelTokenKind ReadSymbol(int start)
    {
        CelTokenKind two = (_text[_at], Peek(1)) switch
        {
            ('=', '=') => CelTokenKind.Equal,
            ('!', '=') => CelTokenKind.NotEqual,
            ('<', '=') => CelTokenKind.LessOrEqual,
            ('>', '=') => CelTokenKind.GreaterOrEqual,
            ('&', '&') => CelTokenKind.And,
            ('|', '|') => CelTokenKind.Or,
            _ => CelTokenKind.End,
        };
        if (two != CelTokenKind.End)
        {
            _at += 2;
            return two;
        }

        CelTokenKind one = _text[_at++] switch
        {
            '.' => CelTokenKind.Dot,
            ',' => CelTokenKind.Comma,
            ':' => CelTokenKind.Colon,
            '?' => CelTokenKind.Question,
            '(' => CelTokenKind.OpenParen,
            ')' => CelTokenKind.CloseParen,
            '[' => CelTokenKind.OpenBracket,
            ']' => CelTokenKind.CloseBracket,
            '{' => CelTokenKind.OpenBrace,
            '}' => CelTokenKind.CloseBrace,
            '!' => CelTokenKind.Not,
            '-' => CelTokenKind.Minus,
            '+' => CelTokenKind.Plus,
            '*' => CelTokenKind.Star,
            '/' => CelTokenKind.Slash,
            '%' => CelTokenKind.Percent,
            '<' => CelTokenKind.Less,
            '>' => CelTokenKind.Greater,
            _ => CelTokenKind.End,
        };
        return one == CelTokenKind.End ? UnexpectedCharacter(start) : one;
    }

    private CelTokenKind UnexpectedCharacter(int start)
    {
        if (char.IsHighSurrogate(_text[start]) && char.IsLowSurrogate(Peek(0)))
        {
            _at++;
        }

        string meant = _text[start] switch
        {
            '=' => "; did you mean '=='?",
            '&' => "; did you mean '&&'?",
            '|' => "; did you mean '||'?",
            _ => "",
        };
        return Invalid(CelErrorCode.UnexpectedCharacter, start, $"unexpected {ForeignText.Quote(_text.AsSpan(start, _at - start))}{meant}");
    }

    private CelTokenKind Invalid(CelErrorCode code, int start, string message)
    {
        diagnostics.Add(code, start, _at - start, message);
        return CelTokenKind.Invalid;
    }
}
