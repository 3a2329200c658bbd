namespace FlowPilot.Authz.Model.Language;

internal enum ModelTokenKind
{
    Name,
    Number,
    Colon,
    Comma,
    Hash,
    Star,
    OpenBracket,
    CloseBracket,
    NewLine,
    End,
    Unknown,
}
