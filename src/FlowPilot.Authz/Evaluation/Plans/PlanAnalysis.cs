namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>Works out, once per model, what makes checks short: who can be reached from where, and what can be walked backwards.</summary>
internal static class PlanAnalysis
{
    public static void Run(EvaluationPlan plan)
    {
        foreach (PlanSlot slot in plan.Slots)
        {
            slot.Reach = new SlotSet(plan.ClassCount);
            slot.Stands = new SlotSet(plan.Slots.Length);
            foreach (int relation in slot.Inlined)
            {
                slot.Stands.Add(relation);
                slot.Reach.Add(plan.ClassOfSlot(relation));
            }

            slot.Ladder = PlanLadder.Of(slot);
            slot.IsLeaf = slot.Operators.Length == 0 && slot.Arrows.Length == 0 && slot.Edges.All(static e => e.TargetSlot < 0);
        }

        FindReach(plan);
        FindWalks(plan);
        FindReverseSteps(plan);
        FindComponents(plan);
    }

    /// <summary>The shortest numbers of steps between components from a slot, by a search in which steps inside one cost nothing.</summary>
    public static int[] DistancesFrom(EvaluationPlan plan, PlanSlot start)
    {
        var distances = new int[plan.Slots.Length];
        Array.Fill(distances, -1);
        distances[start.Number] = 0;
        var near = new LinkedList<int>([start.Number]);
        while (near.First is { } first)
        {
            near.RemoveFirst();
            PlanSlot slot = plan.Slots[first.Value];
            foreach (int next in slot.Successors)
            {
                int step = plan.Slots[next].Component == slot.Component ? 0 : 1;
                int distance = distances[slot.Number] + step;
                if (distances[next] < 0 || distance < distances[next])
                {
                    distances[next] = distance;
                    _ = step == 0 ? near.AddFirst(next) : near.AddLast(next);
                }
            }
        }

        return distances;
    }

