using System.Security.Cryptography;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Reads the events of a recording once from end to end, so that a replay only meets what makes sense.</summary>
internal sealed class TapeCheck
{
    private readonly TapeReader _reader;
    private readonly int _functions;
    // The open calls: the index of each, and whether it waits for the guest.
    private readonly Stack<(long Index, bool InGuest)> _open = new();
    private int _digest;
    private long _calls;

    private TapeCheck(ReadOnlyMemory<byte> events, int functions)
    {
        _reader = new TapeReader(events);
        _functions = functions;
    }

    /// <summary>Checks events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="functions">How many functions they may name.</param>
    /// <param name="seal">What they must begin with.</param>
    /// <returns>How many calls there are.</returns>
    /// <exception cref="SandboxRecordingException">Something is wrong.</exception>
    public static long Run(ReadOnlyMemory<byte> events, int functions, ReadOnlySpan<byte> seal)
    {
        if (events.IsEmpty)
        {
            return 0;
        }

        var check = new TapeCheck(events, functions);
        if (!check._reader.Digest().SequenceEqual(seal))
        {
            throw new SandboxRecordingException(RecordingFault.Changed, "The host calls belong to another module or input.");
        }

        try
        {
            while (!check._reader.IsAtEnd)
            {
                check.Event();
            }
        }
        catch (SandboxRecordingException e) when (e.CallIndex is null)
        {
            // Between two calls it is the next one that has no beginning.
            long index = check._open.Count > 0 ? check._open.Peek().Index : check._calls;
            throw new SandboxRecordingException(e.Fault, $"Host call {index} cannot be read.", index);
        }

        return check._open.Count == 0
            ? check._calls
            : throw new SandboxRecordingException(RecordingFault.WrongLength, $"Host call {check._open.Peek().Index} has no end.", check._open.Peek().Index);
    }

    private void Event()
    {
        var op = (TapeOp)_reader.Byte();
        if (op == TapeOp.Begin)
        {
            Begin();
            return;
        }

        if (_open.Count == 0 || (_open.Peek().InGuest && op is not (TapeOp.CalledGuest or TapeOp.Stop)))
        {
            throw Wrong();
        }

        switch (op)
        {
            case TapeOp.Charge:
                _reader.UInt64();
                break;
            case TapeOp.Take:
                _reader.Byte();
                _reader.Int64();
                goto case TapeOp.Read;
            case TapeOp.Read:
                _reader.Int32();
                Require(_reader.Int32() >= 0);
                _reader.Digest();
                break;
            case TapeOp.Write:
                _reader.Int32();
                _reader.Block();
                break;
            case TapeOp.Note:
                Require(ReceiptNames.IsPlain(_reader.Text()));
                _reader.Text();
                break;
            default:
                Control(op);
                break;
        }
    }

    private void Control(TapeOp op)
    {
        switch (op)
        {
            case TapeOp.CallGuest:
                _reader.Text();
                _reader.Int32();
                Digest();
                _open.Push((_open.Pop().Index, true));
                break;
            case TapeOp.CalledGuest:
                Require(_open.Peek().InGuest && _reader.Byte() <= 1);
                _reader.Int32();
                _open.Push((_open.Pop().Index, false));
                break;
            case TapeOp.Return:
                _reader.UInt64();
                Digest();
                _open.Pop();
                break;
            case TapeOp.Stop:
                Require(ReceiptNames.IsReproducible((SandboxOutcome)_reader.Byte()));
                Digest();
                _open.Pop();
                break;
            default:
                throw Wrong();
        }
    }

    private void Begin()
    {
        // Inside another call only while that one waits for the guest.
        Require(_open.Count == 0 || (_open.Peek().InGuest && _open.Count < RecordTape.MaxDepth));
        _open.Push((_calls++, false));
        Require(_reader.UInt16() < _functions);
        _reader.Digest();
    }

    private void Digest()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_reader.Since(_digest), hash);
        int start = _reader.Position;
        if (!_reader.Digest().SequenceEqual(hash))
        {
            throw new SandboxRecordingException(
                RecordingFault.ChangedCall, $"Host call {_open.Peek().Index} was changed after it was recorded.", _open.Peek().Index);
        }

        _digest = start;
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw Wrong();
        }
    }

    private static SandboxRecordingException Wrong() => new(RecordingFault.WrongCall, "What stands here is no host call.");
}
