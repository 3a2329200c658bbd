namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Something for some rows, by number: a tree of 32 branches a level, of which a change copies one path. Immutable.</summary>
/// <remarks>A look-up costs a step for each five bits of the highest number that is in it.</remarks>
internal sealed class RowTrie<T>
    where T : class
{
    private const int Bits = 5;
    private const int Branches = 1 << Bits;

    private readonly object?[] _root;
    private readonly int _shift;

    private RowTrie(object?[] root, int shift, int count)
    {
        _root = root;
        _shift = shift;
        Count = count;
    }

    public static RowTrie<T> Empty { get; } = new(new object?[Branches], 0, 0);

    /// <summary>How many rows have something.</summary>
    public int Count { get; }

    /// <summary>What a row has; <see langword="null"/> for nothing.</summary>
    public T? this[int row]
    {
        get
        {
            if ((uint)row >> _shift >= Branches)
            {
                return null;
            }

            object?[] node = _root;
            for (int shift = _shift; shift > 0; shift -= Bits)
            {
                if (node[(row >> shift) & (Branches - 1)] is not object?[] next)
                {
                    return null;
                }

                node = next;
            }

            return (T?)node[row & (Branches - 1)];
        }
    }

    /// <summary>This with something for a row, in place of what it has.</summary>
    public RowTrie<T> With(int row, T value)
    {
        (object?[] root, int shift) = (_root, _shift);
        while ((uint)row >> shift >= Branches)
        {
            var above = new object?[Branches];
            above[0] = root;
            root = above;
            shift += Bits;
        }

        bool isNew = false;
        return new RowTrie<T>(With(root, shift, row, value, ref isNew), shift, isNew ? Count + 1 : Count);
    }

    /// <summary>What the rows from a number on have, in ascending order of the rows.</summary>
    public IEnumerable<KeyValuePair<int, T>> From(int first) => From(_root, _shift, 0, first);

    private static object?[] With(object?[]? node, int shift, int row, T value, ref bool isNew)
    {
        object?[] copy = node is null ? new object?[Branches] : [.. node];
        ref object? place = ref copy[(row >> shift) & (Branches - 1)];
        isNew |= shift == 0 && place is null;
        place = shift == 0 ? value : With((object?[]?)place, shift - Bits, row, value, ref isNew);
        return copy;
    }

    private static IEnumerable<KeyValuePair<int, T>> From(object?[] node, int shift, int low, int first)
    {
        for (int i = 0; i < Branches; i++)
        {
            int row = low | (i << shift);
            if (node[i] is { } found && (row | ((1 << shift) - 1)) >= first)
            {
                foreach (KeyValuePair<int, T> pair in shift == 0 ? [new KeyValuePair<int, T>(row, (T)found)] : From((object?[])found, shift - Bits, row, first))
                {
                    yield return pair;
                }
            }
        }
    }
}
