using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>The names that expressions of a pack see, beside <c>now</c>: their types, and what their fields mean.</summary>
internal static class PackVariables
{
    public const string Principal = "principal";
    public const string Owner = "owner";
    public const string Resource = "resource";
    public const string Request = "request";
    public const string Chain = "chain";
    public const string Relationship = "relationship";
    public const string Ceilings = "ceilings";

    /// <summary>Stands for all fields of a variable that is named by itself. No attribute has this name.</summary>
    public const string Whole = "*";

    private static readonly CelType Texts = CelType.ListOf(CelType.String);

    private static readonly (string Name, CelType Type, PackFieldKind Kind)[] PersonaFields =
    [
        ("id", CelType.String, PackFieldKind.Id), ("title", CelType.String, PackFieldKind.Title), ("circle", CelType.String, PackFieldKind.Circle),
        ("exists", CelType.Bool, PackFieldKind.Exists), ("valid", CelType.Bool, PackFieldKind.Valid), ("status", CelType.String, PackFieldKind.Status),
        ("actions", Texts, PackFieldKind.Actions), ("delegable", Texts, PackFieldKind.Delegable),
    ];

    private static readonly Dictionary<string, (string Name, CelType Type, PackFieldKind Kind)[]> OwnFieldsByVariable = new(StringComparer.Ordinal)
    {
        [Principal] = PersonaFields,
        [Owner] = PersonaFields,
        [Resource] = [("type", CelType.String, PackFieldKind.Type), ("id", CelType.String, PackFieldKind.Id)],
        [Request] = [("action", CelType.String, PackFieldKind.Action), ("on_behalf_of", CelType.String, PackFieldKind.OnBehalfOf)],
        [Chain] = [("valid", CelType.Bool, PackFieldKind.Valid), ("covers", CelType.Bool, PackFieldKind.Covers), ("actions", Texts, PackFieldKind.Actions)],
        [Relationship] = [("holds", CelType.Bool, PackFieldKind.Holds)],
        [Ceilings] = [("hold", CelType.Bool, PackFieldKind.Hold)],
    };

    /// <summary>Says whether a field is one that the pack declares, or all of them.</summary>
    public static bool IsAttribute(string variable, string field) => !OwnFields(variable).Contains(field, StringComparer.Ordinal);

    /// <summary>Says which names a variable has by itself, so that no attribute can take them.</summary>
    public static IEnumerable<string> OwnFields(string variable) => OwnFieldsByVariable[variable].Select(static f => f.Name);

    /// <summary>The field of a name, with the slot where an environment has it.</summary>
    public static PackField FieldOf(CelEnvironment environment, string variable, string name)
    {
        int index = environment.Find(variable);
        return name == Whole
            ? new PackField(variable, PackFieldKind.Whole, name, index)
            : new PackField(variable, KindOf(variable, name), name, environment.SlotOf(index, name));
    }

    /// <summary>All fields of a variable, for one that is named as a whole; their slots mean nothing.</summary>
    public static IEnumerable<PackField> FieldsOf(string variable, PackContent content, string resourceType)
    {
        IReadOnlyList<AttributeRule> rules = variable switch
        {
            Principal or Owner => content.PersonaAttributes.Rules,
            Resource => content.ResourceAttributes.Of(resourceType).Rules,
            Request => content.RequestAttributes.Rules,
            _ => [],
        };
        IEnumerable<string> consents = variable is Principal or Owner ? content.Consents.Select(static c => c.Name) : [];
        return OwnFields(variable).Concat(rules.Select(static r => r.Name)).Concat(consents).Select(name => new PackField(variable, KindOf(variable, name), name, -1));
    }

    public static CelEnvironment CreateEnvironment(
        IEnumerable<KeyValuePair<string, CelType>> persona, IEnumerable<KeyValuePair<string, CelType>> resource, IEnumerable<KeyValuePair<string, CelType>> request) =>
        CelEnvironment.Create(
            [
                Variable(Principal, persona), Variable(Owner, persona), Variable(Resource, resource), Variable(Request, request),
                Variable(Chain, []), Variable(Relationship, []), Variable(Ceilings, []),
            ],
            new CelDiagnostics(new CelSource("")))!.WithFieldSlots(); // seven sound names are never refused

    /// <summary>Makes the value of one variable.</summary>
    public static CelValue Map(List<KeyValuePair<string, CelValue>> fields) =>
        CelMap.TryCreate([.. fields.Select(static f => CelValue.String(f.Key))], [.. fields.Select(static f => f.Value)]) is { } map
            ? CelValue.Map(map)
            : CelValue.Error(CelErrorCode.InvalidKey, 0);

    private static PackFieldKind KindOf(string variable, string name) => OwnFieldsByVariable[variable].FirstOrDefault(f => f.Name == name).Kind;

    private static KeyValuePair<string, CelType> Variable(string name, IEnumerable<KeyValuePair<string, CelType>> attributes) =>
        KeyValuePair.Create(name, CelType.Record(name, [.. OwnFieldsByVariable[name].Select(static f => KeyValuePair.Create(f.Name, f.Type)), .. attributes]));
}
