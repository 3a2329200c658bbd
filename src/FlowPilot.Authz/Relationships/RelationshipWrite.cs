using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>One transaction of tuples: all of it happens, or nothing.</summary>
public sealed record RelationshipWrite
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the tuples that must not be there yet and are added; one that has expired is replaced.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Create { get; init; } = [];

    /// <summary>Gets the tuples that are there afterwards, whether or not they were before.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Touch { get; init; } = [];

    /// <summary>Gets the tuples that are not there afterwards, whether or not they were before.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Delete { get; init; } = [];

    /// <summary>Gets filters whose tuples are deleted, except those that <see cref="Create"/> or <see cref="Touch"/> names.</summary>
    /// <value>Default: none. A filter without a member is refused: it would empty the store.</value>
    public IReadOnlyList<RelationshipFilter> DeleteMatching { get; init; } = [];

    /// <summary>Gets how many tuples <see cref="DeleteMatching"/> may delete.</summary>
    /// <value>Default: <see langword="null"/>, as many as a transaction holds. With more, the transaction is refused.</value>
    public int? MaxDeleted { get; init; }

    /// <summary>Gets filters with each of which a tuple must agree, as it is before this transaction. A tuple that has expired does not count.</summary>
    /// <value>Default: none. <see cref="RelationshipFilter.Of"/> makes the filter of one tuple.</value>
    public IReadOnlyList<RelationshipFilter> MustExist { get; init; } = [];

    /// <summary>Gets filters with none of which a tuple may agree, as it is before this transaction. A tuple that has expired does not count.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationshipFilter> MustNotExist { get; init; } = [];

    /// <summary>Gets the revision that the store must be at; every write to it moves it, those of grants and models too.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public Revision? ExpectedRevision { get; init; }

    /// <summary>Gets a value indicating whether what is written depends on what the store holds.</summary>
    internal bool AsksTheStore => MustExist.Count > 0 || MustNotExist.Count > 0 || DeleteMatching.Count > 0 || ExpectedRevision is not null;
}
