using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>One transaction of tuples: all of it happens, or nothing.</summary>
public sealed record RelationshipWrite
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the tuples that must not be there yet and are added.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Create { get; init; } = [];

    /// <summary>Gets the tuples that are there afterwards, whether or not they were before.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Touch { get; init; } = [];

    /// <summary>Gets the tuples that are not there afterwards, whether or not they were before.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> Delete { get; init; } = [];
}
