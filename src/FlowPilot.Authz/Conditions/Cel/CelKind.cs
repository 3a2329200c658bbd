namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>What a <see cref="CelValue"/> holds.</summary>
internal enum CelKind : byte
{
    /// <summary>Nothing: a slot of a context without a value.</summary>
    Absent = 0,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    List,
    Map,
    Duration,
    Timestamp,
    IpAddress,
    Type,

    /// <summary>A value that depends on variables without a value. From here on: faults, see <see cref="CelValue.IsFault"/>.</summary>
    Unknown,
    Error,
}
