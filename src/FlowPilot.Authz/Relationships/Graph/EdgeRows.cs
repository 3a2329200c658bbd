using System.Collections.Immutable;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>All edges of one kind, in both directions: an index, and what has changed since it was made. Immutable.</summary>
internal sealed class EdgeRows
{
    private readonly RowIndex _forward;
    private readonly RowIndex _reverse;

    // Null where nothing has changed, so that the usual check looks at no dictionary at all.
    private readonly ImmutableDictionary<int, RowDelta>? _forwardDelta;
    private readonly ImmutableDictionary<int, RowDelta>? _reverseDelta;
    private readonly ImmutableDictionary<ulong, TupleTerms>? _terms;

    private UpClosure? _upToObject;
    private UpClosure? _upToSubject;

    private EdgeRows(
        RowIndex forward,
        RowIndex reverse,
        ImmutableDictionary<int, RowDelta>? forwardDelta,
        ImmutableDictionary<int, RowDelta>? reverseDelta,
        ImmutableDictionary<ulong, TupleTerms>? terms,
        int count,
        int changes)
    {
        _forward = forward;
        _reverse = reverse;
        _forwardDelta = forwardDelta;
        _reverseDelta = reverseDelta;
        _terms = terms;
        Count = count;
        Changes = changes;
    }

    public static EdgeRows Empty { get; } = new(RowIndex.Empty, RowIndex.Empty, null, null, null, 0, 0);

    /// <summary>How many edges there are.</summary>
    public int Count { get; }

    /// <summary>How many changes wait to be folded into the index.</summary>
    public int Changes { get; }

    /// <summary>The subjects of an object.</summary>
    public RowView SubjectsOf(int resource) => new(_forward[resource], _forwardDelta?.GetValueOrDefault(resource));

    /// <summary>The objects of a subject.</summary>
    public RowView ResourcesOf(int subject) => new(_reverse[subject], _reverseDelta?.GetValueOrDefault(subject));

    /// <summary>What is above each object, for a kind that leads from a type to itself.</summary>
    /// <param name="isUpToObject">Whether the object of an edge is its upper end; the same for a kind at each call, or else nothing is kept from one to the other.</param>
    public UpClosure Above(bool isUpToObject)
    {
        ref UpClosure? closure = ref isUpToObject ? ref _upToObject : ref _upToSubject;
        return Volatile.Read(ref closure) ?? Interlocked.CompareExchange(ref closure, new UpClosure(this, isUpToObject), null) ?? closure;
    }

    public bool Contains(int resource, int subject)
    {
        // The shorter of the two rows decides; either holds the edge or neither does.
        RowView subjects = SubjectsOf(resource);
        if (subjects.Count <= 16)
        {
            return subjects.Contains(subject);
        }

        RowView resources = ResourcesOf(subject);
        return resources.Count < subjects.Count ? resources.Contains(resource) : subjects.Contains(subject);
    }

    /// <summary>The terms of an edge of a kind that has terms.</summary>
    public TupleTerms? TermsOf(int resource, int subject) => _terms?.GetValueOrDefault(RowIndex.Pair(resource, subject));

    /// <summary>All edges, in ascending order of object and subject.</summary>
    public IEnumerable<(int Resource, int Subject)> All() => From(0);

    /// <summary>The edges of the objects from a number on, in ascending order of object and subject.</summary>
    public IEnumerable<(int Resource, int Subject)> From(int first)
    {
        // Rows that the index does not have stand between those that it has.
        int[] onlyAdded = _forwardDelta is null ? [] :
            [.. _forwardDelta.Where(d => d.Key >= first && d.Value.Added.Length > 0 && _forward[d.Key].IsEmpty).Select(static d => d.Key).Order()];
        int next = 0;
        foreach (int row in _forward.RowsFrom(first).Append(int.MaxValue))
        {
            for (; next < onlyAdded.Length && onlyAdded[next] < row; next++)
            {
                foreach (int subject in _forwardDelta![onlyAdded[next]].Added) // not null: it gave the rows
                {
                    yield return (onlyAdded[next], subject);
                }
            }

            foreach (int subject in row == int.MaxValue ? [] : SubjectsOf(row).ToSorted())
            {
                yield return (row, subject);
            }
        }
    }

