namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Names one behind the other, each with its length in front, in chunks: it grows without copying what is there, and keeps little in reserve.</summary>
/// <remarks>One writer, any number of readers; a reader gets a place only after it was written.</remarks>
internal sealed class NameArena
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstSize = 256;

    private byte[][] _chunks = [new byte[FirstSize]];
    private int _last;
    private int _used;

    /// <summary>The name that stands at a place.</summary>
    public ReadOnlySpan<byte> this[uint place]
    {
        get
        {
            byte[] chunk = Volatile.Read(ref _chunks)[place >> ChunkBits];
            int start = (int)(place & (ChunkSize - 1));
            return chunk.AsSpan(start + 1, chunk[start] + 1);
        }
    }

    /// <summary>Adds a name of 1 to 256 bytes and gives its place.</summary>
    public uint Add(ReadOnlySpan<byte> name)
    {
        byte[] chunk = ChunkWithRoom(name.Length + 1);
        uint place = ((uint)_last << ChunkBits) | (uint)_used;
        chunk[_used] = (byte)(name.Length - 1);
        name.CopyTo(chunk.AsSpan(_used + 1));
        _used += name.Length + 1;
        return place;
    }

    private byte[] ChunkWithRoom(int size)
    {
        byte[] chunk = _chunks[_last];
        if (_used + size <= chunk.Length)
        {
            return chunk;
        }

        if (_used + size <= ChunkSize)
        {
            // Only the first chunk is ever smaller: a store of a few names takes a few hundred bytes.
            Array.Resize(ref chunk, Math.Min(ChunkSize, Math.Max(chunk.Length * 4, _used + size)));
            Volatile.Write(ref _chunks, [.. _chunks.AsSpan(0, _last), chunk]);
            return chunk;
        }

        if (_last + 1 >= 1 << (32 - ChunkBits))
        {
            throw new InvalidOperationException("A type has more text in its names than a store can hold.");
        }

        chunk = new byte[ChunkSize];
        Volatile.Write(ref _chunks, [.. _chunks, chunk]);
        _last++;
        _used = 0;
        return chunk;
    }
}
