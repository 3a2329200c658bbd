using System.Diagnostics;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>
/// A value at run time, without boxing: a kind, 64 bits, and an object for texts and collections. Also what stands for one: nothing
/// (the default), an unknown with the variables it depends on, or an error with its code and place. Immutable.
/// </summary>
internal readonly struct CelValue
{
    public static readonly CelValue Null = new(CelKind.Null, 0, 0, null);
    public static readonly CelValue True = new(CelKind.Bool, 1, 0, null);
    public static readonly CelValue False = new(CelKind.Bool, 0, 0, null);

    private readonly object? _object;
    private readonly long _bits;
    private readonly int _extra;

    private CelValue(CelKind kind, long bits, int extra, object? value)
    {
        _object = value;
        _bits = bits;
        _extra = extra;
        Kind = kind;
    }

    public CelKind Kind { get; }

    /// <summary>Gets a value indicating whether this is an unknown or an error, which operations pass on.</summary>
    public bool IsFault => Kind >= CelKind.Unknown;

    public bool IsTrue => Kind == CelKind.Bool && _bits != 0;

    public bool IsFalse => Kind == CelKind.Bool && _bits == 0;

    public bool AsBool => Bits(CelKind.Bool) != 0;

    public long AsInt => Bits(CelKind.Int);

    public ulong AsUint => (ulong)Bits(CelKind.Uint);

    public double AsDouble => BitConverter.Int64BitsToDouble(Bits(CelKind.Double));

    public string AsString => (string)Object(CelKind.String);

    public byte[] AsBytes => (byte[])Object(CelKind.Bytes);

    public CelValue[] AsList => (CelValue[])Object(CelKind.List);

    public CelMap AsMap => (CelMap)Object(CelKind.Map);

    /// <summary>Gets the length of a duration in nanoseconds.</summary>
    public long AsDuration => Bits(CelKind.Duration);

    /// <summary>Gets an instant.</summary>
    public CelInstant AsTimestamp => new(Bits(CelKind.Timestamp), _extra);

    public CelIpAddress AsIpAddress => (CelIpAddress)Object(CelKind.IpAddress);

    /// <summary>Gets the name of a type that is a value.</summary>
    public string AsTypeName => (string)Object(CelKind.Type);

    /// <summary>Gets the variables that an unknown depends on, a bit each.</summary>
    public ulong UnknownVariables => (ulong)Bits(CelKind.Unknown);

    public CelErrorCode ErrorCode => Kind == CelKind.Error ? (CelErrorCode)_extra : CelErrorCode.None;

    /// <summary>Gets where in the text an error arose.</summary>
    public int ErrorOffset => (int)Bits(CelKind.Error);

    /// <summary>Gets what is wrong with a value of a context, for an error that was found before evaluation.</summary>
    public string? ErrorDetail => Kind == CelKind.Error ? _object as string : null;

    public static CelValue Bool(bool value) => value ? True : False;

    public static CelValue Int(long value) => new(CelKind.Int, value, 0, null);

    public static CelValue Uint(ulong value) => new(CelKind.Uint, (long)value, 0, null);

    public static CelValue Double(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value), 0, null);

    public static CelValue String(string value) => new(CelKind.String, 0, 0, value);

    public static CelValue Bytes(byte[] value) => new(CelKind.Bytes, 0, 0, value);

    /// <summary>Wraps an array that nobody changes from now on.</summary>
    public static CelValue List(CelValue[] items) => new(CelKind.List, 0, 0, items);

    public static CelValue Map(CelMap map) => new(CelKind.Map, 0, 0, map);

    public static CelValue Duration(long nanoseconds) => new(CelKind.Duration, nanoseconds, 0, null);

    public static CelValue Timestamp(CelInstant instant) => new(CelKind.Timestamp, instant.Seconds, instant.Nanoseconds, null);

    public static CelValue IpAddress(CelIpAddress address) => new(CelKind.IpAddress, 0, 0, address);

    public static CelValue Type(string name) => new(CelKind.Type, 0, 0, name);

    public static CelValue Unknown(ulong variables) => new(CelKind.Unknown, (long)variables, 0, null);

    public static CelValue Error(CelErrorCode code, int offset, string? detail = null) => new(CelKind.Error, offset, (int)code, detail);

    /// <summary>Gives what an operation on faulty operands comes to: unknowns first, joined, because they may yet become values; else the first error.</summary>
    public static CelValue Fault(in CelValue left, in CelValue right)
    {
        Debug.Assert(left.IsFault || right.IsFault);
        if (left.Kind == CelKind.Unknown)
        {
            return right.Kind == CelKind.Unknown ? Unknown(left.UnknownVariables | right.UnknownVariables) : left;
        }

        return right.Kind == CelKind.Unknown || !left.IsFault ? right : left;
    }

    private long Bits(CelKind kind)
    {
        Debug.Assert(Kind == kind);
        return _bits;
    }

    private object Object(CelKind kind)
    {
        Debug.Assert(Kind == kind);
        return _object!; // values of these kinds are only made with an object
    }
}
