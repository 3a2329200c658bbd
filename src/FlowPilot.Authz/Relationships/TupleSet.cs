using System.Collections.Immutable;

namespace FlowPilot.Authz.Relationships;

/// <summary>The part of a snapshot that holds the tuples: immutable, so that every reader sees one version.</summary>
internal sealed class TupleSet
{
    private readonly ImmutableDictionary<ObjectRelation, ImmutableHashSet<SubjectRef>> _rows;

    private TupleSet(ImmutableDictionary<ObjectRelation, ImmutableHashSet<SubjectRef>> rows, int count)
    {
        _rows = rows;
        Count = count;
    }

    public static TupleSet Empty { get; } = new(ImmutableDictionary<ObjectRelation, ImmutableHashSet<SubjectRef>>.Empty, 0);

    public int Count { get; }

    public ImmutableHashSet<SubjectRef> SubjectsOf(ObjectRelation node) =>
        _rows.TryGetValue(node, out ImmutableHashSet<SubjectRef>? subjects) ? subjects : [];

    public bool Contains(RelationTuple tuple) => SubjectsOf(new ObjectRelation(tuple.Resource, tuple.Relation)).Contains(tuple.Subject);

    public IEnumerable<RelationTuple> All() => _rows.SelectMany(static row => row.Value.Select(s => new RelationTuple(row.Key.Resource, row.Key.Relation, s)));

    /// <summary>Removes, then adds; a tuple that is not there, or is there already, changes nothing.</summary>
    public TupleSet With(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added)
    {
        var rows = _rows.ToBuilder();
        int count = Count;
        foreach (RelationTuple tuple in removed)
        {
            var node = new ObjectRelation(tuple.Resource, tuple.Relation);
            ImmutableHashSet<SubjectRef> before = rows.GetValueOrDefault(node) ?? [];
            ImmutableHashSet<SubjectRef> after = before.Remove(tuple.Subject);
            count += after.Count - before.Count;
            if (after.IsEmpty)
            {
                rows.Remove(node);
            }
            else
            {
                rows[node] = after;
            }
        }

        foreach (RelationTuple tuple in added)
        {
            var node = new ObjectRelation(tuple.Resource, tuple.Relation);
            ImmutableHashSet<SubjectRef> before = rows.GetValueOrDefault(node) ?? [];
            ImmutableHashSet<SubjectRef> after = before.Add(tuple.Subject);
            count += after.Count - before.Count;
            rows[node] = after;
        }

        return new TupleSet(rows.ToImmutable(), count);
    }
}
