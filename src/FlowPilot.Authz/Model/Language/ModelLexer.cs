namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// Cuts a model's text into tokens. Line ends matter; other white space only separates. A comment is a <c>#</c> at the start of a line or
/// behind white space, up to the end of the line.
/// </summary>
internal sealed partial class ModelLexer
{
    private readonly string _text;
    private readonly string? _file;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _contentEnd; // behind the last token of the line
    private bool _startsLine = true;

    public ModelLexer(string text, string? file = null)
    {
        _text = text;
        _file = file;
        if (text.StartsWith('\uFEFF'))
        {
            _position = _lineStart = _contentEnd = 1;
        }
    }

    /// <summary>Gets or sets a value indicating whether the next token stands between brackets, where 'but' is a name whatever follows it.</summary>
    public bool InBrackets { get; set; }

    /// <summary>Whether a text is one name that the language can write, and no reserved word.</summary>
    public static bool IsName(string text)
    {
        var lexer = new ModelLexer(text);
        ModelToken token = lexer.Next();
        return token.IsName && token.Text.Length == text.Length;
    }

    public ModelToken Next()
    {
        int before = _position;
        SkipBlanks();
        bool behindBlank = _position > before;
        if (_position >= _text.Length)
        {
            return Token(ModelTokenKind.End, 0, behindBlank);
        }

        char c = _text[_position];
        if (c is '\n' or '\r')
        {
            // Blanks and comments before a line end are not part of the line: an error at its end stands behind the last token.
            var newLine = new ModelToken(ModelTokenKind.NewLine, string.Empty, PlaceAt(_contentEnd, 0), _startsLine, behindBlank);
            SkipLineEnd();
            return newLine;
        }

        if (char.IsAsciiLetter(c) || c == '_')
        {
            int butNot = InBrackets ? 0 : LengthOfButNot();
            return butNot > 0 ? Token(ModelTokenKind.ButNot, butNot, behindBlank) : Token(ModelTokenKind.Name, LengthOfName(), behindBlank);
        }

        return char.IsAsciiDigit(c) ? Token(ModelTokenKind.Number, LengthOfNumber(), behindBlank) : Token(KindOf(c), 1, behindBlank);
    }

    private static ModelTokenKind KindOf(char c) => c switch
    {
        ':' => ModelTokenKind.Colon,
        ',' => ModelTokenKind.Comma,
        '#' => ModelTokenKind.Hash,
        '*' => ModelTokenKind.Star,
        '[' => ModelTokenKind.OpenBracket,
        ']' => ModelTokenKind.CloseBracket,
        '(' => ModelTokenKind.OpenParenthesis,
        ')' => ModelTokenKind.CloseParenthesis,
        '{' => ModelTokenKind.OpenBrace,
        '}' => ModelTokenKind.CloseBrace,
        '<' => ModelTokenKind.Less,
        '>' => ModelTokenKind.Greater,
        _ => ModelTokenKind.Unknown,
    };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\f';

    private static bool IsWordChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private SourcePlace PlaceAt(int position, int length) => new(_line, position - _lineStart + 1, length, _file);

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (IsBlank(_text[_position]))
            {
                _position++;
            }
            else if (StartsComment())
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    private bool StartsComment() => _text[_position] == '#' && (_position == _lineStart || IsBlank(_text[_position - 1]));

    private void SkipComment()
    {
        int length = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void SkipLineEnd()
    {
        _position += _text[_position] == '\r' && At(_position + 1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _contentEnd = _position;
        _startsLine = true;
    }

    // The operator is one token, with whatever blanks between its words; 'but' alone is a name.
    private int LengthOfButNot()
    {
        if (!_text.AsSpan(_position).StartsWith("but", StringComparison.Ordinal) || !IsBlank(At(_position + 3)))
        {
            return 0;
        }

        int not = _position + 4;
        while (IsBlank(At(not)))
        {
            not++;
        }

        bool isOperator = _text.AsSpan(not).StartsWith("not", StringComparison.Ordinal) && !IsWordChar(At(not + 3)) && At(not + 3) is not ('-' or '/' or '.');
        return isOperator ? not + 3 - _position : 0;
    }

    // Letters, digits, '_' and '-'; also '/' and '.' within, which then stand alone between words, as '-' does in such a name.
    private int LengthOfName()
    {
        int end = _position + 1;
        bool isExtended = false;
        bool mayExtend = true;
        for (; ; end++)
        {
            char c = At(end);
            bool wordFollows = IsWordChar(At(end + 1));
            if (c == '-' && (wordFollows || !isExtended))
            {
                mayExtend &= wordFollows;
            }
            else if (c is '/' or '.' && wordFollows && mayExtend && At(end - 1) != '-')
            {
                isExtended = true;
            }
            else if (!IsWordChar(c))
            {
                return end - _position;
            }
        }
    }

    private int LengthOfNumber()
    {
        int end = _position;
        while (char.IsAsciiDigit(At(end)) || (At(end) == '.' && char.IsAsciiDigit(At(end + 1))))
        {
            end++;
        }

        return end - _position;
    }

    private ModelToken Token(ModelTokenKind kind, int length, bool behindBlank)
    {
        var token = new ModelToken(kind, _text.Substring(_position, length), PlaceAt(_position, length), _startsLine, behindBlank);
        _position += length;
        _contentEnd = _position;
        _startsLine = false;
        return token;
    }
}
