using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Lists;

/// <summary>
/// Finds everything that a list may hold: all of it, and perhaps more. Conditions count as met and operators as satisfied, so each candidate is
/// checked, unless the relation is one whose walk is exact.
/// </summary>
internal sealed class CandidateFinder
{
    private readonly CheckScope _scope;
    private readonly CancellationToken _cancellation;
    private readonly NodeSet _nodes = new();

    public CandidateFinder(CheckScope scope, long work, CancellationToken cancellationToken)
    {
        _scope = scope;
        WorkLeft = work;
        _cancellation = cancellationToken;
    }

    /// <summary>The work that is left; at or below zero the candidates are not complete.</summary>
    public long WorkLeft { get; private set; }

    private EvaluationPlan Plan => _scope.Plan;

    /// <summary>The objects that may have the relation of a slot to the subject, in ascending order of their numbers.</summary>
    public int[] Resources(PlanSlot slot, CheckSubject subject)
    {
        _nodes.Clear();
        var found = new SortedSet<int>();
        foreach (int standIn in subject.UsersetSlot >= 0 && subject.Number >= 0 ? Plan.StandIns[subject.UsersetSlot] : [])
        {
            _nodes.Push(NodeSet.Node(standIn, subject.Number));
        }

        foreach (PlanReverseStep end in Plan.EdgesInto[subject.Class])
        {
            int number = end.IsWildcard ? RelationGraph.Everyone : subject.Number;
            if (number >= 0 && !(subject.IsWildcard && !end.IsWildcard))
            {
                PushHolders(end, number);
            }
        }

        while (_nodes.TryPop(out ulong node) && Spend(1))
        {
            int at = (int)(node >> 32);
            int number = (int)(uint)node;
            if (at == slot.Number)
            {
                found.Add(number);
            }

            foreach (PlanReverseStep step in Plan.PossibleStepsInto[at])
            {
                PushHolders(step, number);
            }
        }

        return [.. found];
    }

    /// <summary>The subjects of a type, or the usersets of a slot, that may be meant by a relation of an object.</summary>
    /// <param name="slot">The relation.</param>
    /// <param name="resource">The object.</param>
    /// <param name="subjectClass">The class of the subjects.</param>
    /// <param name="usersetSlot">The slot of the usersets; −1 for single objects.</param>
    /// <param name="everyone">Whether a wildcard of the type was met.</param>
    public int[] Subjects(PlanSlot slot, int resource, int subjectClass, int usersetSlot, out bool everyone)
    {
        _nodes.Clear();
        everyone = false;
        var found = new SortedSet<int>();
        _nodes.Push(NodeSet.Node(slot.Number, resource));
        while (_nodes.TryPop(out ulong node) && Spend(1))
        {
            PlanSlot at = Plan.Slots[(int)(node >> 32)];
            int number = (int)(uint)node;
            if (at.Stands.Contains(usersetSlot))
            {
                found.Add(number);
            }

            foreach (PlanEdge edge in at.Edges)
            {
                RowView row = _scope.Graph.Rows(edge.Kind).SubjectsOf(number);
                Spend(row.Count);
                everyone |= edge.IsWildcard && edge.SubjectClass == subjectClass && row.Count > 0;
                foreach (int subject in row)
                {
                    if (edge.SubjectClass == subjectClass && !edge.IsWildcard)
                    {
                        found.Add(subject);
                    }

                    if (edge.TargetSlot >= 0)
                    {
                        _nodes.Push(NodeSet.Node(edge.TargetSlot, subject));
                    }
                }
            }

            PushParents(at.Arrows, number);
            foreach (PlanOperator op in at.Operators)
            {
                // Every operand, the subtracted one too: who is excluded from a wildcard stands there.
                PushParents(op.Arrows, number);
                foreach (int operand in op.Operands)
                {
                    _nodes.Push(NodeSet.Node(operand, number));
                }
            }
        }

        return [.. found];
    }

    private void PushParents(PlanArrow[] arrows, int number)
    {
        foreach (PlanArrow arrow in arrows)
        {
            if (arrow.TargetSlot < 0)
            {
                continue;
            }

            foreach (int parent in _scope.Graph.Rows(arrow.Kind).SubjectsOf(number))
            {
                Spend(1);
                _nodes.Push(NodeSet.Node(arrow.TargetSlot, parent));
            }
        }
    }

    private void PushHolders(PlanReverseStep step, int number)
    {
        if (step.Kind == PlanReverseStep.SameObject)
        {
            _nodes.Push(NodeSet.Node(step.Slot, number));
            return;
        }

        RowView holders = _scope.Graph.Rows(step.Kind).ResourcesOf(number);
        if (Spend(holders.Count))
        {
            foreach (int holder in holders)
            {
                _nodes.Push(NodeSet.Node(step.Slot, holder));
            }
        }
    }

    private bool Spend(int work)
    {
        _cancellation.ThrowIfCancellationRequested();
        WorkLeft -= work;
        return WorkLeft > 0;
    }
}
