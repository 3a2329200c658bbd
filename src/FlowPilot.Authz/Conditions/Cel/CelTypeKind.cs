namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The forms of a <see cref="CelType"/>.</summary>
internal enum CelTypeKind : byte
{
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Duration,
    Timestamp,
    IpAddress,
    List,
    Map,
    Record,
    Type,
}
