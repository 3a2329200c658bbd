using System.Numerics;

namespace FlowPilot.Authz.Evaluation.Lists;

/// <summary>A set of numbers of objects as a bitmap in pages: adding costs no search, the numbers come out in order, and sets combine word by word.</summary>
internal sealed class NumberSet
{
    private const int PageBits = 12;
    private const int PageWords = 1 << (PageBits - 6);

    // The numbers of a request begin high above those of a store; a table of pages of its own keeps both short.
    private const int HighPage = Relationships.Graph.OverlayNames.First >> PageBits;

    private ulong[]?[] _low = [];
    private ulong[]?[] _high = [];

    public int Count { get; private set; }

    /// <summary>Adds a number; says whether it is new.</summary>
    public bool Add(int number)
    {
        ref ulong word = ref PageFor(number >> PageBits)[(number >> 6) & (PageWords - 1)];
        ulong bit = 1UL << number;
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        Count++;
        return true;
    }

    public bool Contains(int number) => Find(number >> PageBits) is { } page && (page[(number >> 6) & (PageWords - 1)] & (1UL << number)) != 0;

    public void UnionWith(NumberSet other)
    {
        foreach ((int number, ulong[] from) in other.Pages())
        {
            ulong[] page = PageFor(number);
            for (int i = 0; i < page.Length; i++)
            {
                Count += BitOperations.PopCount(from[i] & ~page[i]);
                page[i] |= from[i];
            }
        }
    }

    public void IntersectWith(NumberSet other)
    {
        foreach ((int number, ulong[] page) in Pages())
        {
            ulong[]? from = other.Find(number);
            for (int i = 0; i < page.Length; i++)
            {
                ulong kept = from is null ? 0 : page[i] & from[i];
                Count -= BitOperations.PopCount(page[i] ^ kept);
                page[i] = kept;
            }
        }
    }

    public void ExceptWith(NumberSet other)
    {
        foreach ((int number, ulong[] from) in other.Pages())
        {
            if (Find(number) is { } page)
            {
                for (int i = 0; i < page.Length; i++)
                {
                    Count -= BitOperations.PopCount(page[i] & from[i]);
                    page[i] &= ~from[i];
                }
            }
        }
    }

    public void Remove(int number)
    {
        if (Contains(number))
        {
            PageFor(number >> PageBits)[(number >> 6) & (PageWords - 1)] &= ~(1UL << number);
            Count--;
        }
    }

    public NumberSet Copy()
    {
        var copy = new NumberSet();
        copy.UnionWith(this);
        return copy;
    }

    /// <summary>The numbers from one on, in ascending order.</summary>
    public IEnumerable<int> From(int first)
    {
        int begin = first >> PageBits;
        for (int number = Math.Min(begin, HighPage); number < HighPage + _high.Length; number++)
        {
            // From the last page of a store's numbers on to the first of a request's.
            number = number >= _low.Length && number < HighPage ? Math.Max(HighPage, begin) : number;
            if (Find(number) is not { } page)
            {
                continue;
            }

            for (int i = 0; i < PageWords; i++)
            {
                for (ulong word = page[i]; word != 0; word &= word - 1)
                {
                    int found = (number << PageBits) | (i << 6) | BitOperations.TrailingZeroCount(word);
                    if (found >= first)
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    private IEnumerable<(int Number, ulong[] Page)> Pages()
    {
        for (int i = 0; i < _low.Length; i++)
        {
            if (_low[i] is { } page)
            {
                yield return (i, page);
            }
        }

        for (int i = 0; i < _high.Length; i++)
        {
            if (_high[i] is { } page)
            {
                yield return (HighPage + i, page);
            }
        }
    }

    private ulong[]? Find(int page)
    {
        ulong[]?[] table = page < HighPage ? _low : _high;
        int at = page < HighPage ? page : page - HighPage;
        return at < table.Length ? table[at] : null;
    }

    private ulong[] PageFor(int page)
    {
        ref ulong[]?[] table = ref page < HighPage ? ref _low : ref _high;
        int at = page < HighPage ? page : page - HighPage;
        if (at >= table.Length)
        {
            Array.Resize(ref table, Math.Max(at + 1, table.Length * 2));
        }

        return table[at] ??= new ulong[PageWords];
    }
}
