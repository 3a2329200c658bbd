namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>The values of one long, dense row as bits: whether a value is there costs one look, however long the row is. Immutable.</summary>
internal sealed class RowBitmap
{
    /// <summary>A shorter row is searched as fast.</summary>
    public const int MinValues = 256;

    // At this density the bits take as much memory as the values.
    private const int MaxSpread = 32;

    private readonly int _first;
    private readonly ulong[] _words;

    private RowBitmap(int first, ulong[] words)
    {
        _first = first;
        _words = words;
    }

    /// <summary>The bits of a row's values, which are sorted; <see langword="null"/> where they are too few or too far apart.</summary>
    public static RowBitmap? Of(ReadOnlySpan<int> values)
    {
        if (values.Length < MinValues || (long)values[^1] - values[0] >= (long)values.Length * MaxSpread)
        {
            return null;
        }

        var words = new ulong[((values[^1] - values[0]) >> 6) + 1];
        foreach (int value in values)
        {
            words[(value - values[0]) >> 6] |= 1UL << (value - values[0]);
        }

        return new RowBitmap(values[0], words);
    }

    public bool Contains(int value)
    {
        uint at = (uint)value - (uint)_first;
        return at >> 6 < (uint)_words.Length && (_words[at >> 6] & (1UL << (int)at)) != 0;
    }
}
