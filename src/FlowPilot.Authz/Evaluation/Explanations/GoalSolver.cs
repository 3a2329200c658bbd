using FlowPilot.Authz.Evaluation.Checks;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// The well-founded value of every claim, by an alternating fix point in which what is not known counts against what must hold and for what may hold;
/// and for each claim that holds the smallest proof, found in the order of size, so that no proof rests on itself.
/// </summary>
internal sealed class GoalSolver
{
    private const long CostLimit = long.MaxValue / 4;

    private readonly IReadOnlyList<Goal> _goals;
    private readonly Phase _certain;
    private readonly Phase _possible;
    private readonly long[] _costs;

    private GoalSolver(IReadOnlyList<Goal> goals)
    {
        _goals = goals;
        _certain = new Phase(goals, isOptimistic: false);
        _possible = new Phase(goals, isOptimistic: true);
        _costs = new long[goals.Count];
        Values = new GoalValue[goals.Count];
        Choices = new int[goals.Count];
        Stages = new int[goals.Count];
    }

    public GoalValue[] Values { get; }

    /// <summary>For a claim that needs any of others and holds: the one with the smallest proof.</summary>
    public int[] Choices { get; }

    /// <summary>
    /// When the value was found. What is true in a stage rests on what was true before it, and on what became false in that stage at the latest; what is
    /// false rests on what became false with it or before, and on what was true in an earlier stage.
    /// </summary>
    public int[] Stages { get; }

    /// <summary>Solves; <see langword="null"/> where the work does not suffice.</summary>
    public static GoalSolver? Solve(GoalGraph graph, WorkBudget work)
    {
        var solver = new GoalSolver(graph.Goals);
        return solver.Solve(work) ? solver : null;
    }

    private bool Solve(WorkBudget work)
    {
        int count = _goals.Count;
        var certain = new bool[count];
        bool[] possible;
        int stage = 0;
        int found;
        do
        {
            stage++;
            if (!work.Spend(2L * count))
            {
                return false;
            }

            possible = new bool[count];
            Propagate(_possible, possible, certain, 0);
            for (int g = 0; g < count; g++)
            {
                Stages[g] = Stages[g] == 0 && !possible[g] ? stage : Stages[g];
            }

            found = Propagate(_certain, certain, possible, stage);
        }
        while (found > 0);

        for (int g = 0; g < count; g++)
        {
            Values[g] = certain[g] ? GoalValue.True : possible[g] ? GoalValue.NotFounded : GoalValue.False;
        }

        MarkUndecided();
        return true;
    }

    /// <summary>Grows a set of claims that hold, smallest proofs first; a subtracted claim is read in <paramref name="negated"/>.</summary>
    private int Propagate(Phase phase, bool[] holds, bool[] negated, int stage)
    {
        var open = new int[_goals.Count];
        var sums = new long[_goals.Count];
        var ready = new PriorityQueue<(int Goal, int Choice), long>();
        for (int g = 0; g < holds.Length; g++)
        {
            if (holds[g] || phase.Needs[g] is not { } needs)
            {
                continue;
            }

            foreach (int need in needs)
            {
                sums[g] = Math.Min(CostLimit, sums[g] + (holds[need] ? _costs[need] : 0));
                open[g] += holds[need] ? 0 : 1;
                if (_goals[g].IsAny && holds[need])
                {
                    ready.Enqueue((g, need), _costs[need] + 1);
                }
            }

            Offer(g);
        }

        int found = 0;
        while (ready.TryDequeue(out (int Goal, int Choice) next, out long cost))
        {
            if (holds[next.Goal])
            {
                continue;
            }

            found++;
            holds[next.Goal] = true;
            if (stage > 0)
            {
                _costs[next.Goal] = cost;
                Choices[next.Goal] = next.Choice;
                Stages[next.Goal] = stage;
            }

            foreach (int dependent in phase.Dependents[next.Goal])
            {
                if (_goals[dependent].IsAny)
                {
                    ready.Enqueue((dependent, next.Goal), Math.Min(CostLimit, cost + 1));
                }
                else
                {
                    open[dependent]--;
                    sums[dependent] = Math.Min(CostLimit, sums[dependent] + cost);
                    Offer(dependent);
                }
            }
        }

        return found;

        void Offer(int g)
        {
            if (!_goals[g].IsAny && open[g] == 0 && (_goals[g].Without < 0 || !negated[_goals[g].Without]))
            {
                ready.Enqueue((g, -1), sums[g] + 1);
            }
        }
    }

    /// <summary>What neither must nor may not hold is not known if it hangs on a condition or a bound; otherwise nothing founds it.</summary>
    private void MarkUndecided()
    {
        var pending = new Stack<int>();
        for (int g = 0; g < _goals.Count; g++)
        {
            Goal goal = _goals[g];
            bool isOpen = goal.Counts == Verdict.Undetermined
                || (goal.Step == ExplanationStep.IntersectionArrow && goal.Children.Exists(c => _goals[c].Counts == Verdict.Undetermined));
            if (isOpen && Values[g] == GoalValue.NotFounded)
            {
                pending.Push(g);
            }
        }

        while (pending.TryPop(out int g))
        {
            if (Values[g] == GoalValue.NotFounded)
            {
                Values[g] = GoalValue.Undecided;
                foreach (int dependent in _possible.Dependents[g].Concat(_possible.Negating[g]))
                {
                    pending.Push(dependent);
                }
            }
        }
    }

    /// <summary>What each claim needs, where what is not known counts as false, or as true.</summary>
    private sealed class Phase
    {
        public Phase(IReadOnlyList<Goal> goals, bool isOptimistic)
        {
            Needs = [.. goals.Select(g => NeedsOf(goals, g, isOptimistic))];
            Dependents = [.. goals.Select(static _ => new List<int>())];
            Negating = [.. goals.Select(static _ => new List<int>())];
            foreach (Goal goal in goals)
            {
                foreach (int need in Needs[goal.Number] ?? [])
                {
                    Dependents[need].Add(goal.Number);
                }

                if (goal.Without >= 0)
                {
                    Negating[goal.Without].Add(goal.Number);
                }
            }
        }

        /// <summary>The claims that are needed, one of them or all; <see langword="null"/> where nothing helps.</summary>
        public List<int>?[] Needs { get; }

        public List<int>[] Dependents { get; }

        public List<int>[] Negating { get; }

        private static List<int>? NeedsOf(IReadOnlyList<Goal> goals, Goal goal, bool isOptimistic)
        {
            if (goal.IsSupposed || goal.Counts == Verdict.False || (goal.Counts == Verdict.Undetermined && !isOptimistic))
            {
                return null;
            }

            return goal.Step == ExplanationStep.IntersectionArrow ? NeedsOfAll(goals, goal, isOptimistic)
                : goal.IsTuple && !goal.IsFact && goal.Children.Count == 0 ? null
                : goal.Children;
        }

        // Something must be named. What may be named or not must hold for certainty, and matters to nothing else.
        private static List<int>? NeedsOfAll(IReadOnlyList<Goal> goals, Goal goal, bool isOptimistic)
        {
            Goal[] named = [.. goal.Children.Select(c => goals[c]).Where(static c => !c.IsSupposed && c.Counts != Verdict.False)];
            Goal[] needed = isOptimistic ? [.. named.Where(static c => c.Counts == Verdict.True)] : named;
            return !Array.Exists(named, c => isOptimistic || c.Counts == Verdict.True) || Array.Exists(needed, static c => c.Children.Count == 0)
                ? null
                : [.. needed.Select(static c => c.Children[0])];
        }
    }
}
