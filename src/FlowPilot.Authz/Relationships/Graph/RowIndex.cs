using System.Numerics;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Sorted adjacency in one direction: for each row number, its values in ascending order. Immutable.</summary>
/// <remarks>
/// Rows are found by position where most numbers have one, and by their hash where few do: a type of ten million objects of which ten have
/// a relation costs ten rows.
/// </remarks>
internal sealed class RowIndex
{
    private const int DenseFactor = 4;

    private readonly int[]? _keys;
    private readonly int[] _ends;
    private readonly int[] _values;

    // For an index with keys: by the hash of a row its place plus one, 0 where there is none. At most half full.
    private readonly int[] _places;

    // Of the long, dense rows, by place.
    private readonly Dictionary<int, RowBitmap>? _bitmaps;

    private RowIndex(int[]? keys, int[] ends, int[] values)
    {
        _keys = keys;
        _ends = ends;
        _values = values;
        _places = keys is null ? [] : PlacesOf(keys);
        _bitmaps = BitmapsOf(ends, values);
    }

    public static RowIndex Empty { get; } = new([], [], []);

    /// <summary>How many pairs there are.</summary>
    public int Count => _values.Length;

    /// <summary>The rows in ascending order; <see langword="null"/> where every number up to the last has one, empty or not. For whoever writes the index down.</summary>
    public int[]? Keys => _keys;

    /// <summary>Where each row ends among the values.</summary>
    public int[] Ends => _ends;

    /// <summary>The values of all rows.</summary>
    public int[] Values => _values;

    /// <summary>The values of a row; empty if there is none, whatever the number.</summary>
    public ReadOnlySpan<int> this[int row]
    {
        get
        {
            int at = _keys is null ? row : Find(row, _keys);
            if ((uint)at >= (uint)_ends.Length)
            {
                return [];
            }

            int start = at == 0 ? 0 : _ends[at - 1];
            return _values.AsSpan(start, _ends[at] - start);
        }
    }

    /// <summary>The values of a row as bits, where it is long and dense.</summary>
    public RowBitmap? BitsOf(int row) => _bitmaps?.GetValueOrDefault(_keys is null ? row : Find(row, _keys));

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

    /// <summary>All pairs, in ascending order.</summary>
    public ulong[] ToPairs()
    {
        var pairs = new ulong[_values.Length];
        int at = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            int row = _keys?[i] ?? i;
            for (; at < _ends[i]; at++)
            {
                pairs[at] = Pair(row, _values[at]);
            }
        }