    /// <summary>These edges with others removed and added; a pair that is not there, or is there already, changes nothing but its terms.</summary>
    public EdgeRows With(ReadOnlySpan<ulong> removed, ReadOnlySpan<(ulong Pair, TupleTerms? Terms)> added)
    {
        EdgeRows next = Changed(removed, added);
        ulong[] pairs = new ulong[added.Length];
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = added[i].Pair;
        }

        next._upToObject = _upToObject?.For(next, removed, pairs);
        next._upToSubject = _upToSubject?.For(next, removed, pairs);
        return next;
    }

    private EdgeRows Changed(ReadOnlySpan<ulong> removed, ReadOnlySpan<(ulong Pair, TupleTerms? Terms)> added)
    {
        var forward = (_forwardDelta ?? ImmutableDictionary<int, RowDelta>.Empty).ToBuilder();
        var reverse = (_reverseDelta ?? ImmutableDictionary<int, RowDelta>.Empty).ToBuilder();
        var terms = (_terms ?? ImmutableDictionary<ulong, TupleTerms>.Empty).ToBuilder();
        int count = Count;
        int changes = Changes;
        foreach (ulong pair in removed)
        {
            if (Change(forward, reverse, pair, add: false))
            {
                count--;
                changes++;
                terms.Remove(pair);
            }
        }

        foreach ((ulong pair, TupleTerms? edgeTerms) in added)
        {
            if (Change(forward, reverse, pair, add: true))
            {
                count++;
                changes++;
            }

            if (edgeTerms is not null)
            {
                terms[pair] = edgeTerms;
            }
        }

        return new EdgeRows(_forward, _reverse, forward.ToImmutable(), reverse.ToImmutable(), terms.Count == 0 ? null : terms.ToImmutable(), count, changes);
    }

    /// <summary>The same edges with everything in the index.</summary>
    public EdgeRows Folded()
    {
        if (Changes == 0)
        {
            return this;
        }

        var pairs = new ulong[Count];
        int at = 0;
        foreach ((int resource, int subject) in All())
        {
            pairs[at++] = RowIndex.Pair(resource, subject);
        }

        return FromPairs(pairs, _terms);
    }

    /// <summary>Makes rows from pairs of object and subject in any order, none of them twice. The array is used up.</summary>
    public static EdgeRows FromPairs(ulong[] pairs, ImmutableDictionary<ulong, TupleTerms>? terms)
    {
        Array.Sort(pairs);
        var forward = RowIndex.FromSorted(pairs);
        foreach (ref ulong pair in pairs.AsSpan())
        {
            pair = (pair << 32) | (pair >> 32);
        }

        Array.Sort(pairs);
        return new EdgeRows(forward, RowIndex.FromSorted(pairs), null, null, terms, pairs.Length, 0);
    }

    private bool Change(ImmutableDictionary<int, RowDelta>.Builder forward, ImmutableDictionary<int, RowDelta>.Builder reverse, ulong pair, bool add)
    {
        int resource = (int)(pair >> 32);
        int subject = (int)(uint)pair;
        RowDelta? delta = forward.GetValueOrDefault(resource);
        if (new RowView(_forward[resource], delta).Contains(subject) == add)
        {
            return false;
        }

        Change(forward, resource, subject, _forward[resource], add);
        Change(reverse, subject, resource, _reverse[subject], add);
        return true;
    }

    private static void Change(ImmutableDictionary<int, RowDelta>.Builder deltas, int row, int value, ReadOnlySpan<int> values, bool add)
    {
        RowDelta delta = deltas.GetValueOrDefault(row) ?? RowDelta.Empty;
        bool inBase = values.BinarySearch(value) >= 0;
        deltas[row] = add ? delta.WithAdded(value, inBase) : delta.WithRemoved(value, inBase);
    }
}
