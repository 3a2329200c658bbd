using System.Collections.Frozen;

namespace FlowPilot.Authz.Conditions.Cel;

/// <summary>A static type: what the checker knows about a value before there is one. Immutable.</summary>
internal sealed class CelType
{
    public static readonly CelType Dyn = new(CelTypeKind.Dyn, "dyn");
    public static readonly CelType Null = new(CelTypeKind.Null, "null_type");
    public static readonly CelType Bool = new(CelTypeKind.Bool, "bool");
    public static readonly CelType Int = new(CelTypeKind.Int, "int");
    public static readonly CelType Uint = new(CelTypeKind.Uint, "uint");
    public static readonly CelType Double = new(CelTypeKind.Double, "double");
    public static readonly CelType String = new(CelTypeKind.String, "string");
    public static readonly CelType Bytes = new(CelTypeKind.Bytes, "bytes");
    public static readonly CelType Duration = new(CelTypeKind.Duration, "duration");
    public static readonly CelType Timestamp = new(CelTypeKind.Timestamp, "timestamp");
    public static readonly CelType IpAddress = new(CelTypeKind.IpAddress, "ipaddress");
    public static readonly CelType Type = new(CelTypeKind.Type, "type");
    public static readonly CelType AnyList = ListOf(Dyn);
    public static readonly CelType AnyMap = MapOf(Dyn, Dyn);

    private readonly string _name;

    private CelType(CelTypeKind kind, string name, CelType? key = null, CelType? element = null, FrozenDictionary<string, CelType>? fields = null)
    {
        Kind = kind;
        _name = name;
        Key = key;
        Element = element;
        Fields = fields;
    }

    public CelTypeKind Kind { get; }

    /// <summary>Gets the type of the keys of a map.</summary>
    public CelType? Key { get; }

    /// <summary>Gets the type of the elements of a list, or of the values of a map.</summary>
    public CelType? Element { get; }

    /// <summary>Gets the fields of a record.</summary>
    public FrozenDictionary<string, CelType>? Fields { get; }

    public bool IsDyn => Kind == CelTypeKind.Dyn;

    public static CelType ListOf(CelType element) => new(CelTypeKind.List, "list", element: element);

    public static CelType MapOf(CelType key, CelType value) => new(CelTypeKind.Map, "map", key, value);

    /// <summary>Makes a message-like type: a map with string keys whose names and types are known.</summary>
    public static CelType Record(string name, IEnumerable<KeyValuePair<string, CelType>> fields) =>
        new(CelTypeKind.Record, name, String, Dyn, fields.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Says whether a value of one type may stand where the other is wanted; <c>dyn</c> goes with everything, in both directions.</summary>
    public static bool Compatible(CelType a, CelType b)
    {
        if (ReferenceEquals(a, b) || a.IsDyn || b.IsDyn)
        {
            return true;
        }

        if (a.Kind == CelTypeKind.Null || b.Kind == CelTypeKind.Null)
        {
            return a.Kind == b.Kind || (a.Kind == CelTypeKind.Null ? b : a).IsNullable;
        }

        if (a.IsMapLike && b.IsMapLike)
        {
            return (a.Kind != CelTypeKind.Record || b.Kind != CelTypeKind.Record) && Compatible(KeyOf(a), KeyOf(b)) && Compatible(ElementOf(a), ElementOf(b));
        }

        return a.Kind == b.Kind && (a.Kind != CelTypeKind.List || Compatible(ElementOf(a), ElementOf(b)));
    }

    /// <summary>Gives the type of a value that is of the one or of the other type: the one they share, else <c>dyn</c>.</summary>
    public static CelType Join(CelType a, CelType b)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        if (a.Kind == b.Kind)
        {
            switch (a.Kind)
            {
                case CelTypeKind.List:
                    return ListOf(Join(ElementOf(a), ElementOf(b)));
                case CelTypeKind.Map:
                    return MapOf(Join(KeyOf(a), KeyOf(b)), Join(ElementOf(a), ElementOf(b)));
                case CelTypeKind.Record:
                    return Dyn;
                default:
                    return a;
            }
        }

        if (a.Kind == CelTypeKind.Null && b.IsNullable)
        {
            return b;
        }

        return b.Kind == CelTypeKind.Null && a.IsNullable ? a : Dyn;
    }

    public override string ToString() => Kind switch
    {
        CelTypeKind.List => $"list<{Element}>",
        CelTypeKind.Map => Key!.Kind == CelTypeKind.String ? $"map<{Element}>" : $"map<{Key}, {Element}>", // a map always has a key type
        _ => _name,
    };

    public bool IsMapLike => Kind is CelTypeKind.Map or CelTypeKind.Record;

    // What OpenFGA's CEL lets be compared with null: the types that are messages there.
    private bool IsNullable => Kind is CelTypeKind.Duration or CelTypeKind.Timestamp or CelTypeKind.IpAddress or CelTypeKind.Record;

    private static CelType KeyOf(CelType map) => map.Key ?? Dyn;

    private static CelType ElementOf(CelType container) => container.Element ?? Dyn;
}
