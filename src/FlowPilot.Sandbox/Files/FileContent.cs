using System.Numerics;

namespace FlowPilot.Sandbox.Files;

/// <summary>The bytes of a file: what it began with is shared and never written to; what the guest writes is kept in pages.</summary>
/// <remarks>
/// So a write costs what it writes and at most one page, whatever the size of the file, and a hole costs nothing. The caller holds sizes
/// to their limits.
/// </remarks>
internal sealed class FileContent(ReadOnlyMemory<byte> original)
{
    /// <summary>The largest piece that is copied at once.</summary>
    public const int PageBytes = 65_536;

    private const int MinPageBytes = 64;

    private static readonly byte[] Zeros = new byte[PageBytes];

    private byte[]?[] _pages = [];
    private long _baseLength = original.Length;

    /// <summary>Gets the size.</summary>
    public long Size { get; private set; } = original.Length;

    /// <summary>Gets what the file began with.</summary>
    public ReadOnlyMemory<byte> Original => original;

    /// <summary>Gets a value indicating whether anything was written or cut.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Gives some of the bytes from an offset on: none only at the end.</summary>
    public ReadOnlySpan<byte> Peek(long offset, int most)
    {
        if (offset >= Size)
        {
            return [];
        }

        int at = (int)(offset % PageBytes);
        int length = (int)Math.Min(Math.Min(most, PageBytes - at), Size - offset);
        byte[]? page = PageOf(offset);
        if (page is null && offset < _baseLength)
        {
            return original.Span.Slice((int)offset, (int)Math.Min(length, _baseLength - offset));
        }

        return page is not null && at < page.Length ? page.AsSpan(at, Math.Min(length, page.Length - at)) : Zeros.AsSpan(0, length);
    }

    /// <summary>Gives room for some of the bytes that are written at an offset, which grow the file if it is shorter.</summary>
    public Span<byte> Room(long offset, int most)
    {
        int at = (int)(offset % PageBytes);
        int length = Math.Min(most, PageBytes - at);
        byte[] page = OwnPage(offset, at + length);
        Size = Math.Max(Size, offset + length);
        IsChanged = true;
        return page.AsSpan(at, length);
    }

    /// <summary>Cuts the file, or grows it by zeros.</summary>
    public void Resize(long size)
    {
        IsChanged |= size != Size;
        if (size < Size)
        {
            _baseLength = Math.Min(_baseLength, size);
            int pages = (int)((size + PageBytes - 1) / PageBytes);
            if (_pages.Length > pages)
            {
                Array.Resize(ref _pages, pages);
            }

            // What is cut off must not come back when the file grows again.
            int at = (int)(size % PageBytes);
            if (at > 0 && PageOf(size) is { } last && last.Length > at)
            {
                last.AsSpan(at).Clear();
                // Nor be held: the budget has it back.
                Array.Resize(ref last, Math.Min(last.Length, LengthFor(at)));
                _pages[size / PageBytes] = last;
            }
        }

        Size = size;
    }

    /// <summary>Lets go what was written; nobody reads it any more.</summary>
    public void Drop() => _pages = [];

    /// <summary>Gives a copy of all bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        for (long offset = 0; offset < Size;)
        {
            ReadOnlySpan<byte> piece = Peek(offset, PageBytes);
            piece.CopyTo(bytes.AsSpan((int)offset));
            offset += piece.Length;
        }

        return bytes;
    }

    /// <summary>Gets how many bytes the pages take.</summary>
    internal long HeldBytes => _pages.Sum(static p => (long)(p?.Length ?? 0));

    private static int LengthFor(int bytes) => Math.Min(PageBytes, Math.Max(MinPageBytes, (int)BitOperations.RoundUpToPowerOf2((uint)bytes)));

    private byte[]? PageOf(long offset) => offset / PageBytes < _pages.Length ? _pages[offset / PageBytes] : null;

    private byte[] OwnPage(long offset, int needed)
    {
        int index = (int)(offset / PageBytes);
        long start = (long)index * PageBytes;
        int shared = (int)Math.Clamp(_baseLength - start, 0, PageBytes);
        if (index >= _pages.Length)
        {
            Array.Resize(ref _pages, Math.Max(index + 1, Math.Min(_pages.Length * 2, index + 1_024)));
        }

        byte[]? page = _pages[index];
        int least = page is null ? Math.Max(needed, shared) : needed;
        if (page is null || page.Length < least)
        {
            byte[] grown = new byte[LengthFor(least)];
            (page is null ? original.Span.Slice((int)Math.Min(start, original.Length), shared) : page).CopyTo(grown);
            _pages[index] = page = grown;
        }

        return page;
    }
}
