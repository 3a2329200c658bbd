using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>The names that expressions of a pack see, beside <c>now</c>: their types, and the order of their slots.</summary>
internal static class PackVariables
{
    public const string Principal = "principal";
    public const string Owner = "owner";
    public const string Resource = "resource";
    public const string Request = "request";
    public const string Chain = "chain";

    /// <summary>Stands for all fields of a variable that is named by itself. No attribute has this name.</summary>
    public const string Whole = "*";

    private static readonly (string Name, CelType Type)[] PersonaFields =
    [
        ("id", CelType.String), ("title", CelType.String), ("circle", CelType.String), ("exists", CelType.Bool), ("valid", CelType.Bool),
        ("status", CelType.String), ("actions", CelType.ListOf(CelType.String)), ("delegable", CelType.ListOf(CelType.String)),
    ];

    private static readonly (string Name, CelType Type)[] ResourceFields = [("type", CelType.String), ("id", CelType.String)];

    private static readonly (string Name, CelType Type)[] RequestFields = [("action", CelType.String), ("on_behalf_of", CelType.String)];

    /// <summary>Says whether a field is one that the pack declares, or all of them.</summary>
    public static bool IsAttribute(string variable, string field) => variable switch
    {
        Principal or Owner => !PersonaFields.Any(f => f.Name == field),
        Resource or Request => !OwnFields(variable).Contains(field, StringComparer.Ordinal),
        _ => false,
    };

    /// <summary>Says which names a variable has by itself, so that no attribute can take them.</summary>
    public static IEnumerable<string> OwnFields(string variable) => (variable switch
    {
        Principal => PersonaFields,
        Resource => ResourceFields,
        _ => RequestFields,
    }).Select(static f => f.Name);

    public static CelEnvironment CreateEnvironment(
        IEnumerable<KeyValuePair<string, CelType>> persona, IEnumerable<KeyValuePair<string, CelType>> resource, IEnumerable<KeyValuePair<string, CelType>> request) =>
        CelEnvironment.Create(
            [
                Variable(Principal, PersonaFields, persona), Variable(Owner, PersonaFields, persona), Variable(Resource, ResourceFields, resource),
                Variable(Request, RequestFields, request),
                Variable(Chain, [("valid", CelType.Bool), ("covers", CelType.Bool), ("actions", CelType.ListOf(CelType.String))], []),
                Variable("relationship", [("holds", CelType.Bool)], []), Variable("ceilings", [("hold", CelType.Bool)], []),
            ],
            new CelDiagnostics(new CelSource("")))!; // seven sound names are never refused

    /// <summary>Makes the value of one variable.</summary>
    public static CelValue Map(List<KeyValuePair<string, CelValue>> fields) =>
        CelMap.TryCreate([.. fields.Select(static f => CelValue.String(f.Key))], [.. fields.Select(static f => f.Value)]) is { } map
            ? CelValue.Map(map)
            : CelValue.Error(CelErrorCode.InvalidKey, 0);

    private static KeyValuePair<string, CelType> Variable(string name, IEnumerable<(string Name, CelType Type)> fields, IEnumerable<KeyValuePair<string, CelType>> attributes) =>
        KeyValuePair.Create(name, CelType.Record(name, [.. fields.Select(static f => KeyValuePair.Create(f.Name, f.Type)), .. attributes]));
}
