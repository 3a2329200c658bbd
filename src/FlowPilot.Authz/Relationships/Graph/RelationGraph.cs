using System.Runtime.InteropServices;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// The tuples of a store at one revision, as a graph: names are numbers within their type, and edges stand sorted in both directions, by kind.
/// Immutable, but for the numbers, which only grow.
/// </summary>
internal sealed partial class RelationGraph
{
    /// <summary>The one subject of every edge of a wildcard kind.</summary>
    public const int Everyone = 0;

    private readonly EdgeRows[] _rows;

    private RelationGraph(GraphSchema schema, EdgeRows[] rows, int count)
    {
        Schema = schema;
        _rows = rows;
        Count = count;
    }

    public GraphSchema Schema { get; }

    /// <summary>How many tuples there are.</summary>
    public int Count { get; }

    /// <summary>How many changes wait to be folded into indexes.</summary>
    public int Changes => _rows.Sum(static r => r.Changes);

    /// <summary>How many kinds of edges may have rows.</summary>
    public int KindCount => _rows.Length;

    public static RelationGraph Create() => new(new GraphSchema(), [], 0);

    /// <summary>The edges of a kind by its number; none where the number is newer than this graph.</summary>
    public EdgeRows Rows(int kind) => (uint)kind < (uint)_rows.Length ? _rows[kind] : EdgeRows.Empty;

    /// <summary>The terms of the stored tuple with these ends, empty ones where it has none; <see langword="null"/> if there is no such tuple.</summary>
    public TupleTerms? Find(RelationTuple tuple)
    {
        int resource = Schema.FindNames(tuple.Resource.Type)?.Find(tuple.Resource.Id) ?? -1;
        int subject = SubjectNumber(tuple.Subject);
        if (resource < 0 || subject < 0)
        {
            return null;
        }

        if (Rows(Schema.FindKind(EdgeKind.Of(tuple, hasTerms: false))).Contains(resource, subject))
        {
            return TupleTerms.None;
        }

        return Rows(Schema.FindKind(EdgeKind.Of(tuple, hasTerms: true))).TermsOf(resource, subject);
    }

    /// <summary>This graph with tuples removed and then added; one that is not there, or is there already, changes nothing but its terms.</summary>
    public RelationGraph With(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added) =>
        With(removed, added, (type, id) => Schema.NamesOf(type).Add(id));

    /// <summary>
    /// This graph with tuples removed and added for one request. Names that the store does not know get numbers of that request, so that no caller can
    /// fill the store's memory.
    /// </summary>
    public RelationGraph With(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added, OverlayNames names) => With(removed, added, names.NumberOf);

    /// <summary>This graph with edges of each kind removed and then added.</summary>
    public RelationGraph With(IReadOnlyCollection<EdgeChange> changes)
    {
        if (changes.Count == 0)
        {
            return this;
        }

        var rows = new EdgeRows[Math.Max(_rows.Length, changes.Max(static c => c.Kind) + 1)];
        Array.Fill(rows, EdgeRows.Empty);
        _rows.CopyTo(rows, 0);
        int count = Count;
        foreach (EdgeChange change in changes)
        {
            EdgeRows before = rows[change.Kind];
            rows[change.Kind] = before.With(
                CollectionsMarshal.AsSpan(change.Removed), CollectionsMarshal.AsSpan(change.Added), CollectionsMarshal.AsSpan(change.Terms));
            count = checked(count + rows[change.Kind].Count - before.Count);
        }

        return new RelationGraph(Schema, rows, count);
    }

    /// <summary>The same tuples with every change in the indexes.</summary>
    public RelationGraph Folded() => Changes == 0 ? this : new(Schema, [.. _rows.Select(static r => r.Folded())], Count);

    /// <summary>A graph of whole rows, by the numbers of their kinds.</summary>
    public static RelationGraph Of(GraphSchema schema, EdgeRows[] rows) => new(schema, rows, checked(rows.Sum(static r => r.Count)));

    private static ulong PairOf(RelationTuple tuple, Func<string, string, int> numberOf) => RowIndex.Pair(
        numberOf(tuple.Resource.Type, tuple.Resource.Id),
        tuple.Subject.IsWildcard ? Everyone : numberOf(tuple.Subject.Type, tuple.Subject.Id));

    private RelationGraph With(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added, Func<string, string, int> numberOf)
    {
        var changes = new EdgeChanges(Schema);
        foreach (RelationTuple tuple in removed)
        {
            int resource = Schema.FindNames(tuple.Resource.Type)?.Find(tuple.Resource.Id) ?? -1;
            int subject = SubjectNumber(tuple.Subject);
            if (resource >= 0 && subject >= 0)
            {
                changes.Remove(EdgeKind.Of(tuple, hasTerms: false), RowIndex.Pair(resource, subject));
            }
        }

        foreach (RelationTuple tuple in added)
        {
            bool hasTerms = !tuple.Terms.Equals(TupleTerms.None);
            changes.Add(EdgeKind.Of(tuple, hasTerms), PairOf(tuple, numberOf), hasTerms ? tuple.Terms : null);
        }

        return With(changes.All);
    }

    private int SubjectNumber(SubjectRef subject) => subject.IsWildcard ? Everyone : Schema.FindNames(subject.Type)?.Find(subject.Id) ?? -1;
}
