namespace FlowPilot.Authz.Model.Language;

/// <summary>Cuts a model's text into tokens. Line ends matter, other white space does not; a comment is a <c>#</c> at the start of a line or behind white space.</summary>
internal sealed class ModelLexer
{
    private readonly string _text;
    private int _position;
    private int _line = 1;
    private int _lineStart;

    public ModelLexer(string text) => _text = text;

    public ModelToken Next()
    {
        SkipBlanks();
        if (_position >= _text.Length)
        {
            return Token(ModelTokenKind.End, 0);
        }

        char c = _text[_position];
        if (c == '\n')
        {
            ModelToken newLine = Token(ModelTokenKind.NewLine, 1);
            _line++;
            _lineStart = _position;
            return newLine;
        }

        return c switch
        {
            ':' => Token(ModelTokenKind.Colon, 1),
            ',' => Token(ModelTokenKind.Comma, 1),
            '#' => Token(ModelTokenKind.Hash, 1),
            '*' => Token(ModelTokenKind.Star, 1),
            '[' => Token(ModelTokenKind.OpenBracket, 1),
            ']' => Token(ModelTokenKind.CloseBracket, 1),
            _ when char.IsAsciiDigit(c) => Token(ModelTokenKind.Number, LengthWhile(static d => char.IsAsciiDigit(d) || d == '.')),
            _ when IsNameChar(c) => Token(ModelTokenKind.Name, LengthWhile(IsNameChar)),
            _ => Token(ModelTokenKind.Unknown, 1),
        };
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r';

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (IsBlank(_text[_position]))
            {
                _position++;
            }
            else if (_text[_position] == '#' && (_position == _lineStart || IsBlank(_text[_position - 1])))
            {
                int end = _text.IndexOf('\n', _position);
                _position = end < 0 ? _text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private int LengthWhile(Func<char, bool> accepts)
    {
        int end = _position;
        while (end < _text.Length && accepts(_text[end]))
        {
            end++;
        }

        return end - _position;
    }

    private ModelToken Token(ModelTokenKind kind, int length)
    {
        var token = new ModelToken(kind, _text.Substring(_position, length), _line, _position - _lineStart + 1);
        _position += length;
        return token;
    }
}
