namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>The stable codes of why a request to approve is refused.</summary>
public static class ApprovalReasons
{
    /// <summary>A member of the request is missing or out of range.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>The one who asks does not hold <c>can_approve</c> on the resource, is no person, or is the subject or principal himself.</summary>
    public const string Forbidden = "approval_forbidden";

    /// <summary>The approvals, or the relationships that say who approves, could not be read or written.</summary>
    public const string Unavailable = "approval_unavailable";
}
