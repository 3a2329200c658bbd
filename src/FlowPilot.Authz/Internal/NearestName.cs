namespace FlowPilot.Authz.Internal;

/// <summary>Finds the name that was meant where another one was written.</summary>
internal static class NearestName
{
    // A hostile text has many wrong and many right names: the search is bounded in both.
    private const int MaxLength = 64;
    private const int MaxCandidates = 2_000;

    /// <summary>
    /// Gives the nearest of the candidates if it is near enough to be a slip: one edit in short names, up to three in long ones, or another
    /// case. A swap of neighbours is one edit.
    /// </summary>
    /// <param name="name">The name that does not exist.</param>
    /// <param name="candidates">The names that do.</param>
    /// <param name="comparisons">Grows by the number of candidates that were looked at.</param>
    public static string? Find(ReadOnlySpan<char> name, IEnumerable<string> candidates, ref int comparisons)
    {
        if (name.IsEmpty || name.Length > MaxLength)
        {
            return null;
        }

        string? best = null;
        int bestDistance = Math.Min(Math.Clamp((name.Length + 1) / 3, 1, 3) + 1, name.Length);
        foreach (string candidate in candidates.Take(MaxCandidates))
        {
            comparisons++;
            int distance = name.SequenceEqual(candidate) ? int.MaxValue
                : name.Equals(candidate, StringComparison.OrdinalIgnoreCase) ? 0
                : Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // `limit` or more is as good as infinite, so that only a band along the diagonal is looked at.
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || b.Length > MaxLength)
        {
            return int.MaxValue;
        }

        Span<int> before = stackalloc int[MaxLength + 2];
        Span<int> previous = stackalloc int[MaxLength + 2];
        Span<int> current = stackalloc int[MaxLength + 2];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int first = Math.Max(1, i - limit);
            int last = Math.Min(b.Length, i + limit);
            current[first - 1] = first == 1 ? i : limit;
            for (int j = first; j <= last; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int above = j == i + limit ? limit : previous[j];
                current[j] = Math.Min(Math.Min(current[j - 1], above) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            Span<int> free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[b.Length];
    }
}
