namespace FlowPilot.Authz.Model;

/// <summary>One error or warning about a model, with its place in the text.</summary>
public sealed record ModelError
{
    /// <summary>Gets the line, from 1; 0 for a model that was not read from a text.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the column of the first character, from 1, in UTF-16 code units; 0 for a model that was not read from a text.</summary>
    public required int Column { get; init; }

    /// <summary>Gets the number of characters that are wrong; 0 where something is missing.</summary>
    public required int Length { get; init; }

    /// <summary>Gets the stable code, for example <c>syntax</c> or <c>missing-definition</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what was expected, what was found and, where one is near, the name that may have been meant.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the path of the file, for a model of several modules; otherwise <see langword="null"/>.</summary>
    public string? File { get; init; }

    /// <summary>Gets a value indicating whether this is a warning: the model is accepted all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Writes <c>file:line:column: message</c>, without the parts that do not apply.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string place = Line == 0 ? string.Empty : $"{Line}:{Column}: ";
        return File is null ? $"{place}{Message}" : $"{File}:{(place.Length == 0 ? " " : place)}{Message}";
    }
}
