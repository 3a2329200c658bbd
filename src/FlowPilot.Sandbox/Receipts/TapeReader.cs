using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Reads what a recording is made of; whatever does not fit is an error and never a read beyond the end.</summary>
/// <param name="bytes">The bytes.</param>
internal sealed class TapeReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Gets where it is.</summary>
    public int Position { get; private set; }

    /// <summary>Gets a value indicating whether everything was read.</summary>
    public bool IsAtEnd => Position == bytes.Length;

    /// <summary>Gets the operation that comes next, without reading it; none at the end.</summary>
    public TapeOp Next => IsAtEnd ? default : (TapeOp)bytes.Span[Position];

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    /// <summary>Reads a hash.</summary>
    public ReadOnlySpan<byte> Digest() => Take(SHA256.HashSizeInBytes);

    /// <summary>Reads a text: its length (16 bits), its bytes in valid UTF-8.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> text = Take(UInt16());
        return System.Text.Unicode.Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text)
            : throw new SandboxRecordingException(RecordingFault.WrongCall, "A name in the recording is not UTF-8.");
    }

    /// <summary>Reads a block: its length (32 bits), its bytes.</summary>
    public ReadOnlyMemory<byte> Block() => Memory(Int32());

    /// <summary>Reads so many bytes.</summary>
    public ReadOnlyMemory<byte> Memory(int length)
    {
        int start = Position;
        Take(length);
        return bytes.Slice(start, length);
    }

    /// <summary>Gives bytes that were read.</summary>
    public ReadOnlySpan<byte> Since(int position) => bytes.Span[position..Position];

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > bytes.Length - Position)
        {
            throw new SandboxRecordingException(RecordingFault.WrongLength, "The recording ends too early.");
        }

        Position += length;
        return bytes.Span.Slice(Position - length, length);
    }
}
