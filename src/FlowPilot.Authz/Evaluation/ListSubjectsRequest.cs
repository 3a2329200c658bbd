using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which subjects of a type have a relation to an object.</summary>
public sealed record ListSubjectsRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the type of the subjects.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Gets the relation of the usersets to list; <see langword="null"/> for single objects and the wildcard.</summary>
    public string? SubjectRelation { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets tuples that count for this question only.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> ContextualTuples { get; init; } = [];
}
