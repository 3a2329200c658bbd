namespace FlowPilot.Authz.Workflows;

/// <summary>The answer to a claim. The default of every member lets nobody do anything.</summary>
public sealed record WorkflowClaim
{
    /// <summary>Gets whose the item is.</summary>
    public WorkflowClaimState State { get; init; }

    /// <summary>Gets the result, where there is one.</summary>
    public WorkflowItemResult? Result { get; init; }
}
