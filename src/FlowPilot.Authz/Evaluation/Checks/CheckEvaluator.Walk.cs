using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <content>Reachability: from the object towards the subject and, where that grows large, also the other way.</content>
internal sealed partial class CheckEvaluator
{
    /// <summary>How many nodes a walk has met when it is tried from the other end for the first time.</summary>
    public const int FirstBackwardAttempt = 16;

    private const int MinBackwardBudget = 64;

    private const int CancellationInterval = 256;

    private Verdict Walk(Walker walker, PlanSlot start, int resource, bool optimistic)
    {
        NodeSet nodes = walker.Forward;
        nodes.Clear();
        walker.SawUndetermined = false;
        walker.Exact = null;
        walker.Goal = NodeSet.Node(start.Number, resource);
        walker.BackwardStart = start.IsPure && _distances is null ? start : null;
        nodes.Push(NodeSet.Node(start.Number, resource));
        int nextBackward = walker.BackwardStart is null ? int.MaxValue : _firstBackwardAttempt;
        while (nodes.TryPop(out ulong node))
        {
            if (!Spend(1))
            {
                return Verdict.Undetermined;
            }

            Verdict verdict = Step(walker, _plan.Slots[(int)(node >> 32)], (int)(uint)node, optimistic);
            if (walker.Exact is { } found)
            {
                return found ? Verdict.True : Verdict.False;
            }

            if (verdict != Verdict.False)
            {
                return verdict;
            }

            if (nodes.Count >= nextBackward)
            {
                // Whichever end is smaller decides; each attempt may cost what the other end has cost so far, or little.
                int budget = Math.Max(MinBackwardBudget, nodes.Count);
                if (WalkBackwards(walker.Backward, start, NodeSet.Node(start.Number, resource), budget) is { } exact)
                {
                    return exact ? Verdict.True : Verdict.False;
                }

                nextBackward = nodes.Count * 4;
            }
        }

        return Verdict.False;
    }

    /// <summary>One node: true ends the walk; what is not known ends it only where everything unknown counts as true.</summary>
    private Verdict Step(Walker walker, PlanSlot slot, int resource, bool optimistic)
    {
        if (IsSubject(slot, resource))
        {
            return Verdict.True;
        }

        if (Settle(walker, EndsAt(slot, resource), optimistic) || (IsCut(slot) && Settle(walker, Verdict.Undetermined, optimistic)))
        {
            return Verdict.True;
        }

        foreach (PlanEdge edge in slot.Edges)
        {
            if (edge.TargetSlot >= 0 && !IsLeftOut(edge.Origin) && Follow(walker, edge.Kind, edge.TargetSlot, edge.HasTerms ? edge.Terms : null, resource, optimistic))
            {
                return Verdict.True;
            }
        }

        foreach (PlanArrow arrow in slot.Arrows)
        {
            if (!IsLeftOut(arrow.Origin) && Follow(walker, arrow.Kind, arrow.TargetSlot, arrow.HasTerms ? arrow.Terms : null, resource, optimistic))
            {
                return Verdict.True;
            }
        }

        foreach (PlanOperator op in slot.Operators)
        {
            if (!IsLeftOut(op.Origin) && Settle(walker, EvaluateOperator(op, resource), optimistic))
            {
                return Verdict.True;
            }
        }

        return _workLeft > 0 ? Verdict.False : Verdict.Undetermined;
    }

    private static bool Settle(Walker walker, Verdict verdict, bool optimistic)
    {
        walker.SawUndetermined |= verdict == Verdict.Undetermined;
        return verdict == Verdict.True || (optimistic && verdict == Verdict.Undetermined);
    }

