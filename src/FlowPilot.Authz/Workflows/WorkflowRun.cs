using FlowPilot.Authz.Decisions;

namespace FlowPilot.Authz.Workflows;

/// <summary>A run over the items of a workflow.</summary>
public sealed record WorkflowRun
{
    /// <summary>Gets the id of the run, 1 to 128 characters. A run that is tried again under its id finds the results that it has already.</summary>
    /// <value>Default: a new one.</value>
    public string? Id { get; init; }

    /// <summary>Gets the decision that is taken first: the run's action on the workflow. Items are asked about with the same caller, persona, grants and pack.</summary>
    public required AccessRequest Request { get; init; }

    /// <summary>Gets the items in their order, at most 10,000.</summary>
    public required IReadOnlyList<WorkflowItem> Items { get; init; }

    /// <summary>Gets a value indicating whether decisions are only asked for: no handler is called, nothing is reserved or recorded as done.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool DryRun { get; init; }

    /// <summary>Gets a value indicating whether the first item that is denied or fails ends the run.</summary>
    /// <value>Default: <see langword="false"/>: the others are done.</value>
    public bool StopOnFailure { get; init; }
}
