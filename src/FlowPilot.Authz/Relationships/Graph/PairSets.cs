namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Sets of pairs as sorted arrays without repetition.</summary>
internal static class PairSets
{
    /// <summary>What is in either set.</summary>
    public static ulong[] Union(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        var union = new ulong[left.Length + right.Length];
        int l = 0;
        int r = 0;
        int count = 0;
        while (l < left.Length && r < right.Length)
        {
            ulong next = Math.Min(left[l], right[r]);
            l += left[l] == next ? 1 : 0;
            r += right[r] == next ? 1 : 0;
            union[count++] = next;
        }

        left[l..].CopyTo(union.AsSpan(count));
        count += left.Length - l;
        right[r..].CopyTo(union.AsSpan(count));
        count += right.Length - r;
        return count == union.Length ? union : union[..count];
    }

    /// <summary>What is in the first set and not in the second.</summary>
    public static ulong[] Except(ulong[] from, ReadOnlySpan<ulong> taken)
    {
        if (from.Length == 0 || taken.IsEmpty)
        {
            return from;
        }

        var rest = new ulong[from.Length];
        int t = 0;
        int count = 0;
        foreach (ulong pair in from)
        {
            while (t < taken.Length && taken[t] < pair)
            {
                t++;
            }

            if (t == taken.Length || taken[t] != pair)
            {
                rest[count++] = pair;
            }
        }

        return count == rest.Length ? rest : rest[..count];
    }

    /// <summary>The same pairs with their ends exchanged.</summary>
    public static ulong[] Turned(ReadOnlySpan<ulong> pairs)
    {
        var turned = new ulong[pairs.Length];
        for (int i = 0; i < turned.Length; i++)
        {
            turned[i] = ulong.RotateRight(pairs[i], 32);
        }

        Array.Sort(turned);
        return turned;
    }
}
