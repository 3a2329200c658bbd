using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Model.Language;

/// <summary>What the language knows of names: reserved words, how a name is shown in a message, and which name may have been meant.</summary>
internal static class ModelNames
{
    private const int MaxShown = 64;

    // A hostile text has many wrong and many right names: the search is bounded in both.
    private const int MaxCandidates = 2_000;
    private const int MaxCompared = 64;

    private static readonly FrozenSet<string> Reserved =
        new[] { "and", "or", "from", "relations", "define", "with", "condition", "in", "true", "false", "null" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Scalars = ConditionParameterType.ScalarNames.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> ParameterTypes { get; } = [.. Scalars.Order(StringComparer.Ordinal), "list", "map"];

    /// <summary>A word that the language keeps for itself: it cannot name a type, a relation or a condition in a text.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    public static bool IsScalarType(string word) => Scalars.Contains(word);

    public static bool IsContainerType(string word) => word is "list" or "map";

    /// <summary>A word that stands for a type of parameters and cannot name a parameter or a condition; OpenFGA does not count <c>any</c>.</summary>
    public static bool IsTypeWord(string word) => word != "any" && (IsScalarType(word) || IsContainerType(word));

    /// <summary>Whether a text can be written as UTF-8 and read back: no half of a surrogate pair stands alone.</summary>
    public static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Shows a text of unknown origin within a message: quoted, shortened, nothing unprintable.</summary>
    public static string Quote(string text)
    {
        var shown = new StringBuilder("'");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, MaxShown)))
        {
            if (!IsPrintable(c))
            {
                shown.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.Append(text.Length > MaxShown ? "…'" : "'").ToString();
    }

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Finds the name that may have been meant by one that does not exist; <see langword="null"/> if none is near.</summary>
    public static string? FindNear(string name, IEnumerable<string> candidates, ref int comparisons)
    {
        string? best = null;
        int bestDistance = name.Length <= 3 ? 2 : 3;
        foreach (string candidate in candidates.Take(MaxCandidates))
        {
            comparisons++;
            int distance = candidate == name ? int.MaxValue : Distance(name, candidate, bestDistance);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // The number of single edits between two names (a swap of neighbours is one); `limit` or more is as good as infinite, so that only a
    // band along the diagonal is looked at.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > MaxCompared || b.Length > MaxCompared)
        {
            return int.MaxValue;
        }

        Span<int> before = stackalloc int[MaxCompared + 2];
        Span<int> previous = stackalloc int[MaxCompared + 2];
        Span<int> current = stackalloc int[MaxCompared + 2];
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
