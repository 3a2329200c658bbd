namespace FlowPilot.Authz.Model.Language;

internal enum ModelTokenKind
{
    Name,
    Number,
    ButNot,
    Colon,
    Comma,
    Hash,
    Star,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    Less,
    Greater,
    NewLine,
    End,
    Unknown,
}
