namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>A request to approve is refused; nothing was approved.</summary>
public sealed class ApprovalException : FlowPilotException
{
    internal ApprovalException(string reason, string problem, Exception? cause = null)
        : base("FP1504", $"{problem} ({reason}).", cause) => Reason = reason;

    /// <summary>Gets the stable code; see <see cref="ApprovalReasons"/>.</summary>
    public string Reason { get; }
}
