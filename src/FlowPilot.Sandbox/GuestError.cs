namespace FlowPilot.Sandbox;

/// <summary>Holds what a guest said when it ended its run with an error.</summary>
public sealed record GuestError
{
    /// <summary>Gets the code that the guest gave, or the value that its entry point returned, or the exit code of a WASI command.</summary>
    public required int Code { get; init; }

    /// <summary>Gets the guest's message, escaped and cut to 1,024 bytes; empty when it gave none or pointed outside its memory.</summary>
    /// <remarks>The text is the guest's: it holds no control character, and must not be used as a format string or as markup.</remarks>
    public required string Message { get; init; }
}
