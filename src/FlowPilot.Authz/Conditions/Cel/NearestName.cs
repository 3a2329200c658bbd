namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>Finds the name that was meant where another one was written.</summary>
internal static class NearestName
{
    // Longer names are not compared: the work stays small whatever a text holds.
    private const int MaxLength = 64;

    /// <summary>Gives the nearest of the candidates if it is near enough to be a slip: one edit in short names, up to three in long ones.</summary>
    public static string? Find(ReadOnlySpan<char> name, IEnumerable<string> candidates)
    {
        if (name.IsEmpty || name.Length > MaxLength)
        {
            return null;
        }

        string? best = null;
        int bestDistance = Math.Clamp((name.Length + 1) / 3, 1, 3) + 1;
        foreach (string candidate in candidates)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - name.Length) >= bestDistance)
            {
                continue;
            }

            int distance = name.Equals(candidate, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance < bestDistance && distance < name.Length)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Edits and transpositions of neighbours (optimal string alignment).
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> previous = stackalloc int[MaxLength + 1];
        Span<int> current = stackalloc int[MaxLength + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                current[j] = swapped ? Math.Min(value, before[j - 2] + 1) : value;
            }

            Span<int> reused = before;
            before = previous;
            previous = current;
            current = reused;
        }

        return previous[b.Length];
    }
}
