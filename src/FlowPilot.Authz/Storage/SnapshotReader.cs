using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Authz.Storage;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, as input of unknown origin: no number is believed that the rest of the bytes cannot bear out.</summary>
internal sealed class SnapshotReader : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly long _length;
    private long _rest;
    private long _taken;
    private int _at;
    private int _count;

    /// <param name="stream">The bytes.</param>
    /// <param name="length">How many there are, by whoever keeps them.</param>
    public SnapshotReader(Stream stream, long length)
    {
        _stream = stream;
        _length = length;
        _rest = length - SHA256.HashSizeInBytes;
    }

    public int Number()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        Bytes(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public long Long()
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        Bytes(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>How many things follow, each of which takes at least some bytes.</summary>
    public int Count(int minSize)
    {
        int count = Number();
        return count >= 0 && (long)count * minSize <= _rest ? count : throw Fault("it counts more than it holds");
    }

    public string Text() => Encoding.UTF8.GetString(Block());

    public byte[] Block()
    {
        var bytes = new byte[Count(1)];
        Bytes(bytes);
        return bytes;
    }

    public int[] Numbers()
    {
        var values = new int[Count(sizeof(int))];
        for (int at = 0; at < values.Length; at += BufferSize)
        {
            Bytes(MemoryMarshal.AsBytes(values.AsSpan(at, Math.Min(BufferSize, values.Length - at))));
        }

        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        return values;
    }

    public IEnumerable<StoreLogEntry> Entries()
    {
        for (int rest = Count(12); rest > 0; rest--)
        {
            string kind = Text();
            int version = Number();
            if (kind.Length is 0 or > 64 || string.IsNullOrWhiteSpace(kind) || version < 1)
            {
                throw Fault("an entry is none");
            }

            yield return new StoreLogEntry(kind, version, Block());
        }
    }

    public void Bytes(Span<byte> to)
    {
        if (to.Length > _rest)
        {
            throw Fault("it ends too early");
        }

        _rest -= to.Length;
        while (!to.IsEmpty)
        {
            if (_at == _count)
            {
                Fill();
            }

            int size = Math.Min(to.Length, _count - _at);
            _buffer.AsSpan(_at, size).CopyTo(to);
            _at += size;
            to = to[size..];
        }
    }

    /// <summary>Checks that everything was read, and that the digest behind it is its own.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public void End()
    {
        if (_rest != 0)
        {
            throw Fault("something follows its end");
        }

        Span<byte> stated = stackalloc byte[SHA256.HashSizeInBytes];
        _stream.ReadExactly(stated);
        if (!CryptographicOperations.FixedTimeEquals(stated, _hash.GetHashAndReset()))
        {
            throw Fault("its digest is not that of its bytes");
        }
    }

    public void Dispose() => _hash.Dispose();

    public FormatException Fault(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The snapshot cannot be read at byte {_length - SHA256.HashSizeInBytes - _rest}: {problem}."));

    private void Fill()
    {
        // Never into the digest, which is not part of what it is the digest of.
        _at = 0;
        _count = _stream.Read(_buffer, 0, (int)Math.Min(BufferSize, _length - SHA256.HashSizeInBytes - _taken));
        if (_count == 0)
        {
            throw Fault("it ends too early");
        }

        _taken += _count;
        _hash.AppendData(_buffer.AsSpan(0, _count));
    }
}
