namespace FlowPilot.Authz.Policies;

/// <summary>One error of a pack or of its tests, with its place in the text.</summary>
public sealed record PolicyError
{
    /// <summary>Gets the line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Gets the column, from 1, in UTF-16 code units.</summary>
    public required int Column { get; init; }

    /// <summary>Gets the stable code: <c>syntax</c>, <c>unknown-field</c>, <c>missing-field</c>, <c>wrong-value</c>, <c>duplicate</c>, <c>unknown-name</c>, <c>attribute</c>, <c>expression</c>, <c>limit</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what was expected and what was found.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the path of the file; <see langword="null"/> for a text without one.</summary>
    public string? File { get; init; }

    /// <summary>Writes <c>file:line:column: message</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{(File is null ? "" : File + ":")}{Line}:{Column}: {Message}";
}
