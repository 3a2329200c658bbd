using FlowPilot.Authz.Policies.Approvals;

namespace FlowPilot.Authz.Workflows;

/// <summary>What came of one item.</summary>
public sealed record WorkflowItemResult
{
    /// <summary>Gets the id of the item.</summary>
    public required string ItemId { get; init; }

    /// <summary>Gets its kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets how far it came.</summary>
    public required WorkflowItemState State { get; init; }

    /// <summary>Gets a value indicating whether a decision allowed it.</summary>
    public bool Allowed { get; init; }

    /// <summary>Gets the id of the decision; <see langword="null"/> where there was none.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>Gets the reason codes of the decision, or one of <see cref="WorkflowReasons"/>; empty exactly if it was allowed and nothing failed.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Gets those of the reason codes that the caller may see.</summary>
    public IReadOnlyList<string> CallerReasons { get; init; } = [];

    /// <summary>Gets what would make it allowed.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Gets what a person could approve, where nothing else is missing; otherwise <see langword="null"/>.</summary>
    public ApprovalRequest? ApprovalRequest { get; init; }

    /// <summary>Gets the status that the item has now: what its handler said, else what it was.</summary>
    public string? Status { get; init; }

    /// <summary>Gets what else its handler gave back.</summary>
    public string? Output { get; init; }

    /// <summary>Gets a value indicating whether this was done before under the same key, and not again.</summary>
    public bool IsRecorded { get; init; }
}
