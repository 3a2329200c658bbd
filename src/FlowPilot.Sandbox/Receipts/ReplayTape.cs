using System.Buffers;
using System.Security.Cryptography;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Answers the host calls of a run from a recording: no function of the host runs, and what the guest does is compared.</summary>
/// <remarks>
/// The events were checked when the recording was read (<see cref="TapeCheck"/>), and may be forged all the same: every address is checked
/// against the guest's memory. Fuel and limits are the engine's own and not the recording's word.
/// </remarks>
internal sealed class ReplayTape : CallTape
{
    private const int MaxNameChars = 128;
    private const int ShownDigits = 16;

    private readonly TapeReader _reader;
    private readonly IReadOnlyList<TapeFunction> _functions;
    private readonly byte[] _seen = new byte[SHA256.HashSizeInBytes];
    private long _calls;

    public ReplayTape(SandboxRecording recording)
    {
        _functions = recording.Functions;
        _reader = new TapeReader(recording.Events);
        if (!recording.Events.IsEmpty)
        {
            _reader.Digest();
        }
    }

    /// <summary>Gets the first difference.</summary>
    public ReplayDifference? Difference { get; private set; }

    public override bool Answers(HostCall call, HostFunction function, ReadOnlySpan<ulong> arguments, out ulong result)
    {
        long index = _calls++;
        if (_reader.Next != TapeOp.Begin)
        {
            throw Differ(call, index, "the call", _reader.IsAtEnd ? "the end of the run" : "the return of the guest", function.QualifiedName);
        }

        RequireCall(call, index, function, arguments);
        call.Guest.EnterHostCall(function.Index);
        result = Play(call, index, function);
        call.Guest.LeaveHostCall();
        return true;
    }

    public override void HasRead(int address, ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes, _seen);

    public override void IsTaking(int kind, long parameter, int address, ReadOnlySpan<byte> bytes) => SHA256.HashData(bytes, _seen);

    /// <summary>Says which recorded call the guest did not make, if it left any.</summary>
    public ReplayDifference? Left() => Difference is not null || _reader.Next != TapeOp.Begin ? Difference : new()
    {
        CallIndex = _calls,
        What = "the call",
        Expected = NextFunction(),
        Actual = "the end of the run",
    };

