using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Workflows;

/// <summary>One step of a workflow, as the host has it.</summary>
public sealed record WorkflowItem
{
    /// <summary>Gets the id, unique in its run; 1 to 256 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what kind of step it is, for whoever reads results; not interpreted.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the resource that the decision of this item is about.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the action.</summary>
    /// <value>Default: the action of the run.</value>
    public string? Action { get; init; }

    /// <summary>Gets the status that the item has, a word of the host such as <c>planned</c>; not interpreted.</summary>
    public string? Status { get; init; }

    /// <summary>Gets values of the request for this item.</summary>
    /// <value>Default: those of the run.</value>
    public IReadOnlyDictionary<string, object?>? Context { get; init; }

    /// <summary>Gets the key under which the item is done at most once, 1 to 512 characters.</summary>
    /// <value>Default: the ids of run and item.</value>
    public string? IdempotencyKey { get; init; }
}
