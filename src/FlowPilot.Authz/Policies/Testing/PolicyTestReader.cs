using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Policies.Yaml;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Policies.Testing;

/// <summary>Makes tests of their text. For one use.</summary>
internal sealed class PolicyTestReader(YamlNode root, YamlErrors errors)
{
    private static readonly string[] FactFields = ["action", "now", "principal", "owner", "on_behalf_of", "resource", "request", "chain", "relationship", "ceilings"];

    public (string Pack, IReadOnlyList<PolicyTest> Tests) Read()
    {
        var fields = new YamlFields(root, "suite", ["pack", "defaults", "tests"], errors);
        string pack = fields.Text("pack", required: true) ?? "";
        YamlNode? defaults = fields.Find("defaults");
        if (defaults is not null)
        {
            _ = new YamlFields(defaults, "defaults", FactFields, errors);
        }

        var tests = new List<PolicyTest>();
        foreach (YamlNode node in fields.Items("tests"))
        {
            if (ReadTest(node, defaults) is { } test)
            {
                tests.Add(test);
            }
        }

        if (fields.Items("tests").Count == 0)
        {
            errors.Add(root, "missing-field", "a suite needs tests");
        }

        return (pack, tests);
    }

    private static PersonaStatus StatusOf(YamlFields record) => record.Word(
        "status", PersonaStatus.Pending, ("pending", PersonaStatus.Pending), ("active", PersonaStatus.Active), ("inactive", PersonaStatus.Inactive),
        ("suspended", PersonaStatus.Suspended), ("revoked", PersonaStatus.Revoked));

    private PolicyTest? ReadTest(YamlNode node, YamlNode? defaults)
    {
        var own = new YamlFields(node, "test", [.. FactFields, "name", "expect"], errors);
        string name = own.Text("name", required: true) ?? "";
        if (own.Find("expect") is not { } expect)
        {
            errors.Add(node, "missing-field", "a test needs the field 'expect'");
            return null;
        }

        var expected = new YamlFields(expect, "expect", ["allowed", "reasons", "obligations", "advice", "failing"], errors);
        bool allowed = expected.Flag("allowed");
        string[] reasons = TextsOf(expected, "reasons") ?? [];
        if (allowed != (reasons.Length == 0))
        {
            errors.Add(expect, "wrong-value", "either 'allowed: true' or 'reasons' are expected");
        }

        return ReadFacts(new YamlFields(node.Over(defaults), "test", [.. FactFields, "name", "expect"], errors)) is { } facts
            ? new PolicyTest(name, node.Line, facts, reasons, TextsOf(expected, "obligations"), TextsOf(expected, "advice"), TextsOf(expected, "failing"))
            : null;
    }

    private PolicyFacts? ReadFacts(YamlFields fields)
    {
        DateTimeOffset? now = Instant(fields, "now");
        PersonaFacts? principal = ReadPersona(fields, "principal");
        PersonaFacts? owner = ReadPersona(fields, "owner");
        if (fields.Find("resource") is not { } resourceNode)
        {
            errors.Add(fields.Node, "missing-field", "a test needs the field 'resource'");
            return null;
        }

        var resource = new YamlFields(resourceNode, "resource", ["type", "id", "attributes"], errors);
        if (!ObjectRef.TryParse($"{resource.Text("type", required: true)}:{resource.Text("id", required: true)}", out ObjectRef reference))
        {
            errors.Add(resourceNode, "wrong-value", "type and id name no object");
        }

        YamlFields chain = Part(fields, "chain", ["valid", "covers", "actions"]);
        string? action = fields.Text("action", required: true);
        SubjectRef? onBehalfOf = fields.Find("on_behalf_of") is null ? owner?.Subject ?? principal?.Subject : Subject(fields, "on_behalf_of");
        if (principal is null || now is null)
        {
            errors.Add(fields.Node, "missing-field", "a test needs the fields 'now' and 'principal'");
            return null;
        }

        return new PolicyFacts
        {
            Action = action ?? "",
            Now = now.Value,
            Principal = principal,
            Owner = owner,
            OnBehalfOf = onBehalfOf ?? principal.Subject,
            Resource = reference,
            ResourceAttributes = Values(resource.Find("attributes")),
            RequestAttributes = Values(fields.Find("request")),
            ChainValid = chain.Flag("valid"),
            ChainCovers = chain.Flag("covers"),
            ChainActions = TextsOf(chain, "actions") ?? [],
            RelationshipHolds = fields.Flag("relationship"),
            CeilingsHold = fields.Flag("ceilings"),
        };
    }

    private PersonaFacts? ReadPersona(YamlFields test, string name)
    {
        if (test.Find(name) is not { IsNull: false } node)
        {
            return null;
        }

        var fields = new YamlFields(node, name, ["subject", "title", "circle", "consents", "record"], errors);
        SubjectRef subject = Subject(fields, "subject") ?? default;
        (string title, string circle) = (fields.Text("title", required: true) ?? "", fields.Text("circle", required: true) ?? "");
        Persona? found = null;
        if (fields.Find("record") is { } recordNode)
        {
            var record = new YamlFields(recordNode, "record", ["status", "valid_from", "valid_till", "attributes"], errors);
            found = new Persona
            {
                Subject = subject,
                Title = title,
                Circle = circle,
                Status = StatusOf(record),
                ValidFrom = Instant(record, "valid_from") ?? default,
                ValidTill = Instant(record, "valid_till") ?? default,
                Attributes = Values(record.Find("attributes")),
            };
        }

        return new PersonaFacts { Subject = subject, Title = title, Circle = circle, Record = found, Consents = TextsOf(fields, "consents") ?? [] };
    }

    private YamlFields Part(YamlFields fields, string name, string[] known) =>
        new(fields.Find(name) ?? new YamlNode(fields.Node.Line, fields.Node.Column) { Members = [] }, name, known, errors);

    private SubjectRef? Subject(YamlFields fields, string name)
    {
        string? text = fields.Text(name, required: true);
        if (text is not null && SubjectRef.TryParse(text, out SubjectRef subject))
        {
            return subject;
        }

        errors.Add(fields.Find(name) ?? fields.Node, "wrong-value", $"{ForeignText.Quote(text)} is no subject");
        return null;
    }

    private DateTimeOffset? Instant(YamlFields fields, string name)
    {
        string? text = fields.Text(name, required: true);
        if (Conditions.Cel.CelTimestamps.Parse(text) is { } instant)
        {
            return new DateTimeOffset(instant.ToDateTime());
        }

        errors.Add(fields.Find(name) ?? fields.Node, "wrong-value", $"{ForeignText.Quote(text)} is no date-time of RFC 3339");
        return null;
    }

    private ConditionContext Values(YamlNode? node)
    {
        switch (node?.ToValue())
        {
            case null:
                return ConditionContext.Empty;
            case Dictionary<string, object?> values:
                return ConditionContext.FromValues(values);
            default:
                errors.Add(node, "wrong-value", "a mapping of attributes is expected");
                return ConditionContext.Empty;
        }
    }

    private static string[]? TextsOf(YamlFields fields, string name) => fields.Find(name) is null ? null : [.. fields.Texts(name).Select(static t => t.Text ?? "")];
}
