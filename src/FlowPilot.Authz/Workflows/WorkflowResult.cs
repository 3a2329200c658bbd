using FlowPilot.Authz.Decisions;

namespace FlowPilot.Authz.Workflows;

/// <summary>What came of a run.</summary>
public sealed class WorkflowResult
{
    internal WorkflowResult(string runId, bool dryRun, Decision decision, IReadOnlyList<WorkflowItemResult> items, WorkflowError? error, bool isCancelled)
    {
        RunId = runId;
        DryRun = dryRun;
        Decision = decision;
        Items = items;
        Error = error;
        IsCancelled = isCancelled;
    }

    /// <summary>Gets the id of the run.</summary>
    public string RunId { get; }

    /// <summary>Gets a value indicating whether it was a dry run.</summary>
    public bool DryRun { get; }

    /// <summary>Gets the decision about the workflow.</summary>
    public Decision Decision { get; }

    /// <summary>Gets one result for each item in their order; none where the workflow was denied.</summary>
    public IReadOnlyList<WorkflowItemResult> Items { get; }

    /// <summary>Gets why no item was touched; <see langword="null"/> where the workflow was allowed.</summary>
    public WorkflowError? Error { get; }

    /// <summary>Gets a value indicating whether the run was cancelled before its last item.</summary>
    public bool IsCancelled { get; }
}
