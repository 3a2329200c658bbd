namespace FlowPilot.Authz.Policies.Consents;

/// <summary>A request about consent is refused; nothing was changed.</summary>
public sealed class ConsentException : FlowPilotException
{
    internal ConsentException(string reason, string problem, Exception? cause = null)
        : base("FP1505", $"{problem} ({reason}).", cause) => Reason = reason;

    /// <summary>Gets the stable code; see <see cref="ConsentReasons"/>.</summary>
    public string Reason { get; }
}
