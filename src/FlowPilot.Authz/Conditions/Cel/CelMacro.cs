namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The macros that walk a list or the keys of a map.</summary>
internal enum CelMacro : byte
{
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
}
