using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Reads tuples page by page: the first page pins a snapshot, and a cursor says where in it the next one begins.</summary>
internal sealed class PageReader
{
    private readonly CursorSeal _cursors;

    public PageReader(CursorSeal cursors) => _cursors = cursors;

    /// <exception cref="InvalidCursorException">The cursor is of another question, or its revision is not kept any more.</exception>
    public RelationshipPage Read(StoreState state, StoreSnapshot newest, RelationshipRead read, CancellationToken cancellationToken)
    {
        QuestionHash question = HashOf(read.Filter);
        StoreSnapshot snapshot = newest;
        EdgePlace after = EdgePlace.Start;
        if (read.Cursor is not null)
        {
            if (!_cursors.TryRead(read.Cursor, question, out long position, out (int Kind, int Resource, int Subject) place))
            {
                throw InvalidCursorException.Foreign();
            }

            var revision = new Revision(position);
            snapshot = state.Find(revision) ?? throw InvalidCursorException.Gone(revision);
            after = new EdgePlace(place.Kind, place.Resource, place.Subject);
        }

        var tuples = new List<RelationTuple>(Math.Min(read.PageSize, 1_000));
        foreach ((RelationTuple tuple, EdgePlace place) in snapshot.Part<RelationGraph>().Matching(read.Filter, after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tuples.Count == read.PageSize)
            {
                return new RelationshipPage(tuples, snapshot.Revision, _cursors.Write(question, snapshot.Revision.Position, (after.Kind, after.Resource, after.Subject)));
            }

            tuples.Add(tuple);
            after = place;
        }

        return new RelationshipPage(tuples, snapshot.Revision, null);
    }

    private static QuestionHash HashOf(RelationshipFilter filter) =>
        QuestionHash.Of(["tuples", filter.Store.ToString(), filter.ResourceType, filter.ResourceId, filter.Relation, filter.Subject?.ToString()]);
}
