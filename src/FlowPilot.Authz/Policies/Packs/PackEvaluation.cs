using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>One evaluation of a pack. For one use.</summary>
internal sealed class PackEvaluation(PolicyPack pack, PackContent content, PolicyFacts facts, bool dryRun)
{
    private readonly List<string> _reasons = [];
    private readonly List<PolicyFailure> _failures = [];
    private readonly CelInstant _now = CelInstant.FromDateTimeOffset(facts.Now);
    private CelValue[] _slots = [];
    private bool _anyJudged;

    public PolicyResult Run()
    {
        if (!content.Actions.TryGetValue(facts.Action, out PackAction? action))
        {
            return Refuse(PolicyReasons.InvalidAction);
        }

        if (FaultOfFacts(action) is { } fault)
        {
            return Refuse(fault);
        }

        _slots = MakeSlots();
        foreach (PackChain chain in action.Chains)
        {
            Judge(chain);
        }

        // What the steps before have refused no gate allows; and where every gate was for other types or behind a guard, nothing has allowed it.
        bool isHeld = action.Relation is null || (facts.ChainCovers && facts.RelationshipHolds && facts.CeilingsHold);
        if (_reasons.Count == 0 && !(isHeld && _anyJudged))
        {
            _reasons.Add(PolicyReasons.Denied);
        }

        IReadOnlyList<PolicyObligation> obligations = _reasons.Count == 0 ? ObligationsOf(action) : [];
        return new PolicyResult(pack, _reasons, _failures, _reasons.Count == 0 ? obligations : []);
    }

    private static ConditionContext AttributesOf(PersonaFacts? persona) => persona?.Record?.Attributes ?? ConditionContext.Empty;

    private PolicyResult Refuse(string reason) => new(pack, [reason], [], []);

    /// <summary>What is wrong before any gate, the first in the order of the design: missing before malformed.</summary>
    private string? FaultOfFacts(PackAction action)
    {
        if (action.Relation is not null && facts.Owner is null)
        {
            return PolicyReasons.PersonaFetchFailed;
        }

        if (content.ResourceAttributes.Of(facts.Resource.Type).Rules.Any(r => r.Definition.Required && Lacks(action, PackVariables.Resource, r.Name, facts.ResourceAttributes))
            || content.PersonaAttributes.Rules.Any(r => r.Definition.Required && (Lacks(action, PackVariables.Principal, r.Name, AttributesOf(facts.Principal)) || Lacks(action, PackVariables.Owner, r.Name, AttributesOf(facts.Owner))))
            || content.RequestAttributes.Rules.Any(r => r.Definition.Required && Lacks(action, PackVariables.Request, r.Name, facts.RequestAttributes)))
        {
            return PolicyReasons.MissingRequiredAttributes;
        }

        bool isInvalid = content.RequestAttributes.FirstUnknown(facts.RequestAttributes) is not null
            || content.RequestAttributes.FirstInvalid(facts.RequestAttributes) is not null
            || content.PersonaAttributes.FirstInvalid(AttributesOf(facts.Principal)) is not null
            || content.PersonaAttributes.FirstInvalid(AttributesOf(facts.Owner)) is not null
            || content.ResourceAttributes.Of(facts.Resource.Type).FirstInvalid(facts.ResourceAttributes) is not null;
        return isInvalid ? PolicyReasons.InvalidAttribute : null;
    }

    private static bool Lacks(PackAction action, string variable, string name, ConditionContext values) =>
        action.Reads.Contains((variable, name)) && !(values.TryGet(name, out CelValue raw) && raw.Kind != CelKind.Null);

    private void Judge(PackChain chain)
    {
        if (chain.Guard is { } guard)
        {
            CelValue open = guard.Evaluate(_slots, _now);
            if (!open.IsTrue)
            {
                if (!open.IsFalse)
                {
                    Fail(chain, "guard", PolicyReasons.GateError, null, isFirst: true);
                }

                return;
            }
        }

        bool isFirst = true;
        foreach (PackGate gate in chain.Gates.Where(Applies))
        {
            _anyJudged = true;
            CelValue value = gate.Require.Evaluate(_slots, _now);
            if (value.IsTrue)
            {
                continue;
            }

            Fail(chain, gate.Name, value.IsFalse ? gate.Reason : PolicyReasons.GateError, gate.Advice, isFirst);
            isFirst = false;
            if (!dryRun)
            {
                return;
            }
        }
    }

