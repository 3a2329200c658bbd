namespace FlowPilot.Authz.Workflows;

/// <summary>What the host's handler gives back.</summary>
public sealed record WorkflowItemOutcome
{
    /// <summary>Gets the status that the item has now.</summary>
    public string? Status { get; init; }

    /// <summary>Gets what else the host wants with the result, a text such as JSON; not interpreted.</summary>
    public string? Output { get; init; }
}
