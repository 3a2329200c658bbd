using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Reads the numbers and names of the binary format out of a span, and allocates nothing.</summary>
internal ref struct WasmReader
{
    private readonly ReadOnlySpan<byte> _module;
    private readonly int _end;

    public WasmReader(ReadOnlySpan<byte> module, int start, int end)
    {
        _module = module;
        _end = end;
        Position = start;
    }

    /// <summary>Gets the offset of the next byte in the module.</summary>
    public int Position { get; private set; }

    /// <summary>Gets the offset after the last byte of what is read.</summary>
    public readonly int End => _end;

    /// <summary>Gets how many bytes are left.</summary>
    public readonly int Left => _end - Position;

    public readonly bool AtEnd => Position == _end;

    public readonly ModuleFormatException Fault(string what) => new(what, Position);

    public readonly byte PeekByte() => Position < _end ? _module[Position] : throw Fault("the bytes end too soon");

    public byte ReadByte()
    {
        if (Position >= _end)
        {
            ThrowTooShort();
        }

        return _module[Position++];
    }

    [DoesNotReturn]
    private readonly void ThrowTooShort() => throw Fault("the bytes end too soon");

    public void Skip(int bytes)
    {
        if (bytes > Left)
        {
            throw Fault("the bytes end too soon");
        }

        Position += bytes;
    }

    /// <summary>Gives a reader of the next bytes and goes past them.</summary>
    public WasmReader Slice(int bytes)
    {
        int start = Position;
        Skip(bytes);
        return new WasmReader(_module, start, Position);
    }

    /// <summary>Gives the next bytes, which are there.</summary>
    public readonly ReadOnlySpan<byte> Rest(int bytes) => _module.Slice(Position, Math.Min(bytes, Left));

    /// <summary>Reads an unsigned LEB128 of 32 bits: at most five bytes, padding allowed, no bit beyond the 32nd.</summary>
    public uint ReadU32()
    {
        byte first = ReadByte();
        if (first < 0x80)
        {
            return first;
        }

        int at = Position - 1;
        uint value = first & 0x7Fu;
        for (int shift = 7; ; shift += 7)
        {
            byte next = ReadByte();
            if (shift == 28 && next > 0x0F)
            {
                throw new ModuleFormatException("a number of more than 32 bits", at);
            }

            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Reads a length or index that must fit a positive <see cref="int"/>.</summary>
    public int ReadLength()
    {
        int at = Position;
        uint value = ReadU32();
        return value <= int.MaxValue ? (int)value : throw new ModuleFormatException("a length above 2 GiB", at);
    }

    /// <summary>Reads a count: within its cap, and no greater than the bytes left, of which each item takes one at least.</summary>
    public int ReadCount(int cap, string of)
    {
        int at = Position;
        uint value = ReadU32();
        if (value > (uint)cap)
        {
            throw new ModuleFormatException($"{value} {of}, at most {cap} are allowed,", at);
        }

        return value <= (uint)Left ? (int)value : throw new ModuleFormatException($"{value} {of} in {Left} bytes", at);
    }

    /// <summary>Reads a signed LEB128 of so many bits.</summary>
    public long ReadSigned(int bits)
    {
        if (Position < _end && _module[Position] < 0x80)
        {
            // Most constants: one byte, whose seventh bit is the sign.
            return (long)((ulong)_module[Position++] << 57) >> 57;
        }

        int at = Position;
        long value = 0;
        int shift = 0;
        while (true)
        {
            byte next = ReadByte();
            value |= (long)(next & 0x7F) << shift;
            shift += 7;
            if (shift >= bits)
            {
                // The last byte: what is beyond the width repeats the sign, and nothing follows.
                int used = bits - (shift - 7);
                int rest = (sbyte)(byte)(next << 1) >> used;
                if (next >= 0x80 || (rest != 0 && rest != -1))
                {
                    throw new ModuleFormatException($"a number of more than {bits} bits", at);
                }

                return shift >= 64 ? value : (value << (64 - shift)) >> (64 - shift);
            }

            if (next < 0x80)
            {
                return (value << (64 - shift)) >> (64 - shift);
            }
        }
    }

    /// <summary>Reads a name: valid UTF-8, no longer than its cap.</summary>
    public ReadOnlySpan<byte> ReadName(int maxBytes)
    {
        int at = Position;
        int length = ReadLength();
        if (length > maxBytes)
        {
            throw new ModuleFormatException($"a name of {length} bytes, at most {maxBytes} are allowed,", at);
        }

        int start = Position;
        Skip(length);
        ReadOnlySpan<byte> name = _module[start..Position];
        return Utf8.IsValid(name) ? name : throw new ModuleFormatException("a name that is not UTF-8", at);
    }
}
