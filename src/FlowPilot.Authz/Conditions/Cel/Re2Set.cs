using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A set of code points of a regular expression, and how it is written for an engine that works on UTF-16.</summary>
internal sealed class Re2Set
{
    private const int MaxCodePoint = 0x10FFFF;

    // No letter beyond has another case.
    private const int LastCased = 0x1E943;

    private static readonly Lazy<FrozenDictionary<int, int[]>> CaseVariants = new(FindCaseVariants);
    private static readonly Lazy<FrozenDictionary<string, (int Low, int High)[]>> Categories = new(FindCategories);

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

    /// <summary>Adds a general category of Unicode, by one letter or two.</summary>
    public bool TryAddCategory(string name)
    {
        if (name == "Any")
        {
            Add(0, MaxCodePoint);
            return true;
        }

        bool found = false;
        foreach ((string category, (int, int)[] ranges) in Categories.Value)
        {
            if (category == name || (name.Length == 1 && category[0] == name[0]))
            {
                _ranges.AddRange(ranges);
                found = true;
            }
        }

        return found;
    }

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

    /// <summary>Writes the set. Surrogates stand for code points only in pairs, so that one code point is matched as a whole or not at all.</summary>
    public void WriteTo(StringBuilder output)
    {
        Normalize();
        var basic = new StringBuilder();
        var pairs = new StringBuilder();
        foreach ((int low, int high) in _ranges)
        {
            WriteBasic(basic, low, Math.Min(high, 0xD7FF));
            WriteBasic(basic, Math.Max(low, 0xE000), Math.Min(high, 0xFFFF));
            WritePairs(pairs, Math.Max(low, 0x10000), high);
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
    }

    private static void WriteBasic(StringBuilder output, int low, int high)
    {
        if (low <= high)
        {
            WriteRange(output, low, high);
        }
    }

    // By high surrogate: the first and the last may be cut, those between are whole.
    private static void WritePairs(StringBuilder output, int low, int high)
    {
        if (low > high)
        {
            return;
        }

        (int firstHigh, int firstLow) = Surrogates(low);
        (int lastHigh, int lastLow) = Surrogates(high);
        if (firstHigh == lastHigh)
        {
            WritePair(output, firstHigh, firstHigh, firstLow, lastLow);
            return;
        }

        WritePair(output, firstHigh, firstHigh, firstLow, 0xDFFF);
        if (firstHigh + 1 < lastHigh)
        {
            WritePair(output, firstHigh + 1, lastHigh - 1, 0xDC00, 0xDFFF);
        }

        WritePair(output, lastHigh, lastHigh, 0xDC00, lastLow);
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

    // All code points with the same simple lower case, or the same lower case of their upper case, are one letter.
    private static FrozenDictionary<int, int[]> FindCaseVariants()
    {
        IEnumerable<int> cased = Enumerable.Range(0, LastCased + 1).Where(static c => c is < 0xD800 or > 0xDFFF);
        return cased
            .GroupBy(static c => Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(c))).Value)
            .Where(static g => g.Skip(1).Any())
            .Select(static g => g.ToArray())
            .SelectMany(static g => g.Select(c => KeyValuePair.Create(c, g)))
            .ToFrozenDictionary();
    }

    private static FrozenDictionary<string, (int Low, int High)[]> FindCategories()
    {
        // In the order of UnicodeCategory.
        string[] names = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn"];
        var ranges = names.ToDictionary(static n => n, static _ => new List<(int Low, int High)>(), StringComparer.Ordinal);
        for (int c = 0; c <= MaxCodePoint; c++)
        {
            List<(int Low, int High)> list = ranges[names[(int)CharUnicodeInfo.GetUnicodeCategory(c)]];
            if (list.Count > 0 && list[^1].High == c - 1)
            {
                list[^1] = (list[^1].Low, c);
            }
            else
            {
                list.Add((c, c));
            }
        }

        return ranges.Where(static r => r.Key != "Cn").ToFrozenDictionary(static r => r.Key, static r => r.Value.ToArray(), StringComparer.Ordinal);
    }
}
