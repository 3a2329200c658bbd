namespace FlowPilot.Authz.Workflows;

/// <summary>How far an item came. Whether it was allowed stands beside it.</summary>
public enum WorkflowItemState
{
    /// <summary>The run ended before it.</summary>
    Skipped = 0,

    /// <summary>It was decided, and, where that allowed it, done.</summary>
    Completed = 1,

    /// <summary>It was decided in a dry run, and not done.</summary>
    Simulated = 2,

    /// <summary>It could not be decided, or its handler failed.</summary>
    Error = 3,
}
