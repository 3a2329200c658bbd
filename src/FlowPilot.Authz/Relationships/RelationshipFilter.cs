using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Says which tuples are meant: those that agree with every member that is set.</summary>
public sealed record RelationshipFilter
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the type of the objects; <see langword="null"/> for any.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Gets the id of the object; <see langword="null"/> for any.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Gets the relation; <see langword="null"/> for any.</summary>
    public string? Relation { get; init; }

    /// <summary>Gets the subject; <see langword="null"/> for any.</summary>
    public SubjectRef? Subject { get; init; }

    internal bool Accepts(RelationTuple tuple) =>
        (ResourceType is null || tuple.Resource.Type == ResourceType)
        && (ResourceId is null || tuple.Resource.Id == ResourceId)
        && (Relation is null || tuple.Relation == Relation)
        && (Subject is null || tuple.Subject == Subject);
}
