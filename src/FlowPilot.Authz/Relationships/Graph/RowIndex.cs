namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Sorted adjacency in one direction: for each row number, its values in ascending order. Immutable.</summary>
/// <remarks>
/// Rows are found by position where most numbers have one, and by binary search where few do: a type of ten million objects of which ten have
/// a relation costs ten rows.
/// </remarks>
internal sealed class RowIndex
{
    private const int DenseFactor = 4;

    private readonly int[]? _keys;
    private readonly int[] _ends;
    private readonly int[] _values;

    private RowIndex(int[]? keys, int[] ends, int[] values)
    {
        _keys = keys;
        _ends = ends;
        _values = values;
    }

    public static RowIndex Empty { get; } = new([], [], []);

    /// <summary>The values of a row; empty if there is none, whatever the number.</summary>
    public ReadOnlySpan<int> this[int row]
    {
        get
        {
            int at = _keys is null ? row : Array.BinarySearch(_keys, row);
            if ((uint)at >= (uint)_ends.Length)
            {
                return [];
            }

            int start = at == 0 ? 0 : _ends[at - 1];
            return _values.AsSpan(start, _ends[at] - start);
        }
    }

    /// <summary>Makes an index from pairs that are sorted by row and then by value, and hold no pair twice.</summary>
    public static RowIndex FromSorted(ReadOnlySpan<ulong> pairs)
    {
        if (pairs.IsEmpty)
        {
            return Empty;
        }

        int rows = 1;
        for (int i = 1; i < pairs.Length; i++)
        {
            rows += Row(pairs[i]) != Row(pairs[i - 1]) ? 1 : 0;
        }

        int highest = Row(pairs[^1]);
        bool dense = highest < (long)rows * DenseFactor;
        var ends = new int[dense ? highest + 1 : rows];
        int[]? keys = dense ? null : new int[rows];
        var values = new int[pairs.Length];
        int at = -1;
        for (int i = 0; i < pairs.Length; i++)
        {
            int row = Row(pairs[i]);
            if (i == 0 || row != Row(pairs[i - 1]))
            {
                // A dense index has empty rows in between, which end where the one in front of them does.
                int next = dense ? row : at + 1;
                for (int empty = at + 1; empty < next; empty++)
                {
                    ends[empty] = i;
                }

                at = next;
                if (keys is not null)
                {
                    keys[at] = row;
                }
            }

            values[i] = Value(pairs[i]);
            ends[at] = i + 1;
        }

        return new RowIndex(keys, ends, values);
    }

    /// <summary>The rows from a number on that have values, in ascending order.</summary>
    public IEnumerable<int> RowsFrom(int first)
    {
        int from = _keys is null ? first : Array.BinarySearch(_keys, first);
        for (int i = from < 0 ? ~from : from; i < _ends.Length; i++)
        {
            if (_ends[i] > (i == 0 ? 0 : _ends[i - 1]))
            {
                yield return _keys?[i] ?? i;
            }
        }
    }

    /// <summary>One pair as a sortable number.</summary>
    public static ulong Pair(int row, int value) => ((ulong)(uint)row << 32) | (uint)value;

    private static int Row(ulong pair) => (int)(pair >> 32);

    private static int Value(ulong pair) => (int)(uint)pair;
}
