using FlowPilot.Authz.Conditions.Cel;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Policies.Yaml;

namespace FlowPilot.Authz.Policies.Packs;

internal sealed partial class PackReader
{
    private const int MaxAgeMinutes = 525_600;

    private static readonly string[] ObligationKinds = [PolicyObligation.StepUp, PolicyObligation.Redact, PolicyObligation.LogTo];

    private Dictionary<string, PackChain> ReadChains(HashSet<string> reasons)
    {
        var chains = new Dictionary<string, PackChain>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in _root.Members("chains"))
        {
            RequireName(key, "a chain", key.Text);
            YamlFields fields = Of(value, "chain");
            fields.Text("description");
            PackExpression? guard = ReadExpression(fields, "guard", CelType.Bool);
            foreach ((string _, string field) in guard?.Reads.Where(static r => r.Variable == PackVariables.Resource && r.Field is not ("type" or "id")) ?? [])
            {
                _errors.Add(fields.Find("guard") ?? value, "wrong-value", $"a guard names the attribute '{field}' of the resource, which some types do not have: only gates do that");
            }

            var gates = new List<PackGate>();
            foreach (YamlNode gate in fields.Items("gates"))
            {
                ReadGate(gate, gates, reasons);
            }

            if (fields.Items("gates").Count == 0)
            {
                _errors.Add(value, "missing-field", "a chain needs at least one gate");
            }

            chains[key.Text ?? ""] = new PackChain(key.Text ?? "", guard, [.. gates]);
        }

        return chains;
    }

    private void ReadGate(YamlNode node, List<PackGate> gates, HashSet<string> reasons)
    {
        YamlFields fields = Of(node, "gate");
        string? name = fields.Text("name", required: true);
        string? reason = fields.Text("reason");
        if (reason is not null && !reasons.Contains(reason))
        {
            _errors.AddUnknown(fields.Find("reason") ?? node, "unknown-name", "the reason code", reason, reasons);
        }

        if (name is not null && gates.Exists(g => g.Name == name))
        {
            _errors.Add(fields.Find("name") ?? node, "duplicate", $"the chain has the gate {ForeignText.Quote(name)} twice");
        }

        PackExpression? require = ReadExpression(fields, "require", CelType.Bool, isRequired: true);
        PackExpression? advice = ReadExpression(fields, "advice", CelType.String);
        if (name is not null && require is not null)
        {
            gates.Add(new PackGate(name, require, reason ?? PolicyReasons.Denied, advice) { CanBeApproved = fields.Flag("approval") });
        }
    }

    private Dictionary<string, PackAction> ReadActions(Dictionary<string, PackChain> chains, Dictionary<string, PackBudget> budgets)
    {
        var actions = new Dictionary<string, PackAction>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in _root.Members("actions"))
        {
            RequireName(key, "an action", key.Text);
            YamlFields fields = Of(value, "action");
            fields.Text("description");
            string? relation = fields.Text("relation", required: true);
            RequireName(fields.Find("relation") ?? value, "the relation", relation ?? "none");
            var used = new List<PackChain>();
            foreach (YamlNode name in fields.Texts("chains"))
            {
                if (chains.TryGetValue(name.Text ?? "", out PackChain? chain))
                {
                    used.Add(chain);
                }
                else
                {
                    _errors.AddUnknown(name, "unknown-name", "the chain", name.Text ?? "", chains.Keys);
                }
            }

            if (fields.Texts("chains").Count == 0)
            {
                _errors.Add(value, "missing-field", "an action needs at least one chain of gates");
            }

            PackObligation[] obligations = [.. fields.Items("obligations").Select(ReadObligation).OfType<PackObligation>()];
            actions[key.Text ?? ""] = new PackAction(key.Text ?? "", relation == "none" ? null : relation, [.. used], obligations)
            {
                Capabilities = ReadCapabilities(fields),
                Budgets = ReadUsedBudgets(fields, budgets),
                Fields = [.. PackAction.Reading(used, obligations).Select(r => PackVariables.FieldOf(_environment, r.Variable, r.Field))],
            };
            actions[key.Text ?? ""].Resolve(_consents);
        }

        if (actions.Count == 0)
        {
            _errors.Add(_root.Node, "missing-field", "a pack needs actions");
        }

        return actions;
    }

    /// <summary>The capabilities, in ordinal order; nothing where the pack leaves them to the options, which is not the same as none.</summary>
    private IReadOnlyList<string>? ReadCapabilities(YamlFields fields)
    {
        if (fields.Find("capabilities") is null)
        {
            return null;
        }

        foreach (YamlNode capability in fields.Texts("capabilities").Where(static c => string.IsNullOrWhiteSpace(c.Text)))
        {
            _errors.Add(capability, "wrong-value", "a capability is empty");
        }

        return [.. fields.Texts("capabilities").Select(static c => c.Text ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private PackObligation? ReadObligation(YamlNode node)
    {
        YamlFields fields = Of(node, "obligation");
        string? kind = fields.Text("kind", required: true);
        if (kind is not null && !ObligationKinds.Contains(kind, StringComparer.Ordinal))
        {
            _errors.AddUnknown(fields.Find("kind") ?? node, "unknown-name", "the kind of obligation", kind, ObligationKinds);
        }

        string[] values = [.. fields.Texts("values").Select(static v => v.Text ?? "")];
        if (values.Length == 0)
        {
            _errors.Add(node, "missing-field", "an obligation needs values: a level, fields or places");
        }

        foreach (YamlNode value in fields.Texts("values").Where(static v => string.IsNullOrWhiteSpace(v.Text)))
        {
            _errors.Add(value, "wrong-value", "a value of an obligation is empty");
        }

        decimal? minutes = fields.Number("max-age-minutes");
        if (minutes is not null && (kind != PolicyObligation.StepUp || minutes is <= 0 or > MaxAgeMinutes))
        {
            _errors.Add(fields.Find("max-age-minutes") ?? node, "wrong-value", $"only a {PolicyObligation.StepUp} has a greatest age, above 0 and at most {MaxAgeMinutes} minutes");
            minutes = null;
        }

        PackExpression? when = ReadExpression(fields, "when", CelType.Bool);
        TimeSpan? maxAge = minutes is { } age ? TimeSpan.FromMinutes((double)age) : null;
        return kind is null ? null : new PackObligation(new PolicyObligation { Kind = kind, Values = values, MaxAge = maxAge }, when);
    }

    private PackExpression? ReadExpression(YamlFields fields, string name, CelType type, bool isRequired = false) =>
        fields.Text(name, isRequired) is not null && fields.Find(name) is { } node ? PackExpression.Compile(node, _environment, type, _errors) : null;
}
