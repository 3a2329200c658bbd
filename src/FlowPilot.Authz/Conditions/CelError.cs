namespace FlowPilot.Authz.Conditions;

/// <summary>One error of an expression, with its place in the text.</summary>
public sealed record CelError
{
    /// <summary>Gets the stable code.</summary>
    public required CelErrorCode Code { get; init; }

    /// <summary>Gets the line, from 1; 0 where the error is not in the text (a value of the context, a parameter's name).</summary>
    public required int Line { get; init; }

    /// <summary>Gets the column of the first character, from 1, in UTF-16 code units; 0 where the error is not in the text.</summary>
    public required int Column { get; init; }

    /// <summary>Gets the number of characters that are wrong, in this line; 0 at the end of the text.</summary>
    public required int Length { get; init; }

    /// <summary>Gets what was expected and what was found; free of values of the context.</summary>
    public required string Message { get; init; }

    /// <summary>Writes <c>line:column: message</c>, or the message alone where the error is not in the text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Line == 0 ? Message : $"{Line}:{Column}: {Message}";
}
