using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Writes canonical JSON (RFC 8785) of which every text is printable ASCII without quotes and backslashes, into a rented buffer.</summary>
/// <remarks>The caller writes members in their order. For anything else there is <see cref="Shared.Json.CanonicalJson"/>, which costs more.</remarks>
internal sealed class CanonicalText(int capacity) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    private int _length;

    /// <summary>Gets what was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Writes text as it is.</summary>
    public void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _length += text.Length;
    }

    /// <summary>Writes a string.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange(' ', '~') || text.IndexOfAny('"', '\\') >= 0)
        {
            throw new ArgumentException("Only plain text is written here.", nameof(text));
        }

        Span<byte> room = Room(text.Length + 2);
        room[0] = (byte)'"';
        Encoding.ASCII.GetBytes(text, room[1..]);
        room[text.Length + 1] = (byte)'"';
        _length += text.Length + 2;
    }

    /// <summary>Writes a value that formats itself, as a string.</summary>
    public void Text<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        const int MaxLength = 64;
        Span<byte> room = Room(MaxLength + 2);
        room[0] = (byte)'"';
        bool fits = value.TryFormat(room[1..], out int written, format, CultureInfo.InvariantCulture);
        Debug.Assert(fits, "The room is enough for numbers, identifiers and instants.");
        room[written + 1] = (byte)'"';
        _length += written + 2;
    }

    /// <summary>Writes a number that a double holds exactly.</summary>
    public void Number(int value)
    {
        const int MaxLength = 11;
        value.TryFormat(Room(MaxLength), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes bytes as a string of lower-case hexadecimal digits.</summary>
    public void Hex(ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = Room((bytes.Length * 2) + 2);
        room[0] = (byte)'"';
        Convert.TryToHexStringLower(bytes, room[1..], out _);
        room[(bytes.Length * 2) + 1] = (byte)'"';
        _length += (bytes.Length * 2) + 2;
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private Span<byte> Room(int length)
    {
        if (_buffer.Length - _length < length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + length));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }
}