        return pairs;
    }

    /// <summary>This index with pairs removed, all of which it has, and others added, none of which it has.</summary>
    /// <remarks>O(rows and values of all three); whole rows are copied where nothing changed.</remarks>
    public RowIndex With(RowIndex removed, RowIndex added)
    {
        if (Count == 0)
        {
            return added;
        }

        var merged = new RowIndexBuilder(_ends.Length + added._ends.Length, Count + added.Count - removed.Count);
        int next = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            int row = _keys?[i] ?? i;
            for (; next < added._ends.Length && added.RowAt(next) < row; next++)
            {
                merged.Add(added.RowAt(next), added.ValuesAt(next));
            }

            ReadOnlySpan<int> come = [];
            if (next < added._ends.Length && added.RowAt(next) == row)
            {
                come = added.ValuesAt(next++);
            }

            merged.Add(row, ValuesAt(i), removed.Count == 0 ? [] : removed[row], come);
        }

        for (; next < added._ends.Length; next++)
        {
            merged.Add(added.RowAt(next), added.ValuesAt(next));
        }

        return merged.Build();
    }

    /// <summary>The same pairs with their ends exchanged.</summary>
    public RowIndex Turned()
    {
        int highest = -1;
        foreach (int value in _values)
        {
            highest = Math.Max(highest, value);
        }

        if (highest >= (long)Count * DenseFactor)
        {
            return FromSorted(PairSets.Turned(ToPairs()));
        }

        // Counted and dealt out: rows are visited in ascending order, so each list comes out sorted.
        var ends = new int[highest + 1];
        foreach (int value in _values)
        {
            ends[value]++;
        }

        int sum = 0;
        foreach (ref int end in ends.AsSpan())
        {
            (end, sum) = (sum, sum + end);
        }

        var values = new int[Count];
        int at = 0;
        for (int i = 0; i < _ends.Length; i++)
        {
            int row = RowAt(i);
            for (; at < _ends[i]; at++)
            {
                values[ends[_values[at]]++] = row;
            }
        }

        return FromRows(null, ends, values);
    }

    /// <summary>Makes an index from parts that agree: ends in ascending order, the last one the number of values, each row sorted.</summary>
    /// <param name="keys">The rows in ascending order, or <see langword="null"/> where every number up to the last has one.</param>
    /// <param name="ends">Where each row ends.</param>
    /// <param name="values">The values of all rows.</param>
    public static RowIndex FromRows(int[]? keys, int[] ends, int[] values)
    {
        if (values.Length == 0)
        {
            return Empty;
        }

        int rows = keys?.Length ?? 0;
        for (int i = 0, start = 0; keys is null && i < ends.Length; start = ends[i++])
        {
            rows += ends[i] > start ? 1 : 0;
        }

        int highest = keys?[^1] ?? ends.Length - 1;
        bool dense = highest < (long)rows * DenseFactor;
        if (dense == keys is null)
        {
            return new RowIndex(keys, ends, values);
        }

        return dense ? new RowIndex(null, Spread(keys!, ends, highest), values) : Gathered(ends, values, rows); // not null: not dense already
    }

    /// <summary>One pair as a sortable number.</summary>
    public static ulong Pair(int row, int value) => ((ulong)(uint)row << 32) | (uint)value;

    private static int[] Spread(int[] keys, int[] ends, int highest)
    {
        var spread = new int[highest + 1];
        int row = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            // An empty row ends where the one in front of it does.
            for (; row < keys[i]; row++)
            {
                spread[row] = i == 0 ? 0 : ends[i - 1];
            }

            spread[row++] = ends[i];
        }

        return spread;
    }

    private static RowIndex Gathered(int[] ends, int[] values, int rows)
    {
        var keys = new int[rows];
        var kept = new int[rows];
        int at = 0;
        int start = 0;
        for (int row = 0; row < ends.Length; start = ends[row++])
        {
            if (ends[row] > start)
            {
                keys[at] = row;
                kept[at++] = ends[row];
            }
        }

        return new RowIndex(keys, kept, values);
    }

    private ReadOnlySpan<int> ValuesAt(int at)
    {
        int start = at == 0 ? 0 : _ends[at - 1];
        return _values.AsSpan(start, _ends[at] - start);
    }

    private int RowAt(int at) => _keys?[at] ?? at;

    private static Dictionary<int, RowBitmap>? BitmapsOf(int[] ends, int[] values)
    {
        Dictionary<int, RowBitmap>? bitmaps = null;
        for (int at = 0, start = 0; at < ends.Length; start = ends[at++])
        {
            if (ends[at] - start >= RowBitmap.MinValues && RowBitmap.Of(values.AsSpan(start, ends[at] - start)) is { } bits)
            {
                (bitmaps ??= []).Add(at, bits);
            }
        }

        return bitmaps;
    }

    private static int[] PlacesOf(int[] keys)
    {
        var places = new int[checked((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length, 1) * 2))];
        int mask = places.Length - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = Hash(keys[i]) & mask;
            while (places[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            places[slot] = i + 1;
        }

        return places;
    }

    private static int Hash(int row) => (int)((uint)row * 0x9E3779B9 >> 7) ^ row;

    private int Find(int row, int[] keys)
    {
        int mask = _places.Length - 1;
        for (int slot = Hash(row) & mask; ; slot = (slot + 1) & mask)
        {
            int at = _places[slot] - 1;
            if (at < 0 || keys[at] == row)
            {
                return at;
            }
        }
    }

    private static int Row(ulong pair) => (int)(pair >> 32);

    private static int Value(ulong pair) => (int)(uint)pair;
}
