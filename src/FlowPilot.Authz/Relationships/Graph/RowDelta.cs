namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>What was added to a row and removed from it since its index was made; both sorted, nothing in both.</summary>
internal sealed class RowDelta
{
    public RowDelta(int[] added, int[] removed)
    {
        Added = added;
        Removed = removed;
    }

    public int[] Added { get; }

    public int[] Removed { get; }

    /// <summary>The delta after a value was added; <paramref name="inBase"/> says whether the index has it.</summary>
    public RowDelta WithAdded(int value, bool inBase) => new(inBase ? Added : With(Added, value), Without(Removed, value));

    /// <summary>The delta after a value was removed; <paramref name="inBase"/> says whether the index has it.</summary>
    public RowDelta WithRemoved(int value, bool inBase) => new(Without(Added, value), inBase ? With(Removed, value) : Removed);

    private static int[] With(int[] values, int value)
    {
        int at = Array.BinarySearch(values, value);
        return at >= 0 ? values : [.. values.AsSpan(0, ~at), value, .. values.AsSpan(~at)];
    }

    private static int[] Without(int[] values, int value)
    {
        int at = Array.BinarySearch(values, value);
        return at < 0 ? values : [.. values.AsSpan(0, at), .. values.AsSpan(at + 1)];
    }
}