    /// <summary>A gate over an attribute of the resource judges only the types of resources that have it.</summary>
    private bool Applies(PackGate gate)
    {
        AttributeSchema schema = content.ResourceAttributes.Of(facts.Resource.Type);
        foreach (string name in gate.ResourceAttributes)
        {
            if (schema.Find(name) is null)
            {
                return false;
            }
        }

        return true;
    }

    private void Fail(PackChain chain, string gate, string reason, PackExpression? advice, bool isFirst)
    {
        if (isFirst && !_reasons.Contains(reason, StringComparer.Ordinal))
        {
            _reasons.Add(reason);
        }

        // An advice that cannot be worked out is none: it decides nothing.
        CelValue text = advice is null ? default : advice.Evaluate(_slots, _now);
        _failures.Add(new PolicyFailure { Chain = chain.Name, Gate = gate, Reason = reason, Advice = text.Kind == CelKind.String ? text.AsString : null });
    }

    private List<PolicyObligation> ObligationsOf(PackAction action)
    {
        var obligations = new List<PolicyObligation>();
        foreach (PackObligation obligation in action.Obligations)
        {
            CelValue applies = obligation.When is { } when ? when.Evaluate(_slots, _now) : CelValue.True;
            if (applies.IsTrue)
            {
                obligations.Add(obligation.Obligation);
            }
            else if (!applies.IsFalse && _reasons.Count == 0)
            {
                // Whether it applies is not known, so that meeting it cannot be known either.
                _reasons.Add(PolicyReasons.GateError);
            }
        }

        return obligations;
    }

    private CelValue[] MakeSlots()
    {
        var resource = new List<KeyValuePair<string, CelValue>> { Text("type", facts.Resource.Type), Text("id", facts.Resource.ToString()) };
        content.ResourceAttributes.Of(facts.Resource.Type).Fill(facts.ResourceAttributes, resource);
        var request = new List<KeyValuePair<string, CelValue>> { Text("action", facts.Action), Text("on_behalf_of", facts.OnBehalfOf.ToString()) };
        content.RequestAttributes.Fill(facts.RequestAttributes, request);
        return
        [
            MakePersona(facts.Principal), MakePersona(facts.Owner), PackVariables.Map(resource), PackVariables.Map(request),
            PackVariables.Map([Flag("valid", facts.ChainValid), Flag("covers", facts.ChainCovers), KeyValuePair.Create("actions", CelValue.List([.. facts.ChainActions.Select(CelValue.String)]))]),
            PackVariables.Map([Flag("holds", facts.RelationshipHolds)]), PackVariables.Map([Flag("hold", facts.CeilingsHold)]),
        ];
    }

    private CelValue MakePersona(PersonaFacts? persona)
    {
        PackPersona? title = persona is not null && content.Personas.TryGetValue(persona.Title, out PackPersona? declared) ? declared : null;

        // A record of another persona than the one asked for proves nothing about it.
        Personas.Persona? record = persona?.Record is { } found && found.Subject == persona.Subject && found.Title == persona.Title && found.Circle == persona.Circle ? found : null;
        var fields = new List<KeyValuePair<string, CelValue>>
        {
            Text("id", persona?.Subject.ToString() ?? ""), Text("title", persona?.Title ?? ""), Text("circle", persona?.Circle ?? ""),
            Flag("exists", record is not null), Flag("valid", record?.IsValidAt(facts.Now) ?? false), Text("status", StatusOf(record?.Status)),
            KeyValuePair.Create("actions", title?.Actions ?? CelValue.List([])), KeyValuePair.Create("delegable", title?.Delegable ?? CelValue.List([])),
        };
        content.PersonaAttributes.Fill(record?.Attributes ?? ConditionContext.Empty, fields);
        return PackVariables.Map(fields);
    }

    private static string StatusOf(Personas.PersonaStatus? status) => status switch
    {
        Personas.PersonaStatus.Pending => "pending",
        Personas.PersonaStatus.Active => "active",
        Personas.PersonaStatus.Inactive => "inactive",
        Personas.PersonaStatus.Suspended => "suspended",
        Personas.PersonaStatus.Revoked => "revoked",
        _ => "",
    };

    private static KeyValuePair<string, CelValue> Text(string name, string value) => KeyValuePair.Create(name, CelValue.String(value));

    private static KeyValuePair<string, CelValue> Flag(string name, bool value) => KeyValuePair.Create(name, CelValue.Bool(value));
}
