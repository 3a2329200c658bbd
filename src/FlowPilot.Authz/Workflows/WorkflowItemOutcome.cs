namespace FlowPilot.Authz.Workflows;

/// <summary>What the host's handler gives back.</summary>
public sealed record WorkflowItemOutcome
{
    /// <summary>Gets a value indicating whether the item was done.</summary>
    /// <value>Default: <see langword="true"/>. Where it was not, what the decision reserved is released, and the result says <see cref="WorkflowReasons.ItemFailed"/>.</value>
    public bool IsDone { get; init; } = true;

    /// <summary>Gets the status that the item has now.</summary>
    public string? Status { get; init; }

    /// <summary>Gets what else the host wants with the result, a text such as JSON; not interpreted.</summary>
    public string? Output { get; init; }
}
