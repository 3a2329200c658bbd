using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Lists;

/// <summary>
/// The objects to which one subject has a relation, as a set: from the subject's own edges upwards, relation by relation, each set once. An
/// operator combines the sets of its operands, or asks for each object where the first one is small.
/// </summary>
/// <remarks>
/// It answers exactly or not at all. It gives up on a relation that is an operand of itself, on a condition that is not decided, and beyond its
/// bounds; then candidates are found and checked one by one. For one list.
/// </remarks>
internal sealed class SetEvaluator
{
    /// <summary>An operand of at most this size is not worth the other operands' whole sets.</summary>
    private const int SmallSet = 64;

    private const int MaxNesting = 128;

    private const int CancellationInterval = 4096;

    private readonly CheckScope _scope;
    private readonly CheckSubject _subject;
    private readonly CheckEvaluator _checks;
    private readonly CheckLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly NumberSet?[] _sets;
    private Stack<(int Slot, int Number)> _pending = [];
    private long _workLeft;
    private long _nextLook;
    private int _nesting;
    private bool _hasGivenUp;

    public SetEvaluator(CheckScope scope, CheckSubject subject, CheckEvaluator checks, CheckLimits limits, CancellationToken cancellationToken)
    {
        _scope = scope;
        _subject = subject;
        _checks = checks;
        _limits = limits;
        _cancellation = cancellationToken;
        _sets = new NumberSet?[scope.Plan.Slots.Length];
        _workLeft = limits.MaxListWork;
        _nextLook = _workLeft;
    }

    private EvaluationPlan Plan => _scope.Plan;

    /// <summary>The set; <see langword="null"/> if it has given up.</summary>
    public NumberSet? Resources(PlanSlot slot)
    {
        if (!slot.IsStratified || Plan.DepthOf(slot) > _scope.MaxDepth)
        {
            return null;
        }

        NumberSet set = SetOf(slot);
        return _hasGivenUp ? null : set;
    }

    private NumberSet SetOf(PlanSlot slot)
    {
        if (_sets[slot.Number] is { } known)
        {
            return known;
        }

        if (_nesting == MaxNesting)
        {
            _hasGivenUp = true;
            return new NumberSet();
        }

        // Sets below are found on the way; what waits here must not get into their work.
        Stack<(int Slot, int Number)> outer = _pending;
        _pending = [];
        _nesting++;
        foreach (int peer in slot.Peers)
        {
            _sets[peer] = new NumberSet();
        }

        foreach (int peer in slot.Peers)
        {
            if (Plan.Slots[peer].Reach.Contains(_subject.Class))
            {
                Begin(Plan.Slots[peer]);
            }
        }

        // What a peer has got by now, the other peers get along the edges between them.
        while (!_hasGivenUp && _pending.TryPop(out (int Slot, int Number) next))
        {
            foreach (int peer in slot.Peers)
            {
                Climb(Plan.Slots[peer], next.Slot, next.Number);
            }
        }

        _nesting--;
        _pending = outer;
        return _sets[slot.Number] ?? new NumberSet();
    }

    /// <summary>What a slot has without its peers.</summary>
    private void Begin(PlanSlot slot)
    {
        if (_subject.UsersetSlot >= 0 && _subject.Number >= 0 && slot.Stands.Contains(_subject.UsersetSlot))
        {
            Add(slot, _subject.Number);
        }

        foreach (PlanEdge edge in slot.Edges)
        {
            int number = edge.IsWildcard ? RelationGraph.Everyone : _subject.Number;
            if (edge.SubjectClass == _subject.Class && number >= 0 && (edge.IsWildcard || !_subject.IsWildcard))
            {
                AddHolders(slot, edge.Kind, edge.Terms, number);
            }

            AddAbove(slot, edge.Kind, edge.TargetSlot, edge.Terms);
        }

        foreach (PlanArrow arrow in slot.Arrows)
        {
            AddAbove(slot, arrow.Kind, arrow.TargetSlot, arrow.Terms);
        }

        foreach (PlanOperator op in slot.Operators)
        {
            foreach (int number in SetOf(op).From(0))
            {
                Add(slot, number);
            }
        }
    }

    private void AddAbove(PlanSlot slot, int kind, int target, TypeRestriction[] terms)
    {
        if (target < 0 || Array.IndexOf(slot.Peers, target) >= 0 || !Plan.Slots[target].Reach.Contains(_subject.Class) || _scope.Graph.Rows(kind).Count == 0)
        {
            return;
        }

        foreach (int number in SetOf(Plan.Slots[target]).From(0))
        {
            AddHolders(slot, kind, terms, number);
        }
    }

