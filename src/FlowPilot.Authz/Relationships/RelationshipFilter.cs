using FlowPilot.Authz.Internal;
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

    /// <summary>Gets a value indicating whether no member but the store is set, so that every tuple agrees.</summary>
    public bool IsEmpty => ResourceType is null && ResourceId is null && Relation is null && Subject is null;

    /// <summary>Makes the filter with which exactly one tuple agrees, whatever its terms.</summary>
    /// <param name="tuple">The tuple; not the default value.</param>
    /// <returns>The filter, for the default store.</returns>
    /// <exception cref="ArgumentException"><paramref name="tuple"/> is the default value.</exception>
    public static RelationshipFilter Of(RelationTuple tuple) => tuple.IsDefault
        ? throw new ArgumentException("The tuple is not set.", nameof(tuple))
        : new RelationshipFilter { ResourceType = tuple.Resource.Type, ResourceId = tuple.Resource.Id, Relation = tuple.Relation, Subject = tuple.Subject };

    /// <summary>Writes the members that are set, for messages.</summary>
    /// <returns>The text, for example <c>type 'doc', relation 'owner'</c>.</returns>
    public override string ToString() => IsEmpty ? "every tuple" : string.Join(
        ", ",
        new[]
        {
            ResourceType is null ? null : $"type {ForeignText.Quote(ResourceType)}",
            ResourceId is null ? null : $"id {ForeignText.Quote(ResourceId)}",
            Relation is null ? null : $"relation {ForeignText.Quote(Relation)}",
            Subject is null ? null : $"subject {ForeignText.Quote(Subject.Value.ToString())}",
        }.Where(static part => part is not null));

    internal bool Accepts(RelationTuple tuple) =>
        (ResourceType is null || tuple.Resource.Type == ResourceType)
        && (ResourceId is null || tuple.Resource.Id == ResourceId)
        && (Relation is null || tuple.Relation == Relation)
        && (Subject is null || tuple.Subject == Subject);
}
