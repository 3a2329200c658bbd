using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <content>The last resort: an operator that depends on itself.</content>
internal sealed partial class CheckEvaluator
{
    /// <summary>
    /// The well-founded value of a node, by an alternating fix point over everything that the node depends on: what must be true grows from below,
    /// what may be true shrinks from above, and a negation in the one reads the other. What is not known counts as false in the one and as true in the
    /// other. What stays between them is not founded, and so false; unless it hangs on something that is not known, and then it is not known either.
    /// </summary>
    private readonly struct FixPoint
    {
        private readonly CheckEvaluator _check;
        private readonly Dictionary<ulong, int> _numbers;
        private readonly List<Formula> _formulas;

        public FixPoint(CheckEvaluator check)
        {
            _check = check;
            _numbers = [];
            _formulas = [];
        }

        public Verdict Evaluate(PlanSlot slot, int resource)
        {
            int root = NumberOf(slot.Number, resource);
            for (int i = 0; i < _formulas.Count; i++)
            {
                if (!Fill(_formulas[i]))
                {
                    return Verdict.Undetermined;
                }
            }

            return Solve(root);
        }

        private int NumberOf(int slot, int resource)
        {
            ulong node = NodeSet.Node(slot, resource);
            if (!_numbers.TryGetValue(node, out int number))
            {
                number = _formulas.Count;
                _numbers.Add(node, number);
                _formulas.Add(new Formula(slot, resource));
            }

            return number;
        }

        /// <summary>Reads from the graph what a node depends on.</summary>
        private bool Fill(Formula formula)
        {
            PlanSlot slot = _check._plan.Slots[formula.Slot];
            if (_check.MayReach(slot) && _check.IsTooDeep(formula.Slot))
            {
                formula.Constant = Verdict.Undetermined;
                return _check.Spend(1);
            }

            formula.Constant = _check.IsSubject(slot, formula.Resource)
                ? Verdict.True
                : _check.EndsAt(slot, formula.Resource);
            if (formula.Constant == Verdict.False && _check.IsCut(slot))
            {
                formula.Constant = Verdict.Undetermined;
            }

            foreach (PlanEdge edge in slot.Edges)
            {
                if (edge.TargetSlot < 0 || _check.IsLeftOut(edge.Origin))
                {
                    continue;
                }

                AddAlternatives(formula, edge.Kind, edge.TargetSlot, edge.HasTerms ? edge.Terms : null);
            }

            foreach (PlanArrow arrow in slot.Arrows)
            {
                if (!_check.IsLeftOut(arrow.Origin))
                {
                    AddAlternatives(formula, arrow.Kind, arrow.TargetSlot, arrow.HasTerms ? arrow.Terms : null);
                }
            }

            foreach (PlanOperator op in slot.Operators)
            {
                if (!_check.IsLeftOut(op.Origin))
                {
                    AddOperator(formula, op);
                }
            }

            return _check.Spend(1 + formula.Alternatives.Count);
        }

        private void AddAlternatives(Formula formula, int kind, int target, Model.TypeRestriction[]? terms)
        {
            EdgeRows rows = _check._graph.Rows(kind);
            if (!_check._plan.Slots[target].Reach.Contains(_check._subject.Class) || rows.SubjectsOf(formula.Resource).Count == 0)
            {
                return;
            }

            if (_check.IsTooDeep(target))
            {
                formula.Constant = formula.Constant == Verdict.False ? Verdict.Undetermined : formula.Constant;
                return;
            }

            foreach (int next in rows.SubjectsOf(formula.Resource))
            {
                Verdict counts = terms is null ? Verdict.True : _check.Terms(terms, rows, formula.Resource, next);
                if (counts != Verdict.False)
                {
                    formula.Alternatives.Add(new Alternative([NumberOf(target, next)], Without: -1, IsOpen: counts == Verdict.Undetermined));
                }
            }
        }

        private void AddOperator(Formula formula, PlanOperator op)
        {
            if (op.Kind == PlanOperatorKind.Exclusion)
            {
                formula.Alternatives.Add(new Alternative([NumberOf(op.Operands[0], formula.Resource)], NumberOf(op.Operands[1], formula.Resource), IsOpen: false));
                return;
            }

            var all = new List<int>();
            foreach (int operand in op.Operands)
            {
                all.Add(NumberOf(operand, formula.Resource));
            }

            // What may be named or not must hold for certainty; where it does not, the rest leaves it open.
            List<int>? named = [.. all];
            bool open = false, isNamed = op.Operands.Length > 0;
            foreach (PlanArrow arrow in op.Arrows)
            {
                EdgeRows rows = _check._graph.Rows(arrow.Kind);
                foreach (int parent in rows.SubjectsOf(formula.Resource))
                {
                    Verdict counts = arrow.HasTerms ? _check.Terms(arrow.Terms, rows, formula.Resource, parent) : Verdict.True;
                    if (counts == Verdict.True && arrow.TargetSlot < 0)
                    {
                        return;
                    }

                    isNamed |= counts == Verdict.True;
                    open |= counts == Verdict.Undetermined;
                    if (counts != Verdict.False && arrow.TargetSlot < 0)
                    {
                        named = null;
                    }
                    else if (counts != Verdict.False)
                    {
                        int target = NumberOf(arrow.TargetSlot, parent);
                        named?.Add(target);
                        if (counts == Verdict.True)
                        {
                            all.Add(target);
                        }
                    }
                }
            }

            if (isNamed && named is not null)
            {
                formula.Alternatives.Add(new Alternative([.. named], Without: -1, IsOpen: false));
            }

            if (open)
            {
                formula.Alternatives.Add(new Alternative([.. all], Without: -1, IsOpen: true));
            }
        }

        private Verdict Solve(int root)
        {
            var certain = new bool[_formulas.Count];
            while (_check._workLeft > 0)
            {
                bool[] possible = LeastFixPoint(certain, unknown: true);
                bool[] next = LeastFixPoint(possible, unknown: false);
                if (next.AsSpan().SequenceEqual(certain))
                {
                    return _check._workLeft <= 0 ? Verdict.Undetermined
                        : certain[root] ? Verdict.True
                        : possible[root] && HangsOnUnknown(root, certain, possible) ? Verdict.Undetermined : Verdict.False;
                }

                certain = next;
            }

            return Verdict.Undetermined;
        }

        /// <summary>Whether something that is not known is met on the way through what neither must nor cannot hold.</summary>
        private bool HangsOnUnknown(int root, bool[] certain, bool[] possible)
        {
            var seen = new HashSet<int>();
            var pending = new Stack<int>([root]);
            while (pending.TryPop(out int number))
            {
                if (certain[number] || !possible[number] || !seen.Add(number))
                {
                    continue;
                }

                Formula formula = _formulas[number];
                if (formula.Constant == Verdict.Undetermined)
                {
                    return true;
                }

                foreach (Alternative alternative in formula.Alternatives)
                {
                    if (!Array.TrueForAll(alternative.All, n => possible[n]) || (alternative.Without >= 0 && certain[alternative.Without]))
                    {
                        continue;
                    }

                    if (alternative.IsOpen)
                    {
                        return true;
                    }

                    foreach (int next in alternative.Without >= 0 ? [.. alternative.All, alternative.Without] : alternative.All)
                    {
                        pending.Push(next);
                    }
                }
            }

            return false;
        }

        private bool[] LeastFixPoint(bool[] negated, bool unknown)
        {
            var holds = new bool[_formulas.Count];
            bool changed = true;
            while (changed && _check.Spend(_formulas.Count))
            {
                changed = false;
                // From the far end: nodes are numbered as they were met, so a chain settles in one pass.
                for (int i = holds.Length - 1; i >= 0; i--)
                {
                    if (!holds[i] && _formulas[i].Holds(holds, negated, unknown))
                    {
                        holds[i] = changed = true;
                    }
                }
            }

            return holds;
        }
    }

    /// <summary>All of some nodes hold, and one does not; open if the whole may count or not.</summary>
    private readonly record struct Alternative(int[] All, int Without, bool IsOpen);

    /// <summary>A node of the fix point: it holds if its own edges say so, or one of the alternatives does.</summary>
    private sealed class Formula(int slot, int resource)
    {
        public int Slot => slot;

        public int Resource => resource;

        public Verdict Constant { get; set; }

        public List<Alternative> Alternatives { get; } = [];

        public bool Holds(bool[] holds, bool[] negated, bool unknown) =>
            Constant == Verdict.True
            || (Constant == Verdict.Undetermined && unknown)
            || Alternatives.Exists(a => (!a.IsOpen || unknown) && Array.TrueForAll(a.All, n => holds[n]) && (a.Without < 0 || !negated[a.Without]));
    }
}
