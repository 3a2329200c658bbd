using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace FlowPilot.Authz.Relationships;

/// <summary>Writes what <see cref="PayloadReader"/> reads.</summary>
internal sealed class PayloadWriter
{
    private byte[] _bytes;
    private int _count;

    public PayloadWriter(int capacity) => _bytes = new byte[capacity];

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Byte(byte value) => Room(1)[0] = value;

    public void Number(int value)
    {
        Span<byte> room = Room(5);
        int length = 0;
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            room[length++] = (byte)(rest | 0x80);
        }

        room[length++] = (byte)rest;
        _count -= 5 - length;
    }

    public void Long(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Room(bytes.Length));

    public void Text(string text)
    {
        Number(text.Length);
        Ascii.FromUtf16(text, Room(text.Length), out _);
    }

    private Span<byte> Room(int size)
    {
        if (size > _bytes.Length - _count)
        {
            Array.Resize(ref _bytes, checked((int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, (long)_count + size))));
        }

        Span<byte> room = _bytes.AsSpan(_count, size);
        _count += size;
        return room;
    }
}
