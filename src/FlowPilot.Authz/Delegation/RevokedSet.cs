namespace FlowPilot.Authz.Delegation;

/// <summary>Which grants were revoked, a bit each. Immutable; a revocation copies one page, and a decision reads one bit for each link.</summary>
/// <remarks>Nothing below a revoked grant is written: a chain walks over its links in any case, and finds the bit above.</remarks>
internal sealed class RevokedSet
{
    private const int WordsPerPage = 64;
    private const int BitsPerPage = WordsPerPage * 64;

    private readonly ulong[]?[] _pages;

    private RevokedSet(ulong[]?[] pages) => _pages = pages;

    public static RevokedSet Empty { get; } = new([]);

    public bool Contains(int index)
    {
        int page = index / BitsPerPage;
        return page < _pages.Length && _pages[page] is { } words && (words[index % BitsPerPage / 64] & (1UL << (index % 64))) != 0;
    }

    public RevokedSet With(int index)
    {
        int page = index / BitsPerPage;
        var pages = new ulong[]?[Math.Max(_pages.Length, page + 1)];
        _pages.CopyTo(pages, 0);
        ulong[] words = pages[page] is { } old ? [.. old] : new ulong[WordsPerPage];
        words[index % BitsPerPage / 64] |= 1UL << (index % 64);
        pages[page] = words;
        return new RevokedSet(pages);
    }
}
