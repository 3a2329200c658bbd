using FlowPilot.Authz.Decisions;

namespace FlowPilot.Authz.Workflows;

/// <summary>What the host's handler gets: an item, and the decision that allows it.</summary>
public sealed class WorkflowItemContext
{
    internal WorkflowItemContext(string runId, WorkflowItem item, Decision decision)
    {
        RunId = runId;
        Item = item;
        Decision = decision;
    }

    /// <summary>Gets the id of the run.</summary>
    public string RunId { get; }

    /// <summary>Gets the item, with the status that it has.</summary>
    public WorkflowItem Item { get; }

    /// <summary>Gets the decision, which allows it.</summary>
    public Decision Decision { get; }
}
