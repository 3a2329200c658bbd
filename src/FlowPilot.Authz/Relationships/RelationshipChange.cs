using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>What one committed transaction changed about the tuples of a store.</summary>
/// <remarks>Immutable.</remarks>
public sealed class RelationshipChange
{
    internal RelationshipChange(Revision revision, IReadOnlyList<RelationTuple> removed, IReadOnlyList<RelationTuple> written)
    {
        Revision = revision;
        Removed = removed;
        Written = written;
    }

    /// <summary>Gets the revision that holds the change; watching from it continues behind the change.</summary>
    public Revision Revision { get; }

    /// <summary>Gets the tuples that were there and no longer are, without terms. A tuple that only expired is not among them.</summary>
    public IReadOnlyList<RelationTuple> Removed { get; }

    /// <summary>Gets the tuples that were added or whose terms changed, with the terms that they have now.</summary>
    public IReadOnlyList<RelationTuple> Written { get; }
}
