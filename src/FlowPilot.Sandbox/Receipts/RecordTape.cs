using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Records the host calls of one run, as a stream of events that carries a chain of digests.</summary>
/// <remarks>
/// Each stretch of events that belongs to one call ends with the SHA-256 of the digest before it and of itself, so that whatever is changed
/// afterwards is named by the call it belongs to. The stream begins with the digest that stands for module and input.
/// </remarks>
internal sealed class RecordTape : CallTape
{
    /// <summary>The deepest nesting of calls: a host call in each re-entry.</summary>
    public const int MaxDepth = 9;

    private const int DigestBytes = SHA256.HashSizeInBytes;
    private const int RangeBytes = 2 * sizeof(int);
    private const int UsualBytes = 4_096;

    private readonly int _maxBytes;
    private readonly Dictionary<HostFunction, ushort> _places = [];
    private readonly List<TapeFunction> _functions = [];
    private byte[] _events = [];
    private int _length;
    private int _digest;
    private ulong _charge;

    /// <summary>Begins a recording.</summary>
    /// <param name="seal">What its chain of digests begins with, see <see cref="SealOf"/>.</param>
    /// <param name="maxBytes">The most bytes of events.</param>
    public RecordTape(ReadOnlySpan<byte> seal, int maxBytes)
    {
        _maxBytes = maxBytes;
        IsCut = maxBytes < seal.Length;
        if (!IsCut)
        {
            _events = new byte[Math.Min(UsualBytes, maxBytes)];
            seal.CopyTo(_events);
            _length = seal.Length;
        }
    }

    /// <summary>Gets a value indicating whether the events had more bytes than allowed: nothing is recorded any more.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets a value indicating whether the run ended in a way that no replay can show: nothing is recorded any more.</summary>
    public bool IsDropped { get; private set; }

    /// <summary>Gets how many calls were recorded.</summary>
    public int Calls { get; private set; }

    /// <summary>Gets the functions that were called; events name their places.</summary>
    public IReadOnlyList<TapeFunction> Functions => _functions;

    /// <summary>Gets the events.</summary>
    public ReadOnlySpan<byte> Events => _events.AsSpan(0, _length);

    /// <summary>Gives what the chain of a recording's digests begins with.</summary>
    public static byte[] SealOf(string moduleSha256, string inputSha256) => SHA256.HashData(Encoding.ASCII.GetBytes($"flowpilot-recording-1 {moduleSha256} {inputSha256}"));

