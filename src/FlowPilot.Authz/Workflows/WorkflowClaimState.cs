namespace FlowPilot.Authz.Workflows;

/// <summary>Whose an item is.</summary>
public enum WorkflowClaimState
{
    /// <summary>Somebody else is doing it.</summary>
    InProgress = 0,

    /// <summary>The key was used for something else.</summary>
    OtherItem = 1,

    /// <summary>It was done, and here is the result.</summary>
    Recorded = 2,

    /// <summary>It belongs to the one who asks, until he records a result or abandons it.</summary>
    Claimed = 3,
}