    private void RequireCall(HostCall call, long index, HostFunction function, ReadOnlySpan<ulong> arguments)
    {
        TapeFunction expected = ReadFunction();
        if (expected.Module != function.Module || expected.Name != function.Name)
        {
            throw Differ(call, index, "the function", Shown(expected.ToString()), function.QualifiedName);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        RecordTape.HashArguments(arguments, hash);
        RequireHash(call, index, $"{function.QualifiedName}, the arguments", _reader.Digest(), hash);
    }

    private ulong Play(HostCall call, long index, HostFunction function)
    {
        while (true)
        {
            // A forged recording may let one call do a million things, and epochs are blind in here.
            call.Guest.StopIfDue();
            switch ((TapeOp)_reader.Byte())
            {
                case TapeOp.Charge:
                    Charge(call, index, function);
                    break;
                case TapeOp.Read:
                    Read(call, index, function);
                    break;
                case TapeOp.Take:
                    Take(call, index, function);
                    break;
                case TapeOp.Write:
                    Write(call, index, function);
                    break;
                case TapeOp.Note:
                    Note(call);
                    break;
                case TapeOp.CallGuest:
                    CallGuest(call, index, function);
                    break;
                case TapeOp.Return:
                    ulong result = _reader.UInt64();
                    _reader.Digest();
                    return result;
                case TapeOp.Stop:
                    Stop(call, index, function);
                    break;
                default:
                    throw new InvalidOperationException("A recording that was checked makes no sense.");
            }
        }
    }

    private void Charge(HostCall call, long index, HostFunction function)
    {
        ulong price = _reader.UInt64();
        if (!call.Guest.IsFuelMetered)
        {
            throw Differ(call, index, $"{function.QualifiedName}, the price", $"{price} units of fuel", "none");
        }

        call.Charge(price);
    }

    private void Read(HostCall call, long index, HostFunction function)
    {
        (int address, int length) = Range(call, index, function);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        call.Read(address, bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        RequireHash(call, index, $"{function.QualifiedName}, the {length} bytes at {(uint)address}", _reader.Digest(), _seen);
    }

    private void Take(HostCall call, long index, HostFunction function)
    {
        int kind = _reader.Byte();
        long parameter = _reader.Int64();
        (int address, int length) = Range(call, index, function);
        var results = (IGuestResults)call.State;
        if (!results.Fits(kind, parameter, length))
        {
            throw Differ(call, index, $"{function.QualifiedName}, the result", $"{length} bytes of kind {kind}", "no room for them");
        }

        call.Deliver(kind, parameter, address, length);
        RequireHash(call, index, $"{function.QualifiedName}, the {length} bytes at {(uint)address}", _reader.Digest(), _seen);
    }

    private void Write(HostCall call, long index, HostFunction function)
    {
        (int address, int length) = Range(call, index, function);
        call.Write(address, _reader.Memory(length).Span);
    }

    private void Note(HostCall call)
    {
        string capability = _reader.Text();
        string import = _reader.Text();
        if (import.Length == 0)
        {
            call.Guest.Use(capability);
        }
        else
        {
            call.Guest.Refuse(new CapabilityRefusal { Capability = capability, Import = import });
        }
    }

    private void CallGuest(HostCall call, long index, HostFunction function)
    {
        string export = _reader.Text();
        int argument = _reader.Int32();
        _reader.Digest();
        bool found = call.TryCallGuest(export, argument, out int result);
        string what = $"{function.QualifiedName}, the guest's {Shown(export)}";
        if (_reader.Next != TapeOp.CalledGuest)
        {
            throw Differ(call, index, what, _reader.Next == TapeOp.Begin ? $"a call of {NextFunction()}" : "the end of the run", "its return");
        }

        _reader.Byte();
        bool expectedFound = _reader.Byte() == 1;
        int expected = _reader.Int32();
        if (found != expectedFound || result != expected)
        {
            throw Differ(call, index, what, expectedFound ? $"{expected}" : "no such export", found ? $"{result}" : "no such export");
        }
    }

    private void Stop(HostCall call, long index, HostFunction function)
    {
        var cause = (SandboxOutcome)_reader.Byte();
        _reader.Digest();
        // Fuel and the counts of calls are the engine's: they would have ended the run by now.
        throw cause is SandboxOutcome.FuelExhausted or SandboxOutcome.HostCallLimit
            ? Differ(call, index, $"{function.QualifiedName}, the end", cause.ToString(), "no end")
            : call.Stop(cause);
    }

    private (int Address, int Length) Range(HostCall call, long index, HostFunction function)
    {
        int address = _reader.Int32();
        int length = _reader.Int32();
        return call.Check(address, length) == 0
            ? (address, length)
            : throw Differ(call, index, $"{function.QualifiedName}, the memory", $"{length} bytes at {(uint)address}", "memory that ends before");
    }

    private void RequireHash(HostCall call, long index, string what, ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw Differ(call, index, what, $"SHA-256 {Hex(expected)}", $"SHA-256 {Hex(actual)}");
        }
    }

    private GuestStopException Differ(HostCall call, long index, string what, string expected, string actual)
    {
        Difference ??= new ReplayDifference { CallIndex = index, What = what, Expected = expected, Actual = actual };
        return call.Stop(SandboxOutcome.HostFault);
    }

    private TapeFunction ReadFunction()
    {
        _reader.Byte();
        return _functions[_reader.UInt16()];
    }

    private string NextFunction() => Shown(ReadFunction().ToString());

    private static string Shown(string text) => GuestText.Escape(text.AsSpan(), MaxNameChars);

    private static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash)[..ShownDigits] + "…";
}
