using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>That somebody has approved one thing, once.</summary>
public sealed record Approval
{
    /// <summary>Gets the digest of what was approved.</summary>
    public required string Digest { get; init; }

    /// <summary>Gets who approved it.</summary>
    public required SubjectRef Approver { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>Gets when the approval ends, exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
