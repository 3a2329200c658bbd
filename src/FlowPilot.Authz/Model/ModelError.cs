namespace FlowPilot.Authz.Model;

/// <summary>One error of a model's text, with its place.</summary>
public sealed record ModelError
{
    /// <summary>Gets the line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the column of the first character, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Gets the number of characters that are wrong; 0 at the end of the text.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the stable code, for example <c>syntax</c> or <c>missing-definition</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what was expected and what was found.</summary>
    public required string Message { get; init; }

    /// <summary>Writes <c>line:column: message</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Line}:{Column}: {Message}";
}
