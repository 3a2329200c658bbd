using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which relations a subject has to an object.</summary>
public sealed record ListActionsRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets tuples that count for this question only.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> ContextualTuples { get; init; } = [];
}
