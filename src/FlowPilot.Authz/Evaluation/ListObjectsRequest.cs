using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks to which objects of a type a subject has a relation.</summary>
public sealed record ListObjectsRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the type of the objects.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets tuples that count for this question only.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> ContextualTuples { get; init; } = [];
}
