using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>One token: its kind, its text, where it stands (from 1), and what is before it.</summary>
internal readonly record struct ModelToken(ModelTokenKind Kind, string Text, SourcePlace Place, bool StartsLine, bool BehindBlank)
{
    /// <summary>A word that may name something; reserved words are not.</summary>
    public bool IsName => Kind == ModelTokenKind.Name && !ModelNames.IsReserved(Text);

    /// <summary>A word that begins a declaration when a line begins with it.</summary>
    public bool IsDeclaration => StartsLine && Kind == ModelTokenKind.Name && Text is "type" or "extend" or "condition";

    /// <summary>The first word of a line that defines something: behind an error, reading goes on here.</summary>
    public bool BeginsDefinition => IsDeclaration || (StartsLine && Is("define"));

    public bool Is(string word) => Kind == ModelTokenKind.Name && Text == word;

    public string Describe() => Kind switch
    {
        ModelTokenKind.End => "the end of the text",
        ModelTokenKind.NewLine => "the end of the line",
        ModelTokenKind.Name when ModelNames.IsReserved(Text) => $"the reserved word {ForeignText.Quote(Text)}",
        _ => ForeignText.Quote(Text),
    };
}
