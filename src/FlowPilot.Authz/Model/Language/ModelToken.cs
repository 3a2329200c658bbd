namespace FlowPilot.Authz.Model.Language;

/// <summary>One token: its kind, its text, and where it stands (from 1).</summary>
internal readonly record struct ModelToken(ModelTokenKind Kind, string Text, int Line, int Column)
{
    public bool Is(string keyword) => Kind == ModelTokenKind.Name && Text == keyword;

    public string Describe() => Kind switch
    {
        ModelTokenKind.End => "the end of the text",
        ModelTokenKind.NewLine => "the end of the line",
        ModelTokenKind.Unknown when char.IsControl(Text[0]) || char.IsSurrogate(Text[0]) => $"U+{(int)Text[0]:X4}",
        _ => $"'{(Text.Length <= 64 ? Text : Text[..64] + "…")}'",
    };
}
