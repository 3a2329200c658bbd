using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>
/// Answers checks over one graph. Relations that are unions are walked, forwards or from both ends; operators are evaluated part by part, each
/// with a scope of its own, so that positive and negative branches never share what they have visited. Where the graph leads an operator back
/// to itself, a fix point over the part of the graph in question decides.
/// </summary>
/// <remarks>One thread at a time; made to be reused.</remarks>
internal sealed partial class CheckEvaluator
{
    private const int MaxOperatorDepth = 64;

    private readonly int _firstBackwardAttempt;
    private readonly bool _withClosure;
    private readonly Stack<Walker> _walkers = [];
    private readonly Dictionary<ulong, Verdict?> _operators = [];
    private CheckScope _scope = null!; // set by each Check before anything reads it
    private EvaluationPlan _plan = null!;
    private RelationGraph _graph = null!;
    private CheckSubject _subject;
    private int[]? _distances;
    private long _workLeft;
    private long _nextLook;
    private CancellationToken _cancellation;
    private CheckReason _cause;
    private ConditionResult _condition;
    private bool _metItself;
    private int _operatorDepth;

    public CheckEvaluator(int firstBackwardAttempt = FirstBackwardAttempt, bool withClosure = true)
    {
        _firstBackwardAttempt = firstBackwardAttempt;
        _withClosure = withClosure;
    }

    public CheckResult Check(CheckScope scope, PlanSlot slot, int resource, CheckSubject subject, long work, CancellationToken cancellationToken)
    {
        _scope = scope;
        _plan = scope.Plan;
        _graph = scope.Graph;
        _subject = subject;
        _workLeft = _nextLook = work;
        _cancellation = cancellationToken;
        _cause = CheckReason.NoPath;
        _condition = default;
        _metItself = false;
        _operatorDepth = 0;
        _operators.Clear();
        _distances = _plan.DepthOf(slot) > scope.MaxDepth ? slot.Distances : null;
        Verdict verdict = Evaluate(slot, resource);
        if (verdict == Verdict.Undetermined && _metItself && _workLeft > 0)
        {
            verdict = new FixPoint(this).Evaluate(slot, resource);
        }

        _graph = null!; // set by the next Check, before anything reads it
        return verdict switch
        {
            Verdict.True => new CheckResult(CheckReason.Path),
            Verdict.False => new CheckResult(CheckReason.NoPath),
            _ => new CheckResult(_cause == CheckReason.NoPath ? CheckReason.EvaluationLimit : _cause, _condition),
        };
    }

    private Verdict Evaluate(PlanSlot slot, int resource)
    {
        if (!MayReach(slot))
        {
            return Verdict.False;
        }

        if (slot.IsLeaf && !slot.Stands.Contains(_subject.UsersetSlot))
        {
            Verdict ends = Spend(1) ? EndsAt(slot, resource) : Verdict.Undetermined;
            return ends == Verdict.False && IsCut(slot) ? Verdict.Undetermined : ends;
        }

        if (_withClosure && _distances is null && slot.Ladder is { } ladder && Climb(slot, ladder, RowView.Of(in resource)) is { } climbed)
        {
            return climbed ? Verdict.True : Verdict.False;
        }

        if (!_walkers.TryPop(out Walker? walker))
        {
            walker = new Walker();
        }

        Verdict verdict = Walk(walker, slot, resource, optimistic: false);
        if (verdict == Verdict.False && walker.SawUndetermined)
        {
            // Would it be true if everything that is not known were? Then it is not known; else it is false all the same.
            verdict = Walk(walker, slot, resource, optimistic: true) == Verdict.False ? Verdict.False : Verdict.Undetermined;
        }

        _walkers.Push(walker);
        return verdict;
    }

    private Verdict EvaluateOperator(PlanOperator op, int resource)
    {
        ulong node = NodeSet.Node(op.Number, resource);
        if (_operators.TryGetValue(node, out Verdict? known))
        {
            _metItself |= known is null;
            return known ?? Verdict.Undetermined;
        }

        if (_operatorDepth == MaxOperatorDepth)
        {
            // Operators nested through the graph that deep would need stack without bound; the fix point needs none.
            _metItself = true;
            return Verdict.Undetermined;
        }

        _operatorDepth++;
        _operators[node] = null;
        Verdict verdict = op.Kind switch
        {
            PlanOperatorKind.Intersection => EvaluateIntersection(op, resource),
            PlanOperatorKind.Exclusion => EvaluateExclusion(op, resource),
            _ => EvaluateIntersectionArrow(op, resource),
        };
        _operators[node] = verdict;
        _operatorDepth--;
        return verdict;
    }

    private Verdict EvaluateOperand(int slot, int resource) =>
        MayReach(_plan.Slots[slot]) && IsTooDeep(slot) ? Verdict.Undetermined : Evaluate(_plan.Slots[slot], resource);

    // False wins over what is not known; what is not known wins over true.
    private Verdict EvaluateIntersection(PlanOperator op, int resource)
    {
        Verdict verdict = Verdict.True;
        foreach (int operand in op.Operands)
        {
            Verdict next = EvaluateOperand(operand, resource);
            if (next == Verdict.False)
            {
                return Verdict.False;
            }

            verdict = next == Verdict.Undetermined ? next : verdict;
        }

        return verdict;
    }

    private Verdict EvaluateExclusion(PlanOperator op, int resource)
    {
        Verdict held = EvaluateOperand(op.Operands[0], resource);
        if (held == Verdict.False)
        {
            return Verdict.False;
        }

        return EvaluateOperand(op.Operands[1], resource) switch
        {
            Verdict.True => Verdict.False,
            Verdict.False => held,
            _ => Verdict.Undetermined,
        };
    }

