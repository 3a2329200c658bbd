namespace FlowPilot.Authz.Workflows;

/// <summary>Why a run touched no item.</summary>
public sealed record WorkflowError
{
    /// <summary>Gets a sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the reason codes of the decision about the workflow, or <see cref="WorkflowReasons.StepUpRequired"/>.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Gets those of the reason codes that the caller may see.</summary>
    public required IReadOnlyList<string> CallerReasons { get; init; }

    /// <summary>Gets what would make it allowed.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];
}
