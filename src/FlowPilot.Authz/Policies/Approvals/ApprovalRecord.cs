namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>One record of a digest: that it was approved, or that a decision used up what was approved before.</summary>
public sealed record ApprovalRecord
{
    /// <summary>Gets the approval; <see langword="null"/> for a record of use.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Gets the decision that used it up; <see langword="null"/> for an approval.</summary>
    public Guid? ConsumedBy { get; init; }

    /// <summary>Gets when the record was made.</summary>
    public required DateTimeOffset At { get; init; }
}
