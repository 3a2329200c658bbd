namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The arithmetic operators at run time, for operands that are no faults. Integers never wrap around.</summary>
internal static class CelArithmetic
{
    public static CelValue Add(in CelValue x, in CelValue y, ref CelFrame frame, int offset)
    {
        switch (x.Kind, y.Kind)
        {
            case (CelKind.Int, CelKind.Int):
                long sum = unchecked(x.AsInt + y.AsInt);
                return ((x.AsInt ^ sum) & (y.AsInt ^ sum)) < 0 ? Overflow(offset) : CelValue.Int(sum);
            case (CelKind.Uint, CelKind.Uint):
                ulong unsignedSum = unchecked(x.AsUint + y.AsUint);
                return unsignedSum < x.AsUint ? Overflow(offset) : CelValue.Uint(unsignedSum);
            case (CelKind.Double, CelKind.Double):
                return CelValue.Double(x.AsDouble + y.AsDouble);
            case (CelKind.String, CelKind.String):
                return frame.TryChargeText((long)x.AsString.Length + y.AsString.Length, offset)
                    ? CelValue.String(string.Concat(x.AsString, y.AsString))
                    : Exceeded(offset);
            case (CelKind.Bytes, CelKind.Bytes):
                return frame.TryChargeText((long)x.AsBytes.Length + y.AsBytes.Length, offset) ? CelValue.Bytes([.. x.AsBytes, .. y.AsBytes]) : Exceeded(offset);
            case (CelKind.List, CelKind.List):
                return frame.TryCharge((long)x.AsList.Length + y.AsList.Length, offset) ? CelValue.List([.. x.AsList, .. y.AsList]) : Exceeded(offset);
            case (CelKind.Timestamp, CelKind.Duration):
                return Instant(x.AsTimestamp.Add(y.AsDuration), offset);
            case (CelKind.Duration, CelKind.Timestamp):
                return Instant(y.AsTimestamp.Add(x.AsDuration), offset);
            case (CelKind.Duration, CelKind.Duration):
                CelValue total = Add(CelValue.Int(x.AsDuration), CelValue.Int(y.AsDuration), ref frame, offset);
                return total.IsFault ? total : CelValue.Duration(total.AsInt);
            default:
                return NoOverload(offset);
        }
    }

    public static CelValue Subtract(in CelValue x, in CelValue y, int offset)
    {
        switch (x.Kind, y.Kind)
        {
            case (CelKind.Int, CelKind.Int):
                return Subtract(x.AsInt, y.AsInt) is { } difference ? CelValue.Int(difference) : Overflow(offset);
            case (CelKind.Uint, CelKind.Uint):
                return x.AsUint < y.AsUint ? Overflow(offset) : CelValue.Uint(x.AsUint - y.AsUint);
            case (CelKind.Double, CelKind.Double):
                return CelValue.Double(x.AsDouble - y.AsDouble);
            case (CelKind.Timestamp, CelKind.Timestamp):
                return x.AsTimestamp.Since(y.AsTimestamp) is { } span ? CelValue.Duration(span) : Overflow(offset);
            case (CelKind.Timestamp, CelKind.Duration):
                // In two steps where the smallest duration has no negation.
                CelInstant? moved = y.AsDuration == long.MinValue ? x.AsTimestamp.Add(long.MaxValue)?.Add(1) : x.AsTimestamp.Add(-y.AsDuration);
                return Instant(moved, offset);
            case (CelKind.Duration, CelKind.Duration):
                return Subtract(x.AsDuration, y.AsDuration) is { } rest ? CelValue.Duration(rest) : Overflow(offset);
            default:
                return NoOverload(offset);
        }
    }

    public static CelValue Multiply(in CelValue x, in CelValue y, int offset)
    {
        switch (x.Kind, y.Kind)
        {
            case (CelKind.Int, CelKind.Int):
                long high = Math.BigMul(x.AsInt, y.AsInt, out long low);
                return high == low >> 63 ? CelValue.Int(low) : Overflow(offset);
            case (CelKind.Uint, CelKind.Uint):
                return Math.BigMul(x.AsUint, y.AsUint, out ulong product) == 0 ? CelValue.Uint(product) : Overflow(offset);
            case (CelKind.Double, CelKind.Double):
                return CelValue.Double(x.AsDouble * y.AsDouble);
            default:
                return NoOverload(offset);
        }
    }

    public static CelValue Divide(in CelValue x, in CelValue y, int offset)
    {
        switch (x.Kind, y.Kind)
        {
            case (CelKind.Int, CelKind.Int):
                return Fault(x.AsInt, y.AsInt, offset) ?? CelValue.Int(x.AsInt / y.AsInt);
            case (CelKind.Uint, CelKind.Uint):
                return y.AsUint == 0 ? ByZero(offset) : CelValue.Uint(x.AsUint / y.AsUint);
            case (CelKind.Double, CelKind.Double):
                return CelValue.Double(x.AsDouble / y.AsDouble);
            default:
                return NoOverload(offset);
        }
    }

    public static CelValue Modulo(in CelValue x, in CelValue y, int offset)
    {
        switch (x.Kind, y.Kind)
        {
            case (CelKind.Int, CelKind.Int):
                return Fault(x.AsInt, y.AsInt, offset) ?? CelValue.Int(x.AsInt % y.AsInt);
            case (CelKind.Uint, CelKind.Uint):
                return y.AsUint == 0 ? ByZero(offset) : CelValue.Uint(x.AsUint % y.AsUint);
            default:
                return NoOverload(offset);
        }
    }

    public static CelValue Negate(in CelValue x, int offset) => x.Kind switch
    {
        CelKind.Int => x.AsInt == long.MinValue ? Overflow(offset) : CelValue.Int(-x.AsInt),
        CelKind.Double => CelValue.Double(-x.AsDouble),
        _ => NoOverload(offset),
    };

    public static CelValue NoOverload(int offset) => CelValue.Error(CelErrorCode.NoSuchOverload, offset);

    public static CelValue Exceeded(int offset) => CelValue.Error(CelErrorCode.WorkExceeded, offset);

    public static CelValue Overflow(int offset) => CelValue.Error(CelErrorCode.Overflow, offset);

    private static CelValue ByZero(int offset) => CelValue.Error(CelErrorCode.DivisionByZero, offset);

    private static CelValue Instant(CelInstant? instant, int offset) => instant is { } value ? CelValue.Timestamp(value) : Overflow(offset);

    private static long? Subtract(long x, long y)
    {
        long difference = unchecked(x - y);
        return ((x ^ y) & (x ^ difference)) < 0 ? null : difference;
    }

    // What a division cannot do: by zero, and the one quotient that is out of range.
    private static CelValue? Fault(long x, long y, int offset) => y switch
    {
        0 => ByZero(offset),
        -1 when x == long.MinValue => Overflow(offset),
        _ => null,
    };
}