    /// <summary>Goes along the edges of a kind; true if that settles it.</summary>
    private bool Follow(Walker walker, int kind, int target, Model.TypeRestriction[]? terms, int resource, bool optimistic)
    {
        PlanSlot slot = _plan.Slots[target];
        if (walker.Exact is not null || !slot.Reach.Contains(_subject.Class))
        {
            return false;
        }

        EdgeRows rows = _graph.Rows(kind);
        RowView row = rows.SubjectsOf(resource);
        if (row.Count == 0)
        {
            return false;
        }

        if (IsTooDeep(target))
        {
            return Settle(walker, Verdict.Undetermined, optimistic);
        }

        if (terms is null && slot.IsLeaf && slot.IsPure && !IsCut(slot) && !slot.Stands.Contains(_subject.UsersetSlot))
        {
            return Meets(slot, row);
        }

        if (_withClosure && _distances is null && terms is null && slot.Ladder is { } ladder && Climb(slot, ladder, row) is { } climbed)
        {
            return climbed;
        }

        if (row.Count >= _firstBackwardAttempt && walker.BackwardStart is { } start)
        {
            // A long row is not walked before the subject's own, mostly short, side was looked at.
            walker.BackwardStart = null;
            walker.Exact = WalkBackwards(walker.Backward, start, walker.Goal, Math.Max(MinBackwardBudget, row.Count));
            if (walker.Exact is { } exact)
            {
                return exact;
            }
        }

        foreach (int next in row)
        {
            Verdict counts = terms is null ? Verdict.True : Terms(terms, rows, resource, next);
            walker.SawUndetermined |= counts == Verdict.Undetermined;
            if (counts == Verdict.True || (optimistic && counts == Verdict.Undetermined))
            {
                walker.Forward.Push(NodeSet.Node(target, next));
            }

            if (!Spend(1))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether one of these objects has an edge to the subject: the shorter of the two lists is gone through.</summary>
    private bool Meets(PlanSlot leaf, RowView row)
    {
        foreach (PlanEdge edge in leaf.Edges)
        {
            if (edge.SubjectClass != _subject.Class || (_subject.IsWildcard && !edge.IsWildcard))
            {
                continue;
            }

            int number = edge.IsWildcard ? RelationGraph.Everyone : _subject.Number;
            if (number < 0)
            {
                continue;
            }

            EdgeRows rows = _graph.Rows(edge.Kind);
            RowView holders = rows.ResourcesOf(number);
            Spend(Math.Min(holders.Count, row.Count));
            if (holders.Count == 0)
            {
                continue;
            }

            if (holders.Count < row.Count)
            {
                foreach (int holder in holders)
                {
                    if (row.Contains(holder))
                    {
                        return true;
                    }
                }
            }
            else
            {
                foreach (int candidate in row)
                {
                    if (holders.Contains(candidate))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Finds everything in the walk of a slot that the subject holds. Exact where it ends within its budget, because the walk has neither operators
    /// nor terms; otherwise it says nothing.
    /// </summary>
    private bool? WalkBackwards(NodeSet nodes, PlanSlot start, ulong goal, int budget)
    {
        nodes.Clear();
        foreach (int slot in _subject.UsersetSlot >= 0 && _subject.Number >= 0 ? _plan.StandIns[_subject.UsersetSlot] : [])
        {
            if (start.Walk.Contains(slot))
            {
                nodes.Push(NodeSet.Node(slot, _subject.Number));
            }
        }

        foreach (PlanReverseStep end in _plan.EdgesInto[_subject.Class])
        {
            int number = end.IsWildcard ? RelationGraph.Everyone : _subject.Number;
            if (start.Walk.Contains(end.Slot) && number >= 0 && !(_subject.IsWildcard && !end.IsWildcard)
                && !PushHolders(nodes, end, number, budget))
            {
                return null;
            }
        }

        while (nodes.TryPop(out ulong node))
        {
            if (node == goal)
            {
                return true;
            }

            foreach (PlanReverseStep step in _plan.StepsInto[(int)(node >> 32)])
            {
                if (start.Walk.Contains(step.Slot) && !PushHolders(nodes, step, (int)(uint)node, budget))
                {
                    return null;
                }
            }
        }

        return false;
    }

    private bool PushHolders(NodeSet nodes, PlanReverseStep step, int number, int budget)
    {
        RowView holders = _graph.Rows(step.Kind).ResourcesOf(number);
        if (nodes.Count + holders.Count > budget || !Spend(holders.Count))
        {
            return false;
        }

        foreach (int holder in holders)
        {
            nodes.Push(NodeSet.Node(step.Slot, holder));
        }

        return true;
    }
}