    /// <summary>Hashes the arguments of a call.</summary>
    public static void HashArguments(ReadOnlySpan<ulong> arguments, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[arguments.Length * sizeof(ulong)];
        for (int i = 0; i < arguments.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * sizeof(ulong))..], arguments[i]);
        }

        SHA256.HashData(bytes, hash);
    }

    public override bool Answers(HostCall call, HostFunction function, ReadOnlySpan<ulong> arguments, out ulong result)
    {
        result = 0;
        Span<byte> room = Event(TapeOp.Begin, sizeof(ushort) + DigestBytes);
        if (!room.IsEmpty)
        {
            Calls++;
            BinaryPrimitives.WriteUInt16LittleEndian(room, PlaceOf(function));
            HashArguments(arguments, room[sizeof(ushort)..]);
        }

        return false;
    }

    // Added up: between two other events it makes no difference where it was charged.
    public override void Charging(ulong price) => _charge += price;

    public override void HasRead(int address, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = Event(TapeOp.Read, RangeBytes + DigestBytes);
        if (!room.IsEmpty)
        {
            WriteRange(room, address, bytes.Length);
            SHA256.HashData(bytes, room[RangeBytes..]);
        }
    }

    public override void IsTaking(int kind, long parameter, int address, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = Event(TapeOp.Take, 1 + sizeof(long) + RangeBytes + DigestBytes);
        if (!room.IsEmpty)
        {
            room[0] = (byte)kind;
            BinaryPrimitives.WriteInt64LittleEndian(room[1..], parameter);
            WriteRange(room[(1 + sizeof(long))..], address, bytes.Length);
            SHA256.HashData(bytes, room[(1 + sizeof(long) + RangeBytes)..]);
        }
    }

    public override void HasWritten(int address, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = Event(TapeOp.Write, (long)RangeBytes + bytes.Length);
        if (!room.IsEmpty)
        {
            WriteRange(room, address, bytes.Length);
            bytes.CopyTo(room[RangeBytes..]);
        }
    }

    public override void HasNoted(string capability, string? refusedImport)
    {
        Span<byte> room = Event(TapeOp.Note, SizeOf(capability) + SizeOf(refusedImport ?? string.Empty));
        if (!room.IsEmpty)
        {
            WriteText(WriteText(room, capability), refusedImport ?? string.Empty);
        }
    }

    public override void CallsGuest(string export, int argument)
    {
        Span<byte> room = Event(TapeOp.CallGuest, SizeOf(export) + sizeof(int) + DigestBytes);
        if (!room.IsEmpty)
        {
            BinaryPrimitives.WriteInt32LittleEndian(WriteText(room, export), argument);
            Seal();
        }
    }

    public override void CalledGuest(bool found, int result)
    {
        Span<byte> room = Event(TapeOp.CalledGuest, 1 + sizeof(int));
        if (!room.IsEmpty)
        {
            room[0] = found ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteInt32LittleEndian(room[1..], result);
        }
    }

    public override void Returned(ulong result)
    {
        Span<byte> room = Event(TapeOp.Return, sizeof(ulong) + DigestBytes);
        if (!room.IsEmpty)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(room, result);
            Seal();
        }
    }

    public override void Stopped(SandboxOutcome cause)
    {
        if (!ReceiptNames.IsReproducible(cause))
        {
            IsDropped = true;
            Forget();
            return;
        }

        Span<byte> room = Event(TapeOp.Stop, 1 + DigestBytes);
        if (!room.IsEmpty)
        {
            room[0] = (byte)cause;
            Seal();
        }
    }

    private static void WriteRange(Span<byte> room, int address, int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(room, address);
        BinaryPrimitives.WriteInt32LittleEndian(room[sizeof(int)..], length);
    }

    private static int SizeOf(string text) => sizeof(ushort) + Encoding.UTF8.GetByteCount(text);

    private static Span<byte> WriteText(Span<byte> room, string text)
    {
        int length = Encoding.UTF8.GetBytes(text, room[sizeof(ushort)..]);
        BinaryPrimitives.WriteUInt16LittleEndian(room, checked((ushort)length));
        return room[(sizeof(ushort) + length)..];
    }

    private ushort PlaceOf(HostFunction function)
    {
        if (!_places.TryGetValue(function, out ushort place))
        {
            place = (ushort)_functions.Count;
            _places.Add(function, place);
            _functions.Add(new TapeFunction(function.Module, function.Name));
        }

        return place;
    }

    // Gives room for what belongs to an event; none once nothing is recorded any more.
    private Span<byte> Event(TapeOp op, long length)
    {
        int charge = _charge > 0 ? 1 + sizeof(ulong) : 0;
        long all = charge + 1 + length;
        if (IsCut || IsDropped || all > _maxBytes - _length)
        {
            if (!IsDropped && !IsCut)
            {
                IsCut = true;
                Forget();
            }

            return [];
        }

        if (_events.Length - _length < all)
        {
            Array.Resize(ref _events, (int)Math.Min(_maxBytes, Math.Max(2L * _events.Length, _length + all)));
        }

        Span<byte> room = _events.AsSpan(_length, (int)all);
        _length += (int)all;
        if (charge > 0)
        {
            room[0] = (byte)TapeOp.Charge;
            BinaryPrimitives.WriteUInt64LittleEndian(room[1..], _charge);
            _charge = 0;
        }

        room[charge] = (byte)op;
        return room[(charge + 1)..];
    }

    // The last bytes of the event are for the digest.
    private void Seal()
    {
        int end = _length - DigestBytes;
        SHA256.HashData(_events.AsSpan(_digest, end - _digest), _events.AsSpan(end, DigestBytes));
        _digest = end;
    }

    private void Forget()
    {
        Calls = 0;
        _length = 0;
        _events = [];
        _functions.Clear();
        _places.Clear();
    }
}
