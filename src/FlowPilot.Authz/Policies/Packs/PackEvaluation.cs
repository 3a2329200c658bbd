using System.Runtime.CompilerServices;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Conditions.Cel;

namespace FlowPilot.Authz.Policies.Packs;

/// <summary>One evaluation of an action's gates on facts that are known to be sound. An allow without obligations allocates only texts.</summary>
internal ref struct PackEvaluation
{
    private const int InlineSlots = 64;

    private readonly PolicyPack _pack;
    private readonly PackAction _action;
    private readonly PackQuestion _question;
    private readonly bool _dryRun;
    private readonly bool _approved;
    private readonly List<PackVerdict>? _verdicts;
    private readonly CelInstant _now;
    private readonly ReadOnlySpan<CelValue> _slots;
    private List<string>? _reasons;
    private List<PolicyFailure>? _failures;
    private bool _anyJudged;

    private PackEvaluation(
        PolicyPack pack, PackAction action, in PackQuestion question, bool dryRun, bool approved, List<PackVerdict>? verdicts, ReadOnlySpan<CelValue> slots)
    {
        _pack = pack;
        _action = action;
        _question = question;
        _dryRun = dryRun;
        _approved = approved;
        _verdicts = verdicts;
        _now = CelInstant.FromDateTimeOffset(question.Now);
        _slots = slots;
    }

    /// <param name="pack">The pack.</param>
    /// <param name="action">The action.</param>
    /// <param name="question">The facts.</param>
    /// <param name="dryRun">Whether gates behind a failing one are to be judged too.</param>
    /// <param name="verdicts">Takes what every gate came to that was judged; <see langword="null"/> where nobody wants to know.</param>
    /// <param name="approved">Whether there is an approval, which stands in for the gates that say so.</param>
    public static PolicyResult Run(PolicyPack pack, PackAction action, in PackQuestion question, bool dryRun, List<PackVerdict>? verdicts = null, bool approved = false)
    {
        int count = pack.Content.SlotCount;
        Slots inline = default;
        Span<CelValue> slots = count <= InlineSlots ? ((Span<CelValue>)inline)[..count] : new CelValue[count];
        PackSlots.Fill(pack.Content, action, question, slots);
        return new PackEvaluation(pack, action, question, dryRun, approved, verdicts, slots).Run();
    }

    private PolicyResult Run()
    {
        foreach (PackChain chain in _action.Chains)
        {
            Judge(chain);
        }

        // What the steps before have refused no gate allows; and where every gate was for other types or behind a guard, nothing has allowed it.
        if (_reasons is null && !(_question.IsHeld(_action) && _anyJudged))
        {
            _reasons = [PolicyReasons.Denied];
        }

        List<PolicyObligation>? obligations = _reasons is null ? Obligations() : null;
        return _reasons is null && obligations is null ? _pack.PlainAllow
            : new PolicyResult(_pack, _reasons ?? [], _failures ?? [], _reasons is null ? obligations ?? [] : []);
    }

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
        foreach (PackGate gate in chain.Gates)
        {
            if (!Applies(gate))
            {
                continue;
            }

            _anyJudged = true;
            CelValue value = gate.Require.Evaluate(_slots, _now);
            if (value.IsTrue || (_approved && gate.CanBeApproved && value.IsFalse))
            {
                _verdicts?.Add(new PackVerdict(chain.Name, gate.Name, null));
                continue;
            }

            Fail(chain, gate.Name, value.IsFalse ? gate.Reason : PolicyReasons.GateError, gate.Advice, isFirst);
            isFirst = false;
            if (!_dryRun)
            {
                return;
            }
        }
    }

    /// <summary>A gate over an attribute of the resource judges only the types of resources that have it.</summary>
    private readonly bool Applies(PackGate gate)
    {
        if (gate.ResourceAttributes.Length == 0)
        {
            return true;
        }

        AttributeSchema schema = _pack.Content.ResourceAttributes.Of(_question.Resource.Type);
        foreach (string name in gate.ResourceAttributes)
        {
            if (schema.IndexOf(name) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Fail(PackChain chain, string gate, string reason, PackExpression? advice, bool isFirst)
    {
        _reasons ??= [];
        if (isFirst && !_reasons.Contains(reason, StringComparer.Ordinal))
        {
            _reasons.Add(reason);
        }

        // Amounts are for the owner and for whoever holds his rights; and an advice that cannot be worked out is none: it decides nothing.
        CelValue text = advice is null || (advice.ReadsAttributes && !_question.IsAuthorised(_action)) ? default : advice.Evaluate(_slots, _now);
        var failure = new PolicyFailure { Chain = chain.Name, Gate = gate, Reason = reason, Advice = text.Kind == CelKind.String ? text.AsString : null };
        (_failures ??= []).Add(failure);
        _verdicts?.Add(new PackVerdict(chain.Name, gate, failure));
    }

    private List<PolicyObligation>? Obligations()
    {
        List<PolicyObligation>? obligations = null;
        foreach (PackObligation obligation in _action.Obligations)
        {
            CelValue applies = obligation.When is { } when ? when.Evaluate(_slots, _now) : CelValue.True;
            if (applies.IsTrue)
            {
                (obligations ??= []).Add(obligation.Obligation);
            }
            else if (!applies.IsFalse)
            {
                // Whether it applies is not known, so that meeting it cannot be known either.
                _reasons ??= [PolicyReasons.GateError];
            }
        }

        return obligations;
    }

    [InlineArray(InlineSlots)]
    private struct Slots
    {
        private CelValue _first;
    }
}