    // The least fix point: nobody is reached who need not be.
    private static void FindReach(EvaluationPlan plan)
    {
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (PlanSlot slot in plan.Slots)
            {
                foreach (PlanEdge edge in slot.Edges)
                {
                    changed |= slot.Reach.Add(edge.SubjectClass);
                    changed |= edge.TargetSlot >= 0 && slot.Reach.AddAll(plan.Slots[edge.TargetSlot].Reach);
                }

                foreach (PlanArrow arrow in slot.Arrows)
                {
                    changed |= slot.Reach.AddAll(plan.Slots[arrow.TargetSlot].Reach);
                }

                foreach (PlanOperator op in slot.Operators)
                {
                    changed |= slot.Reach.AddAll(ReachOf(plan, op));
                }
            }
        }
    }

    private static SlotSet ReachOf(EvaluationPlan plan, PlanOperator op)
    {
        var reach = new SlotSet(plan.ClassCount);
        switch (op.Kind)
        {
            case PlanOperatorKind.Intersection:
                reach.AddAll(plan.Slots[op.Operands[0]].Reach);
                foreach (int operand in op.Operands)
                {
                    reach.IntersectWith(plan.Slots[operand].Reach);
                }

                break;
            case PlanOperatorKind.Exclusion:
                reach.AddAll(plan.Slots[op.Operands[0]].Reach);
                break;
            default:
                foreach (PlanArrow arrow in op.Arrows.Where(static a => a.TargetSlot >= 0))
                {
                    reach.AddAll(plan.Slots[arrow.TargetSlot].Reach);
                }

                break;
        }

        return reach;
    }

    private static void FindWalks(EvaluationPlan plan)
    {
        foreach (PlanSlot slot in plan.Slots)
        {
            slot.Walk = new SlotSet(plan.Slots.Length);
            bool pure = true;
            var pending = new Stack<int>([slot.Number]);
            slot.Walk.Add(slot.Number);
            while (pending.TryPop(out int number))
            {
                PlanSlot next = plan.Slots[number];
                pure &= next.Operators.Length == 0 && !next.Edges.Any(static e => e.HasTerms) && !next.Arrows.Any(static a => a.HasTerms);
                foreach (int target in next.Edges.Select(static e => e.TargetSlot).Concat(next.Arrows.Select(static a => a.TargetSlot)).Where(static t => t >= 0))
                {
                    if (slot.Walk.Add(target))
                    {
                        pending.Push(target);
                    }
                }
            }

            slot.IsPure = pure;
        }
    }

    private static void FindReverseSteps(EvaluationPlan plan)
    {
        var into = new List<PlanReverseStep>[plan.Slots.Length];
        var ends = new List<PlanReverseStep>[plan.ClassCount];
        foreach (PlanSlot slot in plan.Slots)
        {
            foreach (PlanEdge edge in slot.Edges)
            {
                (ends[edge.SubjectClass] ??= []).Add(new PlanReverseStep(edge.Kind, slot.Number, edge.IsWildcard));
                if (edge.TargetSlot >= 0)
                {
                    (into[edge.TargetSlot] ??= []).Add(new PlanReverseStep(edge.Kind, slot.Number, IsWildcard: false));
                }
            }

            foreach (PlanArrow arrow in slot.Arrows)
            {
                (into[arrow.TargetSlot] ??= []).Add(new PlanReverseStep(arrow.Kind, slot.Number, IsWildcard: false));
            }
        }

        plan.StandIns = Array.ConvertAll(plan.Slots, s => plan.Slots.Where(other => other.Stands.Contains(s.Number)).Select(static other => other.Number).ToArray());
        plan.StepsInto = Array.ConvertAll(into, static l => l is null ? [] : l.Distinct().ToArray());
        AddPossibleSteps(plan, into);
        plan.PossibleStepsInto = Array.ConvertAll(into, static l => l is null ? [] : l.Distinct().ToArray());
        plan.EdgesInto = Array.ConvertAll(ends, static l => l is null ? [] : l.Distinct().ToArray());
    }

    // Whoever holds an intersection holds its first operand, and whoever holds an exclusion holds its base: those lead to all candidates.
    private static void AddPossibleSteps(EvaluationPlan plan, List<PlanReverseStep>?[] into)
    {
        foreach (PlanSlot slot in plan.Slots)
        {
            foreach (PlanOperator op in slot.Operators)
            {
                if (op.Operands.Length > 0)
                {
                    (into[op.Operands[0]] ??= []).Add(new PlanReverseStep(PlanReverseStep.SameObject, slot.Number, IsWildcard: false));
                }

                foreach (PlanArrow arrow in op.Arrows.Where(static a => a.TargetSlot >= 0))
                {
                    (into[arrow.TargetSlot] ??= []).Add(new PlanReverseStep(arrow.Kind, slot.Number, IsWildcard: false));
                }
            }
        }
    }

    private static void FindComponents(EvaluationPlan plan)
    {
        int count = plan.Slots.Length;
        int[] written = StrongComponents.Find(count, s => plan.Slots[s].Successors);
        int[][] reads = Array.ConvertAll(plan.Slots, ReadsOf);
        int[] flat = StrongComponents.Find(count, s => reads[s]);
        var members = flat.Select(static (component, slot) => (component, slot)).ToLookup(static x => x.component, static x => x.slot);
        foreach (PlanSlot slot in plan.Slots)
        {
            slot.Component = written[slot.Number];
            slot.Peers = [.. members[flat[slot.Number]]];
            slot.IsRecursive = reads[slot.Number].Any(r => flat[r] == flat[slot.Number]);
        }

        // Dependencies first: their components have the smaller numbers.
        foreach (PlanSlot slot in plan.Slots.OrderBy(s => flat[s.Number]))
        {
            slot.IsStratified = Array.TrueForAll(slot.Peers, p =>
                Array.TrueForAll(reads[p], r => flat[r] == flat[p] || plan.Slots[r].IsStratified)
                && !plan.Slots[p].Operators.Any(o => OperandsOf(o).Any(r => r >= 0 && flat[r] == flat[p])));
        }
    }

    private static int[] ReadsOf(PlanSlot slot) =>
    [
        .. slot.Edges.Select(static e => e.TargetSlot).Concat(slot.Arrows.Select(static a => a.TargetSlot))
            .Concat(slot.Operators.SelectMany(OperandsOf)).Where(static t => t >= 0).Distinct(),
    ];

    private static IEnumerable<int> OperandsOf(PlanOperator op) => op.Operands.Concat(op.Arrows.Select(static a => a.TargetSlot));
}
