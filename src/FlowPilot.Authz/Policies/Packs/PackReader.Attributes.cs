using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Packs;

internal sealed partial class PackReader
{
    private readonly List<PackConsent> _consents = [];

    private (List<AttributeRule> Persona, List<PackResourceAttribute> Resource, List<AttributeRule> Request) ReadAttributes()
    {
        YamlNode node = _root.Find("attributes") ?? new YamlNode(_root.Node.Line, _root.Node.Column) { Members = [] };
        YamlFields bySource = Of(node, "attributes");
        var persona = new Dictionary<string, AttributeRule?>(StringComparer.Ordinal);
        var request = new Dictionary<string, AttributeRule?>(StringComparer.Ordinal);
        var resource = new Dictionary<string, AttributeRule?>(StringComparer.Ordinal);
        var types = new Dictionary<string, IReadOnlyList<string>?>(StringComparer.Ordinal);
        foreach ((string source, Dictionary<string, AttributeRule?> rules, string variable) in
            new[] { ("persona", persona, PackVariables.Principal), ("resource", resource, PackVariables.Resource), ("request", request, PackVariables.Request) })
        {
            foreach ((YamlNode key, YamlNode value) in bySource.Members(source))
            {
                YamlFields fields = Of(value, "attribute");
                if (fields.Find("source") is not null || fields.Find("purpose") is not null)
                {
                    ReadConsent(key, fields, source);
                    continue;
                }

                rules[key.Text ?? ""] = ReadAttribute(key, fields, variable);
                types[key.Text ?? ""] = ReadTypes(fields, source);
            }
        }

        _environment = PackVariables.CreateEnvironment(
            TypesOf(persona).Concat(_consents.Select(static c => KeyValuePair.Create(c.Name, CelType.Bool))), TypesOf(resource), TypesOf(request));
        return ([.. persona.Values.OfType<AttributeRule>()],
            [.. resource.Values.OfType<AttributeRule>().Select(r => new PackResourceAttribute(r, types[r.Name]))],
            [.. request.Values.OfType<AttributeRule>()]);

        // What is declared wrongly is reported there, and not again wherever it is named.
        static IEnumerable<KeyValuePair<string, CelType>> TypesOf(Dictionary<string, AttributeRule?> rules) =>
            rules.Select(static r => KeyValuePair.Create(r.Key, r.Value?.CelType ?? CelType.Dyn));
    }

    /// <summary>An attribute whose source is consent is true while the person consents, and nobody can set it in a record.</summary>
    private void ReadConsent(YamlNode key, YamlFields fields, string source)
    {
        fields.Text("description");
        string? from = fields.Text("source", required: true), purpose = fields.Text("purpose", required: true);
        if (from is not null && from != "consent")
        {
            _errors.AddUnknown(fields.Find("source") ?? fields.Node, "wrong-value", "the source", from, ["consent"]);
        }

        RequireName(fields.Find("purpose") ?? fields.Node, "the purpose", purpose ?? "none");
        bool isPlain = fields.Text("type", required: true) is null or "boolean" && fields.Node.Members?.All(static m => m.Key.Text is "type" or "source" or "purpose" or "description") != false;
        if (source != "persona" || !isPlain)
        {
            _errors.Add(key, "attribute", $"the attribute {ForeignText.Quote(key.Text)} is a consent: a boolean of a persona, with a purpose and nothing else");
        }

        if (PackVariables.OwnFields(PackVariables.Principal).Contains(key.Text, StringComparer.Ordinal))
        {
            _errors.Add(key, "duplicate", $"'{PackVariables.Principal}' has {ForeignText.Quote(key.Text)} by itself");
        }
        else if (key.Text is { } name && CelParser.IsName(name) && purpose is not null)
        {
            _consents.Add(new PackConsent(name, purpose));
        }
        else
        {
            _errors.Add(key, "attribute", $"the attribute {ForeignText.Quote(key.Text)} does not have a name that an expression can use");
        }
    }

    private AttributeRule? ReadAttribute(YamlNode key, YamlFields fields, string variable)
    {
        fields.Text("description");
        fields.Text("type", required: true);
        var definition = new AttributeDefinition
        {
            Name = key.Text ?? "",
            Type = fields.Word(
                "type", AttributeType.Text, ("text", AttributeType.Text), ("boolean", AttributeType.Boolean), ("whole-number", AttributeType.WholeNumber),
                ("number", AttributeType.Number), ("money", AttributeType.Money), ("date", AttributeType.Date)),
            Unit = fields.Word("unit", AttributeUnit.None, ("minutes", AttributeUnit.Minutes), ("hours", AttributeUnit.Hours), ("days", AttributeUnit.Days)),
            Currency = fields.Text("currency"),
            Min = fields.Number("min"),
            Max = fields.Number("max"),
            Default = fields.Find("default")?.ToValue(),
            Required = fields.Flag("required"),
        };
        if (PackVariables.OwnFields(variable).Contains(definition.Name, StringComparer.Ordinal))
        {
            _errors.Add(key, "duplicate", $"'{variable}' has {ForeignText.Quote(definition.Name)} by itself");
            return null;
        }

        if (AttributeRule.TryCreate(definition, out string fault) is { } rule)
        {
            return rule;
        }

        _errors.Add(key, "attribute", fault);
        return null;
    }

    private IReadOnlyList<string>? ReadTypes(YamlFields fields, string source)
    {
        if (fields.Find("types") is not { } node)
        {
            return null;
        }

        if (source != "resource")
        {
            _errors.Add(node, "wrong-value", "only attributes of resources have types of resources");
        }

        foreach (YamlNode type in fields.Texts("types"))
        {
            RequireName(type, "a type", type.Text);
        }

        if (node.Items is { Count: 0 })
        {
            _errors.Add(node, "wrong-value", "the attribute belongs to no type, so that no gate over it would ever judge");
        }

        return [.. fields.Texts("types").Select(static t => t.Text ?? "")];
    }
}