    /// <summary>A peer has got a number: whoever reads it there gets what stands behind it.</summary>
    private void Climb(PlanSlot slot, int from, int number)
    {
        foreach (PlanEdge edge in slot.Edges)
        {
            if (edge.TargetSlot == from)
            {
                AddHolders(slot, edge.Kind, edge.Terms, number);
            }
        }

        foreach (PlanArrow arrow in slot.Arrows)
        {
            if (arrow.TargetSlot == from)
            {
                AddHolders(slot, arrow.Kind, arrow.Terms, number);
            }
        }
    }

    private void AddHolders(PlanSlot slot, int kind, TypeRestriction[] terms, int number)
    {
        EdgeRows rows = _scope.Graph.Rows(kind);
        RowView holders = rows.ResourcesOf(number);
        if (!Spend(1 + holders.Count))
        {
            return;
        }

        foreach (int holder in holders)
        {
            if (terms.Length == 0 || Counts(rows, terms, holder, number))
            {
                Add(slot, holder);
            }
        }
    }

    private void Add(PlanSlot slot, int number)
    {
        if (_sets[slot.Number]!.Add(number) && slot.Peers.Length + (slot.IsRecursive ? 1 : 0) > 1) // not null: made before its slot begins
        {
            _pending.Push((slot.Number, number));
        }
    }

    private bool Counts(EdgeRows rows, TypeRestriction[] terms, int resource, int subject)
    {
        Verdict verdict = TermsEvaluator.Evaluate(_scope, terms, rows.TermsOf(resource, subject), out _);
        _hasGivenUp |= verdict == Verdict.Undetermined;
        return verdict == Verdict.True;
    }

    private NumberSet SetOf(PlanOperator op)
    {
        if (op.Kind == PlanOperatorKind.IntersectionArrow)
        {
            return SetOfIntersectionArrow(op);
        }

        // Any operand of an intersection may be the first; one that reads nothing but its own edges is the cheapest.
        int first = op.Kind == PlanOperatorKind.Exclusion ? 0 : Math.Max(0, Array.FindIndex(op.Operands, o => Plan.Slots[o].IsLeaf));
        NumberSet set = SetOf(Plan.Slots[op.Operands[first]]).Copy();
        for (int i = 0; i < op.Operands.Length && set.Count > 0 && !_hasGivenUp; i++)
        {
            if (i == first)
            {
                continue;
            }

            PlanSlot operand = Plan.Slots[op.Operands[i]];
            bool keep = op.Kind == PlanOperatorKind.Intersection;
            if (set.Count <= SmallSet && _sets[operand.Number] is null)
            {
                Sift(set, operand, keep);
            }
            else if (keep)
            {
                set.IntersectWith(SetOf(operand));
            }
            else
            {
                set.ExceptWith(SetOf(operand));
            }
        }

        return set;
    }

    /// <summary>Keeps those that have, or those that have not, the relation of an operand.</summary>
    private void Sift(NumberSet set, PlanSlot operand, bool keep)
    {
        foreach (int number in set.From(0).ToArray())
        {
            CheckResult result = _checks.Check(_scope, operand, number, _subject, _limits.MaxWork, _cancellation);
            _hasGivenUp |= result.Reason is not (CheckReason.Path or CheckReason.NoPath);
            if (result.Allowed != keep)
            {
                set.Remove(number);
            }
        }
    }

    private NumberSet SetOfIntersectionArrow(PlanOperator op)
    {
        var set = new NumberSet();
        foreach (PlanArrow arrow in op.Arrows)
        {
            if (arrow.TargetSlot < 0 || _scope.Graph.Rows(arrow.Kind).Count == 0)
            {
                continue;
            }

            foreach (int parent in SetOf(Plan.Slots[arrow.TargetSlot]).From(0))
            {
                foreach (int holder in _scope.Graph.Rows(arrow.Kind).ResourcesOf(parent))
                {
                    if (!set.Contains(holder) && AllHold(op, holder))
                    {
                        set.Add(holder);
                    }
                }
            }
        }

        return set;
    }

    /// <summary>Whether something is named and all that is named holds.</summary>
    private bool AllHold(PlanOperator op, int resource)
    {
        bool named = false;
        foreach (PlanArrow arrow in op.Arrows)
        {
            EdgeRows rows = _scope.Graph.Rows(arrow.Kind);
            RowView parents = rows.SubjectsOf(resource);
            if (!Spend(1 + parents.Count))
            {
                return false;
            }

            foreach (int parent in parents)
            {
                if (arrow.HasTerms && !Counts(rows, arrow.Terms, resource, parent))
                {
                    continue;
                }

                if (arrow.TargetSlot < 0 || !SetOf(Plan.Slots[arrow.TargetSlot]).Contains(parent))
                {
                    return false;
                }

                named = true;
            }
        }

        return named;
    }

    private bool Spend(int work)
    {
        _workLeft -= work;
        if (_workLeft < _nextLook)
        {
            _cancellation.ThrowIfCancellationRequested();
            _nextLook = _workLeft - CancellationInterval;
        }

        _hasGivenUp |= _workLeft <= 0;
        return !_hasGivenUp;
    }
}
