using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which subjects of a type have a relation to an object.</summary>
public sealed record ListSubjectsRequest : ListQuestion
{
    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the type of the subjects.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Gets the relation of the usersets to list; <see langword="null"/> for single objects and the wildcard.</summary>
    public string? SubjectRelation { get; init; }
}
