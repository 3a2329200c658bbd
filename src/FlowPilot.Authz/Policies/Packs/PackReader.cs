using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>Makes the content of a pack of its text, and reports all that is wrong with it. For one use.</summary>
internal sealed partial class PackReader
{
    /// <summary>The fields by what has them; the published JSON Schema has the same.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> Fields = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["pack"] = ["name", "version", "description", "personas", "attributes", "reasons", "chains", "budgets", "actions"],
        ["persona"] = ["onboarding", "actions", "delegable", "description"],
        ["attributes"] = ["persona", "resource", "request"],
        ["attribute"] = ["type", "unit", "currency", "min", "max", "default", "required", "source", "purpose", "types", "description"],
        ["chain"] = ["guard", "gates", "description"],
        ["gate"] = ["name", "require", "reason", "advice", "approval"],
        ["action"] = ["relation", "chains", "obligations", "budgets", "capabilities", "description"],
        ["obligation"] = ["kind", "values", "max-age-minutes", "when"],
        ["budget"] = ["amount", "ceiling", "per", "period", "time-zone", "hours", "description"],
    };

    private readonly YamlErrors _errors;
    private readonly YamlFields _root;
    private readonly HashSet<string> _actionNames;
    private CelEnvironment _environment = PackVariables.CreateEnvironment([], [], []);

    public PackReader(YamlNode root, YamlErrors errors)
    {
        _errors = errors;
        _root = Of(root, "pack");
        _actionNames = [.. _root.Members("actions").Select(static m => m.Key.Text ?? "")];
    }

    /// <summary>Gives the content; it counts only where there are no errors.</summary>
    public PackContent Read()
    {
        string name = _root.Text("name", required: true) ?? "";
        if (name.Length > 0)
        {
            RequireName(_root.Find("name") ?? _root.Node, "the name of the pack", name);
        }

        string version = _root.Text("version", required: true) ?? "";
        _root.Text("description");
        (List<AttributeRule> persona, List<PackResourceAttribute> resource, List<AttributeRule> request) = ReadAttributes();
        Dictionary<string, PackPersona> personas = ReadPersonas();
        HashSet<string> reasons = ReadReasons();
        Dictionary<string, PackChain> chains = ReadChains(reasons);
        Dictionary<string, PackBudget> budgets = ReadBudgets(persona, resource, request);
        Dictionary<string, PackAction> actions = ReadActions(chains, budgets);
        return new PackContent
        {
            Name = name,
            Version = version,
            Personas = personas,
            Titles = [.. personas.Select(p => new PersonaTitle { Title = p.Key, Onboarding = p.Value.Onboarding, Attributes = [.. persona.Select(static a => a.Definition)] })],
            PersonaAttributes = new AttributeSchema(persona),
            Consents = _consents,
            RequestAttributes = new AttributeSchema(request),
            ResourceAttributes = new PackResourceAttributes(resource),
            Actions = actions,
            SlotCount = _environment.SlotCount,
            DelegableActions = [.. personas.Values.SelectMany(static p => p.Delegable.AsList).Select(static d => d.AsString).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private YamlFields Of(YamlNode node, string what) => new(node, what, Fields[what], _errors);

    private Dictionary<string, PackPersona> ReadPersonas()
    {
        var personas = new Dictionary<string, PackPersona>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in _root.Members("personas"))
        {
            RequireName(key, "a title", key.Text);
            YamlFields fields = Of(value, "persona");
            fields.Text("description");
            PersonaOnboarding onboarding = fields.Word("onboarding", PersonaOnboarding.Approved, ("approved", PersonaOnboarding.Approved), ("self", PersonaOnboarding.Self));
            CelValue actions = ReadActionNames(fields, "actions");
            personas[key.Text ?? ""] = new PackPersona(actions, ReadActionNames(fields, "delegable"), onboarding);
            foreach (YamlNode delegable in fields.Texts("delegable").Where(d => !fields.Texts("actions").Any(a => a.Text == d.Text)))
            {
                _errors.Add(delegable, "unknown-name", $"{ForeignText.Quote(delegable.Text)} is delegable and is none of the title's actions");
            }
        }

        return personas;
    }

    private CelValue ReadActionNames(YamlFields fields, string field)
    {
        foreach (YamlNode action in fields.Texts(field).Where(a => !_actionNames.Contains(a.Text ?? "")))
        {
            _errors.AddUnknown(action, "unknown-name", "the action", action.Text ?? "", _actionNames);
        }

        return CelValue.List([.. fields.Texts(field).Select(static a => CelValue.String(a.Text ?? ""))]);
    }

    private HashSet<string> ReadReasons()
    {
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in _root.Members("reasons"))
        {
            RequireName(key, "a reason code", key.Text);
            if (key.Text?.StartsWith("authz.", StringComparison.Ordinal) == true)
            {
                _errors.Add(key, "wrong-value", "reason codes that begin with 'authz.' are not for packs");
            }

            if (value.Text is not { Length: > 0 })
            {
                _errors.Add(value, "wrong-value", $"the reason code {ForeignText.Quote(key.Text)} needs a text that says what it means");
            }

            reasons.Add(key.Text ?? "");
        }

        return reasons;
    }

    private void RequireName(YamlNode at, string what, string? name)
    {
        if (Identifiers.FaultOfRelation(name) is { } fault)
        {
            _errors.Add(at, "wrong-value", $"{what} is not a name: {fault.Replace("the relation", "it", StringComparison.Ordinal)}");
        }
    }
}
