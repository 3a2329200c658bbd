namespace FlowPilot.Authz;

/// <summary>The base of the errors that FlowPilot raises when something it depends on fails or refuses.</summary>
/// <remarks>
/// A denied decision is never an exception. Above the pipeline these errors are not seen: <see cref="Decisions.IAuthorizer"/> turns them
/// into a deny with an availability reason.
/// </remarks>
public abstract class FlowPilotException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="errorCode">The stable code, for example <c>FP1201</c>.</param>
    /// <param name="message">What happened, to which thing, and what to do; free of secrets and attribute values.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    private protected FlowPilotException(string errorCode, string message, Exception? innerException = null)
        : base($"{errorCode}: {message}", innerException)
    {
        ErrorCode = errorCode;
    }

    /// <summary>Gets the stable code of the error, listed in the diagnostics reference; codes are never reused.</summary>
    public string ErrorCode { get; }
}
