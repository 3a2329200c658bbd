namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The state of one evaluation; lives on the stack.</summary>
internal ref struct CelFrame
{
    /// <summary>The values of the variables by index; the first context wins.</summary>
    public readonly ReadOnlySpan<CelValue> First;

    /// <summary>The values of the variables that the first context lacks.</summary>
    public readonly ReadOnlySpan<CelValue> Second;

    /// <summary>The instant of the evaluation.</summary>
    public readonly CelInstant Now;

    /// <summary>The variables of macros by index.</summary>
    public Span<CelValue> Locals;

    private long _work;
    private int _exhaustedAt;

    public CelFrame(ReadOnlySpan<CelValue> first, ReadOnlySpan<CelValue> second, CelInstant now, long work)
    {
        First = first;
        Second = second;
        Now = now;
        _work = work;
        _exhaustedAt = -1;
    }

    /// <summary>Gets where the work ran out, or -1. Such an evaluation has no value, whatever its operators made of it.</summary>
    public readonly int ExhaustedAt => _exhaustedAt;

    public readonly long WorkLeft => _work;

    /// <summary>Takes units of work; once they have run out, every later call fails too, so that all loops end.</summary>
    public bool TryCharge(long units, int offset)
    {
        _work -= units;
        if (_work >= 0)
        {
            return true;
        }

        if (_exhaustedAt < 0)
        {
            _exhaustedAt = offset;
        }

        return false;
    }

    /// <summary>Takes the work of finding a key in a map.</summary>
    public bool TryChargeKey(in CelValue key, int offset) => key.Kind != CelKind.String || TryChargeText(key.AsString.Length, offset);

    /// <summary>Takes the work of reading or writing so many characters.</summary>
    public bool TryChargeText(long length, int offset) => TryCharge(length >> 4, offset);
}