    /// <summary>Something must be named, and all that is named must hold; what may be named or not leaves it open, unless it holds as well.</summary>
    private Verdict EvaluateIntersectionArrow(PlanOperator op, int resource)
    {
        bool named = false, mayBeNamed = false, open = false;
        foreach (PlanArrow arrow in op.Arrows)
        {
            EdgeRows rows = _graph.Rows(arrow.Kind);
            foreach (int parent in rows.SubjectsOf(resource))
            {
                Verdict counts = arrow.HasTerms ? Terms(arrow.Terms, rows, resource, parent) : Verdict.True;
                if (counts == Verdict.False)
                {
                    continue;
                }

                Verdict holds = arrow.TargetSlot < 0 ? Verdict.False : EvaluateOperand(arrow.TargetSlot, parent);
                if (counts == Verdict.True && holds == Verdict.False)
                {
                    return Verdict.False;
                }

                named |= counts == Verdict.True;
                mayBeNamed |= counts == Verdict.Undetermined;
                open |= holds != Verdict.True;
            }
        }

        return named ? open ? Verdict.Undetermined : Verdict.True : mayBeNamed ? Verdict.Undetermined : Verdict.False;
    }

    /// <summary>Whether the subject is a userset that the slot stands for.</summary>
    private bool IsSubject(PlanSlot slot, int resource) =>
        resource == _subject.Number && slot.Stands.Contains(_subject.UsersetSlot) && !IsTooDeep(_subject.UsersetSlot);

    /// <summary>Whether an edge of the object itself ends at the subject.</summary>
    private Verdict EndsAt(PlanSlot slot, int resource)
    {
        Verdict verdict = Verdict.False;
        foreach (PlanEdge edge in slot.Edges)
        {
            if (edge.SubjectClass != _subject.Class || (_subject.IsWildcard && !edge.IsWildcard) || IsLeftOut(edge.Origin))
            {
                continue;
            }

            int number = edge.IsWildcard ? RelationGraph.Everyone : _subject.Number;
            EdgeRows rows = _graph.Rows(edge.Kind);
            if (number < 0 || !rows.Contains(resource, number))
            {
                continue;
            }

            Verdict counts = edge.HasTerms ? Terms(edge.Terms, rows, resource, number) : Verdict.True;
            if (counts == Verdict.True)
            {
                return Verdict.True;
            }

            verdict = counts == Verdict.Undetermined ? counts : verdict;
        }

        return verdict;
    }

    private Verdict Terms(TypeRestriction[] allowed, EdgeRows rows, int resource, int subject)
    {
        Verdict verdict = TermsEvaluator.Evaluate(_scope, allowed, rows.TermsOf(resource, subject), out ConditionResult result);
        if (verdict == Verdict.Undetermined)
        {
            _cause = result.Outcome == ConditionOutcome.Needs ? CheckReason.ConditionIncomplete : CheckReason.ConditionError;
            _condition = result;
        }

        return verdict;
    }

    /// <summary>Spends work; says whether there was enough.</summary>
    private bool Spend(int work)
    {
        _workLeft -= work;
        return _workLeft >= _nextLook || Look();
    }

    /// <summary>Looks, now and then, whether the work is wanted, and whether there is any left.</summary>
    private bool Look()
    {
        _cancellation.ThrowIfCancellationRequested();
        _nextLook = Math.Max(1, _workLeft - CancellationInterval);
        if (_workLeft > 0)
        {
            return true;
        }

        _cause = CheckReason.EvaluationLimit;
        return false;
    }

    private bool IsTooDeep(int slot)
    {
        if (_distances is null || _distances[slot] <= _scope.MaxDepth)
        {
            return false;
        }

        _cause = CheckReason.EvaluationLimit;
        return true;
    }

    /// <summary>
    /// Whether the subject may be reached from a slot. Where depth counts, that is asked of relations alone and not of operands: an answer must not depend on how far an
    /// explanation, which knows no operands, can see.
    /// </summary>
    private bool MayReach(PlanSlot slot) => slot.Reach.Contains(_subject.Class) || (_distances is not null && slot.Relation is null);

    /// <summary>Whether a relation that is computed into a slot, and may lead to the subject, lies beyond the bound: what it comes to is not known.</summary>
    private bool IsCut(PlanSlot slot)
    {
        if (_distances is null)
        {
            return false;
        }

        foreach (int relation in slot.Inlined)
        {
            if (_plan.Slots[relation].Reach.Contains(_subject.Class) && IsTooDeep(relation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a relation that is computed into a slot is not looked at: it lies beyond the bound, or does not lead to the subject.</summary>
    private bool IsLeftOut(int relation) => _distances is not null && (!_plan.Slots[relation].Reach.Contains(_subject.Class) || IsTooDeep(relation));

    private sealed class Walker
    {
        public NodeSet Forward { get; } = new();

        public NodeSet Backward { get; } = new();

        public bool SawUndetermined { get; set; }

        /// <summary>The start of a walk that can also be walked backwards; <see langword="null"/> where it cannot, or was tried.</summary>
        public PlanSlot? BackwardStart { get; set; }

        /// <summary>The node that a walk backwards looks for.</summary>
        public ulong Goal { get; set; }

        /// <summary>What a walk backwards has found out, if it came to an end.</summary>
        public bool? Exact { get; set; }
    }
}
