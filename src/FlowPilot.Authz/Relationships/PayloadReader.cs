using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace FlowPilot.Authz.Relationships;

/// <summary>Reads a payload of unknown origin. What it says about its own size is never believed before the bytes are there.</summary>
internal ref struct PayloadReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    public PayloadReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Where the next byte stands.</summary>
    public readonly int At => _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public byte Byte() => Bytes(1)[0];

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _bytes.Length - _at)
        {
            throw Fault("it ends too early");
        }

        ReadOnlySpan<byte> found = _bytes.Slice(_at, count);
        _at += count;
        return found;
    }

    /// <summary>A number of up to 31 bits, seven in a byte, the lowest first.</summary>
    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = Byte();
            if (shift == 28 && next > 7)
            {
                break;
            }

            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }

        throw Fault("a number is too large");
    }

    /// <summary>A number below a limit.</summary>
    public int Number(int limit)
    {
        int value = Number();
        return value < limit ? value : throw Fault("a number is out of its range");
    }

    /// <summary>How many things follow, each of which takes at least some bytes.</summary>
    public int Count(int minSize)
    {
        int count = Number();
        return (long)count * minSize <= _bytes.Length - _at ? count : throw Fault("it counts more than it holds");
    }

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    /// <summary>A short text in ASCII.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> bytes = Bytes(Number());
        return Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : throw Fault("a name is not ASCII");
    }

    public readonly FormatException Fault(string problem, Exception? inner = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The payload cannot be read at byte {_at}: {problem}."), inner);
}
