using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>One evaluation of a pack. For one use.</summary>
internal sealed class PackEvaluation(PolicyPack pack, PackContent content, PolicyFacts facts, bool dryRun, bool approved = false)
{
    private readonly List<string> _reasons = [];
    private readonly List<PolicyFailure> _failures = [];
    private readonly CelInstant _now = CelInstant.FromDateTimeOffset(facts.Now);
    private CelValue[] _slots = [];
    private string? _relation;
    private bool _anyJudged;

    public PolicyResult Run()
    {
        if (!content.Actions.TryGetValue(facts.Action, out PackAction? action))
        {
            return Refuse(PolicyReasons.InvalidAction);
        }

        return FaultOfFacts(action) is { } fault ? Refuse(fault) : Run(action);
    }

    /// <summary>Evaluates the gates on facts that are known to be sound.</summary>
    public PolicyResult Run(PackAction action)
    {
        _relation = action.Relation;
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

    /// <summary>Whether whoever acts holds the owner's rights for this action.</summary>
    private bool IsAuthorised =>
        facts.OnBehalfOf == facts.Owner?.Subject && facts.ChainCovers && (_relation is null || (facts.RelationshipHolds && facts.CeilingsHold));

    private PolicyResult Refuse(string reason) => new(pack, [reason], [], []);

    /// <summary>What is wrong before any gate, the first in the order of the design.</summary>
    private string? FaultOfFacts(PackAction action) =>
        action.Relation is not null && facts.Owner is null
            ? PolicyReasons.PersonaFetchFailed
            : new PackSources(facts.Resource.Type, facts.ResourceAttributes, PackSources.Of(facts.Principal), PackSources.Of(facts.Owner), facts.RequestAttributes).FaultOf(content, action);

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
            if (value.IsTrue || (approved && gate.CanBeApproved && value.IsFalse))
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

        // Amounts are for the owner and for whoever holds his rights; and an advice that cannot be worked out is none: it decides nothing.
        CelValue text = advice is null || (advice.ReadsAttributes && !IsAuthorised) ? default : advice.Evaluate(_slots, _now);
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
        for (int i = 0; i < content.Consents.Count; i++)
        {
            PackConsent consent = content.Consents[i];
            fields.Add(Flag(consent.Name, persona?.Consents.Contains(consent.Purpose, StringComparer.Ordinal) == true));
        }

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
