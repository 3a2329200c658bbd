namespace FlowPilot.Authz.Workflows;

/// <summary>What a run tells about while it goes on.</summary>
public enum WorkflowProgressKind
{
    /// <summary>The workflow was decided.</summary>
    RunDecided = 0,

    /// <summary>An item begins.</summary>
    ItemStarted = 1,

    /// <summary>An item has its result.</summary>
    ItemFinished = 2,

    /// <summary>The run is over.</summary>
    RunFinished = 3,
}
