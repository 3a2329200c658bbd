namespace FlowPilot.Samples.AgentHost.Workflows;

internal enum StoryStepKind
{
    /// <summary>The caller runs the workflow.</summary>
    Run,

    /// <summary>The caller asks what a run would come to.</summary>
    DryRun,

    /// <summary>The caller revokes a grant.</summary>
    Revoke,

    /// <summary>The caller withdraws his consent.</summary>
    Withdraw,

    /// <summary>The caller suspends somebody's persona.</summary>
    Suspend,

    /// <summary>The caller approves the item that was refused last.</summary>
    Approve,
}
