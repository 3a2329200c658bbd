namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>One row as a snapshot sees it: the index's values without the removed ones, and the added ones.</summary>
internal readonly ref struct RowView
{
    private readonly ReadOnlySpan<int> _base;
    private readonly ReadOnlySpan<int> _added;
    private readonly ReadOnlySpan<int> _removed;

    public RowView(ReadOnlySpan<int> values, ReadOnlySpan<int> added, ReadOnlySpan<int> removed)
    {
        _base = values;
        _added = added;
        _removed = removed;
    }

    /// <summary>The row of one value.</summary>
    public static RowView Of(ref readonly int value) => new(new ReadOnlySpan<int>(in value), [], []);

    /// <summary>How many values there are.</summary>
    public int Count => _base.Length + _added.Length - _removed.Length;

    public bool Contains(int value) =>
        Find(_base, value) ? _removed.IsEmpty || !Find(_removed, value) : !_added.IsEmpty && Find(_added, value);

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
