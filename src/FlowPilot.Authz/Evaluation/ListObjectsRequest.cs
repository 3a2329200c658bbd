using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks to which objects of a type a subject has a relation.</summary>
public sealed record ListObjectsRequest : ListQuestion
{
    /// <summary>Gets the type of the objects.</summary>
    public required string ResourceType { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }
}
