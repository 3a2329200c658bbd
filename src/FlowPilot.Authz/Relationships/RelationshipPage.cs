using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Some of the tuples that a filter accepts, all of one revision.</summary>
public sealed class RelationshipPage
{
    internal RelationshipPage(IReadOnlyList<RelationTuple> tuples, Revision revision, string? cursor)
    {
        Tuples = tuples;
        Revision = revision;
        Cursor = cursor;
    }

    /// <summary>Gets the tuples, in an order that is the same for all pages; also those that have expired.</summary>
    public IReadOnlyList<RelationTuple> Tuples { get; }

    /// <summary>Gets the revision, the same for all pages.</summary>
    public Revision Revision { get; }

    /// <summary>
    /// Gets what asks for the next page; <see langword="null"/> behind the last tuple. It is opaque, and good for the same filter in this process for
    /// as long as the revision is among the last <see cref="AuthzOptions.KeptSnapshots"/>.
    /// </summary>
    public string? Cursor { get; }
}
