using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Authz.Storage;

/// <summary>Writes the parts of a snapshot, numbers with the lowest byte first, and their digest behind them.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _count;

    public SnapshotWriter(Stream stream) => _stream = stream;

    public void Number(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        Bytes(bytes);
    }

    public void Long(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Bytes(bytes);
    }

    public void Text(string value) => Block(Encoding.UTF8.GetBytes(value));

    /// <summary>Bytes with their number in front.</summary>
    public void Block(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Bytes(bytes);
    }

    /// <summary>Numbers with their number in front.</summary>
    public void Numbers(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        if (BitConverter.IsLittleEndian)
        {
            // In pieces: as bytes they may be more than a span holds.
            for (; !values.IsEmpty; values = values[Math.Min(values.Length, BufferSize)..])
            {
                Bytes(MemoryMarshal.AsBytes(values[..Math.Min(values.Length, BufferSize)]));
            }

            return;
        }

        foreach (int value in values)
        {
            Number(value);
        }
    }

    /// <summary>Log entries, for a state that is best written as the entries that make it.</summary>
    public void Entries(IReadOnlyCollection<StoreLogEntry> entries)
    {
        Number(entries.Count);
        foreach (StoreLogEntry entry in entries)
        {
            Text(entry.Kind);
            Number(entry.Version);
            Block(entry.Payload.Span);
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _count)
        {
            Flush();
            if (bytes.Length > BufferSize)
            {
                _hash.AppendData(bytes);
                _stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    /// <summary>Writes the digest of everything before it.</summary>
    public void End()
    {
        Flush();
        _stream.Write(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_buffer.AsSpan(0, _count));
        _stream.Write(_buffer.AsSpan(0, _count));
        _count = 0;
    }
}
