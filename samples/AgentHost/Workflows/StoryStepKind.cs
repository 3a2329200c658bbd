namespace FlowPilot.Samples.AgentHost.Workflows;

internal enum StoryStepKind
{
    /// <summary>One request for the whole workflow.</summary>
    ExecuteWorkflow,

    /// <summary>One request for each item.</summary>
    ExecuteItems,

    /// <summary>The caller revokes a grant.</summary>
    Revoke,
}
