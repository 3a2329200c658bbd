namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Makes an index row by row, in ascending order.</summary>
internal sealed class RowIndexBuilder
{
    private readonly int[] _keys;
    private readonly int[] _ends;
    private readonly int[] _values;
    private int _rows;
    private int _count;

    /// <param name="maxRows">How many rows there will be at most.</param>
    /// <param name="count">How many values there will be, exactly.</param>
    public RowIndexBuilder(int maxRows, int count)
    {
        _keys = new int[Math.Min(maxRows, count)];
        _ends = new int[_keys.Length];
        _values = new int[count];
    }

    public void Add(int row, ReadOnlySpan<int> values)
    {
        values.CopyTo(_values.AsSpan(_count));
        _count += values.Length;
        End(row);
    }

    /// <summary>Adds a row without values that it has, and with others that it does not have; all are sorted.</summary>
    public void Add(int row, ReadOnlySpan<int> values, ReadOnlySpan<int> removed, ReadOnlySpan<int> added)
    {
        if (removed.IsEmpty && added.IsEmpty)
        {
            Add(row, values);
            return;
        }

        foreach (int value in values)
        {
            if (!removed.IsEmpty && removed[0] == value)
            {
                removed = removed[1..];
                continue;
            }

            for (; !added.IsEmpty && added[0] < value; added = added[1..])
            {
                _values[_count++] = added[0];
            }

            _values[_count++] = value;
        }

        Add(row, added);
    }

    public RowIndex Build() => RowIndex.FromRows(_keys.Length == _rows ? _keys : _keys[.._rows], _keys.Length == _rows ? _ends : _ends[.._rows], _values);

    private void End(int row)
    {
        if (_count > (_rows == 0 ? 0 : _ends[_rows - 1]))
        {
            _keys[_rows] = row;
            _ends[_rows++] = _count;
        }
    }
}
