using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A set of code points of a regular expression, and how it is written for an engine that works on UTF-16.</summary>
internal sealed class Re2Set
{
    private const int MaxCodePoint = 0x10FFFF;

    // No letter beyond has another case.
    private const int LastCased = 0x1E943;

    private static readonly Lazy<FrozenDictionary<int, int[]>> CaseVariants = new(FindCaseVariants);

    private List<(int Low, int High)> _ranges = [];

    public void Add(int low, int high) => _ranges.Add((low, high));

    /// <summary>Adds the ranges that pairs of characters name: <c>azAZ</c>.</summary>
    public void AddPairs(string pairs)
    {
        for (int i = 0; i < pairs.Length; i += 2)
        {
            Add(pairs[i], pairs[i + 1]);
        }
    }

    public void Add(Re2Set other) => _ranges.AddRange(other._ranges);

    /// <summary>Adds every letter that differs from one of the set in its case only.</summary>
    public void Fold()
    {
        foreach ((int low, int high) in _ranges.ToArray())
        {
            for (int c = low; c <= Math.Min(high, LastCased); c++)
            {
                if (CaseVariants.Value.TryGetValue(c, out int[]? variants))
                {
                    _ranges.AddRange(variants.Select(static v => (v, v)));
                }
            }
        }

        Normalize();
    }

    public void Negate()
    {
        Normalize();
        var negated = new List<(int, int)>();
        int next = 0;
        foreach ((int low, int high) in _ranges)
        {
            if (low > next)
            {
                negated.Add((next, low - 1));
            }

            next = high + 1;
        }

        if (next <= MaxCodePoint)
        {
            negated.Add((next, MaxCodePoint));
        }

        _ranges = negated;
    }

    /// <summary>
    /// Writes the set, and gives the number of alternatives that cut the code points beyond U+FFFF. Surrogates stand for code points only in pairs, so that one code point is matched
    /// as a whole or not at all.
    /// </summary>
    public int WriteTo(StringBuilder output)
    {
        Normalize();
        var basic = new StringBuilder();
        var pairs = new StringBuilder();
        int cuts = 0;
        foreach ((int low, int high) in _ranges)
        {
            WriteBasic(basic, low, Math.Min(high, 0xD7FF));
            WriteBasic(basic, Math.Max(low, 0xE000), Math.Min(high, 0xFFFF));
            cuts += WritePairs(pairs, Math.Max(low, 0x10000), high);
        }

        if (pairs.Length == 0)
        {
            // The empty set must be written as what matches nothing.
            output.Append(basic.Length == 0 ? "[^\\s\\S]" : $"[{basic}]");
        }
        else
        {
            output.Append("(?:").Append(basic.Length == 0 ? pairs.Remove(0, 1).ToString() : $"[{basic}]{pairs}").Append(')');
        }

        return cuts;
    }

    private static void WriteBasic(StringBuilder output, int low, int high)
    {
        if (low <= high)
        {
            WriteRange(output, low, high);
        }
    }

    // By high surrogate: the first and the last may be cut, those between are whole.
    private static int WritePairs(StringBuilder output, int low, int high)
    {
        if (low > high)
        {
            return 0;
        }

        (int firstHigh, int firstLow) = Surrogates(low);
        (int lastHigh, int lastLow) = Surrogates(high);
        if (firstHigh == lastHigh)
        {
            WritePair(output, firstHigh, firstHigh, firstLow, lastLow);
            return 1;
        }

        int cuts = 0;
        if (firstLow > 0xDC00)
        {
            WritePair(output, firstHigh, firstHigh++, firstLow, 0xDFFF);
            cuts++;
        }

        if (lastLow < 0xDFFF)
        {
            WritePair(output, lastHigh, lastHigh--, 0xDC00, lastLow);
            cuts++;
        }

        if (firstHigh <= lastHigh)
        {
            WritePair(output, firstHigh, lastHigh, 0xDC00, 0xDFFF);
            cuts += firstHigh == 0xD800 && lastHigh == 0xDBFF ? 0 : 1;
        }

        return cuts;
    }

    private static void WritePair(StringBuilder output, int highFrom, int highTo, int lowFrom, int lowTo)
    {
        output.Append("|[");
        WriteRange(output, highFrom, highTo);
        output.Append("][");
        WriteRange(output, lowFrom, lowTo);
        output.Append(']');
    }

    private static void WriteRange(StringBuilder output, int low, int high)
    {
        output.Append(CultureInfo.InvariantCulture, $"\\u{low:X4}");
        if (high > low)
        {
            output.Append(CultureInfo.InvariantCulture, $"-\\u{high:X4}");
        }
    }

    private static (int High, int Low) Surrogates(int codePoint) => (0xD800 + ((codePoint - 0x10000) >> 10), 0xDC00 + ((codePoint - 0x10000) & 0x3FF));

    private void Normalize()
    {
        _ranges.Sort();
        var merged = new List<(int Low, int High)>(_ranges.Count);
        foreach ((int low, int high) in _ranges)
        {
            if (merged.Count > 0 && low <= merged[^1].High + 1)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, high));
            }
            else
            {
                merged.Add((low, high));
            }
        }

        _ranges = merged;
    }

    // All code points with the same lower case of their upper case are one letter.
    private static FrozenDictionary<int, int[]> FindCaseVariants()
    {
        var letters = new Dictionary<int, List<int>>();
        for (int c = 0; c <= LastCased; c++)
        {
            if (!Rune.TryCreate(c, out Rune rune))
            {
                continue;
            }

            Rune upper = Rune.ToUpperInvariant(rune);
            int lower = Rune.ToLowerInvariant(upper).Value;
            if (upper != rune || lower != c)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(letters, lower, out _) ??= [lower];
                letters[lower].Add(c);
            }
        }

        return letters.Values
            .SelectMany(static l => l.Select(c => KeyValuePair.Create(c, l.Distinct().ToArray())))
            .DistinctBy(static l => l.Key)
            .ToFrozenDictionary();
    }
}
