using System.Collections.Frozen;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>The names of types as values: what <c>type(x)</c> gives and <c>int</c> alone means.</summary>
internal static class CelTypeNames
{
    public const string Timestamp = "google.protobuf.Timestamp";
    public const string Duration = "google.protobuf.Duration";

    private static readonly FrozenSet<string> Simple =
        FrozenSet.ToFrozenSet(["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"], StringComparer.Ordinal);

    public static IEnumerable<string> Names => Simple;

    public static bool IsSimple(string name) => Simple.Contains(name);

    /// <summary>Gives the qualified name that a row of selections spells, if it is a type's.</summary>
    public static string? Qualified(CelSelectExpr select) =>
        select is { IsTest: false, Field: "Timestamp" or "Duration", Operand: CelSelectExpr { IsTest: false, Field: "protobuf", Operand: CelNameExpr { Name: "google" } } }
            ? "google.protobuf." + select.Field
            : null;

    public static string Of(CelKind kind) => kind switch
    {
        CelKind.Null => "null_type",
        CelKind.Bool => "bool",
        CelKind.Int => "int",
        CelKind.Uint => "uint",
        CelKind.Double => "double",
        CelKind.String => "string",
        CelKind.Bytes => "bytes",
        CelKind.List => "list",
        CelKind.Map => "map",
        CelKind.Duration => Duration,
        CelKind.Timestamp => Timestamp,
        CelKind.IpAddress => "IPAddress",
        _ => "type",
    };
}
