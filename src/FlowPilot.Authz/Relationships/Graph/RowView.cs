namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>One row as a snapshot sees it: the index's values without the removed ones, and the added ones.</summary>
internal readonly ref struct RowView
{
    private readonly ReadOnlySpan<int> _base;
    private readonly ReadOnlySpan<int> _added;
    private readonly ReadOnlySpan<int> _removed;
    private readonly RowBitmap? _bits;

    /// <param name="values">The index's values.</param>
    /// <param name="bits">The same as bits, if there are any.</param>
    /// <param name="added">What was added; nothing that is in the index.</param>
    /// <param name="removed">What was removed; all of it in the index.</param>
    public RowView(ReadOnlySpan<int> values, RowBitmap? bits, ReadOnlySpan<int> added, ReadOnlySpan<int> removed)
    {
        _bits = bits;
        _base = values;
        _added = added;
        _removed = removed;
    }

    /// <summary>The row of one value.</summary>
    public static RowView Of(ref readonly int value) => new(new ReadOnlySpan<int>(in value), null, [], []);

    /// <summary>How many values there are.</summary>
    public int Count => _base.Length + _added.Length - _removed.Length;

    /// <summary>Whether a look at one value costs the same however long the row is.</summary>
    public bool IsShortOrHasBits => _bits is not null || Count <= 16;

    public bool Contains(int value) =>
        (_bits is null ? Find(_base, value) : _bits.Contains(value)) ? _removed.IsEmpty || !Find(_removed, value) : !_added.IsEmpty && Find(_added, value);

    /// <summary>Whether any of some values, which are in ascending order, is here too: the shorter of the two is gone through.</summary>
    public bool Meets(ReadOnlySpan<int> sorted)
    {
        if (sorted.Length < Count)
        {
            foreach (int value in sorted)
            {
                if (Contains(value))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (int value in this)
        {
            if (sorted.BinarySearch(value) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values in ascending order.</summary>
    public int[] ToSorted()
    {
        var values = new int[Count];
        int at = 0;
        foreach (int value in this)
        {
            values[at++] = value;
        }

        if (!_added.IsEmpty)
        {
            Array.Sort(values);
        }

        return values;
    }

    public Enumerator GetEnumerator() => new(this);

    private static bool Find(ReadOnlySpan<int> values, int value) =>
        values.Length <= 16 ? values.Contains(value) : values.BinarySearch(value) >= 0;

    internal ref struct Enumerator
    {
        private readonly RowView _row;
        private int _next;

        public Enumerator(RowView row)
        {
            _row = row;
            Current = 0;
        }

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_next < _row._base.Length)
            {
                Current = _row._base[_next++];
                if (_row._removed.IsEmpty || !Find(_row._removed, Current))
                {
                    return true;
                }
            }

            int added = _next - _row._base.Length;
            if (added >= _row._added.Length)
            {
                return false;
            }

            Current = _row._added[added];
            _next++;
            return true;
        }
    }
}
