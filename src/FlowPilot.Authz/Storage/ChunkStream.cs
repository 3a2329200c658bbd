namespace FlowPilot.Authz.Storage;

/// <summary>Bytes in memory in chunks, so that there may be more of them than an array holds: written once, then read.</summary>
internal sealed class ChunkStream : Stream
{
    private const int ChunkSize = 1 << 20;

    private readonly List<byte[]> _chunks;
    private readonly bool _writes;
    private long _length;
    private long _position;

    /// <summary>An empty one, to be written.</summary>
    public ChunkStream()
    {
        _chunks = [];
        _writes = true;
    }

    private ChunkStream(List<byte[]> chunks, long length)
    {
        _chunks = chunks;
        _length = length;
    }

    public override bool CanRead => !_writes;

    public override bool CanSeek => false;

    public override bool CanWrite => _writes;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>The bytes, to be read from the first; they are shared and no longer written.</summary>
    public ChunkStream ToReader() => new(_chunks, _length);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_writes)
        {
            throw new NotSupportedException();
        }

        int start = (int)(_position % ChunkSize);
        int size = (int)Math.Min(Math.Min(buffer.Length, ChunkSize - start), _length - _position);
        if (size > 0)
        {
            _chunks[(int)(_position / ChunkSize)].AsSpan(start, size).CopyTo(buffer);
            _position += size;
        }

        return size;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_writes)
        {
            throw new NotSupportedException();
        }

        while (!buffer.IsEmpty)
        {
            int start = (int)(_length % ChunkSize);
            if (start == 0)
            {
                _chunks.Add(new byte[ChunkSize]);
            }

            int size = Math.Min(buffer.Length, ChunkSize - start);
            buffer[..size].CopyTo(_chunks[^1].AsSpan(start));
            _length += size;
            buffer = buffer[size..];
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
