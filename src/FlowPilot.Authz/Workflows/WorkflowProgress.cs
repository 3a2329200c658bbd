namespace FlowPilot.Authz.Workflows;

/// <summary>An event of a run.</summary>
public sealed record WorkflowProgress
{
    /// <summary>Gets the id of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets what happened.</summary>
    public required WorkflowProgressKind Kind { get; init; }

    /// <summary>Gets how many items have their result.</summary>
    public required int Finished { get; init; }

    /// <summary>Gets how many items there are.</summary>
    public required int Total { get; init; }

    /// <summary>Gets the item; <see langword="null"/> for an event of the whole run.</summary>
    public string? ItemId { get; init; }

    /// <summary>Gets the result of an item that is finished.</summary>
    public WorkflowItemResult? Result { get; init; }
}
