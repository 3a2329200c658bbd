namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// The edges of one kind in one direction: an index, what was added to it and removed from it since it was made, in small indexes, and on top
/// the rows that were changed last, one by one. So a single write costs a few nodes of a tree, and a large one its own size. Immutable.
/// </summary>
internal sealed class Adjacency
{
    private readonly RowIndex _base;
    private readonly RowIndex _added;
    private readonly RowIndex _removed;

    // Whole deltas against the base: a row that is here is not looked up in the two small indexes.
    private readonly RowTrie<RowDelta> _recent;
    private readonly bool _isFolded;

    private Adjacency(RowIndex index, RowIndex added, RowIndex removed, RowTrie<RowDelta> recent)
    {
        _base = index;
        _added = added;
        _removed = removed;
        _recent = recent;
        _isFolded = recent.Count == 0 && added.Count == 0 && removed.Count == 0;
    }

    public static Adjacency Empty { get; } = Of(RowIndex.Empty);

    /// <summary>The index, without what was changed since it was made.</summary>
    public RowIndex Base => _base;

    /// <summary>How many edges the small indexes hold.</summary>
    public int OverlayCount => _added.Count + _removed.Count;

    public RowView this[int row]
    {
        get
        {
            ReadOnlySpan<int> values = _base[row];

            // Usually nothing has changed, and then a check looks at no dictionary at all.
            RowBitmap? bits = values.Length < RowBitmap.MinValues ? null : _base.BitsOf(row);
            return _isFolded ? new RowView(values, bits, [], []) : Changed(row, values, bits);
        }
    }

    public static Adjacency Of(RowIndex index) => new(index, RowIndex.Empty, RowIndex.Empty, RowTrie<RowDelta>.Empty);

    /// <summary>With a few edges removed, all of which it has, and others added, none of which it has.</summary>
    public Adjacency WithFew(ReadOnlySpan<ulong> removed, ReadOnlySpan<ulong> added)
    {
        RowTrie<RowDelta> recent = _recent;
        foreach (ulong pair in removed)
        {
            recent = Change(recent, pair, add: false);
        }

        foreach (ulong pair in added)
        {
            recent = Change(recent, pair, add: true);
        }

        return new Adjacency(_base, _added, _removed, recent);
    }

    /// <summary>With edges removed, all of which it has, and others added, none of which it has; both sorted. Nothing is in single rows afterwards.</summary>
    public Adjacency WithMany(ulong[] removed, ulong[] added)
    {
        (ulong[] come, ulong[] gone) = Overlay();

        // What comes back was only marked as removed, and what goes may only have been added.
        ulong[] allAdded = PairSets.Union(PairSets.Except(come, removed), PairSets.Except(added, gone));
        ulong[] allRemoved = PairSets.Union(PairSets.Except(gone, added), PairSets.Except(removed, come));
        return new Adjacency(_base, RowIndex.FromSorted(allAdded), RowIndex.FromSorted(allRemoved), RowTrie<RowDelta>.Empty);
    }

    /// <summary>The same edges with everything in the index.</summary>
    public Adjacency Folded()
    {
        Adjacency flat = _recent.Count == 0 ? this : WithMany([], []);
        return _isFolded ? this : Of(_base.With(flat._removed, flat._added));
    }

    /// <summary>The rows from a number on that have values, or had them when the index was made, in ascending order.</summary>
    public IEnumerable<int> RowsFrom(int first)
    {
        if (_isFolded)
        {
            return _base.RowsFrom(first);
        }

        int[] recent = [.. _recent.From(first).Select(static r => r.Key)];
        return Merged(_base.RowsFrom(first), Merged(_added.RowsFrom(first), recent));
    }

    private static IEnumerable<int> Merged(IEnumerable<int> left, IEnumerable<int> right)
    {
        using IEnumerator<int> l = left.GetEnumerator();
        using IEnumerator<int> r = right.GetEnumerator();
        bool hasLeft = l.MoveNext();
        bool hasRight = r.MoveNext();
        while (hasLeft || hasRight)
        {
            int next = hasLeft && (!hasRight || l.Current <= r.Current) ? l.Current : r.Current;
            yield return next;
            hasLeft = hasLeft && l.Current == next ? l.MoveNext() : hasLeft;
            hasRight = hasRight && r.Current == next ? r.MoveNext() : hasRight;
        }
    }

    private RowView Changed(int row, ReadOnlySpan<int> values, RowBitmap? bits) =>
        _recent[row] is { } delta ? new RowView(values, bits, delta.Added, delta.Removed) : new RowView(values, bits, _added[row], _removed[row]);

    private RowTrie<RowDelta> Change(RowTrie<RowDelta> recent, ulong pair, bool add)
    {
        int row = (int)(pair >> 32);
        int value = (int)(uint)pair;
        RowDelta delta = recent[row] ?? new RowDelta(_added[row].ToArray(), _removed[row].ToArray());
        bool inBase = _base[row].BinarySearch(value) >= 0;
        return recent.With(row, add ? delta.WithAdded(value, inBase) : delta.WithRemoved(value, inBase));
    }

    /// <summary>What was added to the base, and what was removed from it.</summary>
    private (ulong[] Added, ulong[] Removed) Overlay()
    {
        ulong[] added = _added.ToPairs();
        ulong[] removed = _removed.ToPairs();
        if (_recent.Count == 0)
        {
            return (added, removed);
        }

        KeyValuePair<int, RowDelta>[] rows = [.. _recent.From(0)];
        return (
            PairSets.Union(Without(added, rows), [.. rows.SelectMany(static r => r.Value.Added.Select(v => RowIndex.Pair(r.Key, v)))]),
            PairSets.Union(Without(removed, rows), [.. rows.SelectMany(static r => r.Value.Removed.Select(v => RowIndex.Pair(r.Key, v)))]));

        static ulong[] Without(ulong[] pairs, KeyValuePair<int, RowDelta>[] rows)
        {
            int next = 0;
            return Array.FindAll(pairs, pair =>
            {
                int row = (int)(pair >> 32);
                while (next < rows.Length && rows[next].Key < row)
                {
                    next++;
                }

                return next == rows.Length || rows[next].Key != row;
            });
        }
    }
}
