using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>How many suppositions each claim needs to hold, and which: smallest first, so that nothing is supposed for the sake of itself.</summary>
internal sealed class MissingCosts
{
    /// <summary>The cost of a claim that no supposition makes hold.</summary>
    public const long Never = long.MaxValue / 4;

    // One supposition, a little more for one that also changes what others have, by another object, and more for one that lets everybody in.
    private const long Supposition = 1_000;
    private const long Elsewhere = 1;
    private const long Everybody = 20;

    private readonly IReadOnlyList<Goal> _goals;
    private readonly GoalSolver _solved;
    private readonly bool _adds;
    private readonly Func<Goal, long> _absence;
    private readonly long[] _costs;
    private readonly long[] _sums;
    private readonly int[] _open;
    private readonly int[] _choices;
    private readonly List<int>[] _dependents;
    private readonly PriorityQueue<(int Goal, int Choice), long> _ready = new();

    private MissingCosts(GoalGraph graph, GoalSolver solved, bool adds, Func<Goal, long> absence)
    {
        _goals = graph.Goals;
        _solved = solved;
        _adds = adds;
        _absence = absence;
        _costs = new long[_goals.Count];
        _sums = new long[_goals.Count];
        _open = new int[_goals.Count];
        _choices = new int[_goals.Count];
        _dependents = [.. _goals.Select(static _ => new List<int>())];
        Array.Fill(_costs, Never);
        Array.Fill(_choices, -1);
    }

    /// <summary>The cost of the question.</summary>
    public long Root => _costs[0];

    /// <summary>Works the costs out.</summary>
    /// <param name="graph">The claims, with suppositions.</param>
    /// <param name="solved">Their values without the suppositions.</param>
    /// <param name="adds">Whether what is needed together adds up, which counts what is needed twice twice; otherwise the costs are a lower bound.</param>
    /// <param name="absence">The cost at which a claim that is taken away does not hold.</param>
    public static MissingCosts Of(GoalGraph graph, GoalSolver solved, bool adds, Func<Goal, long> absence)
    {
        var costs = new MissingCosts(graph, solved, adds, absence);
        costs.Run();
        return costs;
    }

    /// <summary>The tuples that are supposed for the question, each once.</summary>
    public IReadOnlyList<RelationTuple> Supposed()
    {
        var tuples = new List<RelationTuple>();
        var seen = new HashSet<int>();
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out int number))
        {
            Goal goal = _goals[number];
            if (_solved.Values[number] == GoalValue.True || !seen.Add(number))
            {
                continue;
            }

            if (goal is { IsSupposed: true, Tuple: { } tuple } && !tuples.Contains(tuple))
            {
                tuples.Add(tuple);
            }

            foreach (int need in goal.IsAny ? [_choices[number]] : NeedsOf(goal).Concat(_choices[number] >= 0 ? [_choices[number]] : []))
            {
                pending.Push(need);
            }
        }

        return tuples;
    }

    private void Run()
    {
        foreach (Goal goal in _goals)
        {
            if (_solved.Values[goal.Number] == GoalValue.True)
            {
                _ready.Enqueue((goal.Number, -1), 0);
                continue;
            }

            int[] needs = NeedsOf(goal);
            foreach (int need in goal.IsAny ? goal.Children : NeedsSupposition(goal) ? needs.Concat(Supposed(goal)) : needs)
            {
                _dependents[need].Add(goal.Number);
            }

            _open[goal.Number] = needs.Length + (NeedsSupposition(goal) ? 1 : 0);
            _sums[goal.Number] = goal.Without >= 0 ? _absence(_goals[goal.Without]) : 0;
            Offer(goal);
        }

        while (_ready.TryDequeue(out (int Goal, int Choice) next, out long cost))
        {
            if (_costs[next.Goal] != Never || cost >= Never)
            {
                continue;
            }

            _costs[next.Goal] = cost;
            _choices[next.Goal] = _goals[next.Goal].IsAny ? next.Choice : _choices[next.Goal];
            foreach (int dependent in _dependents[next.Goal].Where(d => _costs[d] == Never))
            {
                Reach(_goals[dependent], next.Goal, cost);
            }
        }
    }

    private void Reach(Goal goal, int need, long cost)
    {
        if (goal.IsAny)
        {
            _ready.Enqueue((goal.Number, need), cost);
            return;
        }

        if (goal.Step == ExplanationStep.IntersectionArrow && _goals[need].IsSupposed)
        {
            // One supposition names something; the first is the cheapest.
            if (_choices[goal.Number] >= 0)
            {
                return;
            }

            _choices[goal.Number] = need;
        }

        _open[goal.Number]--;
        _sums[goal.Number] = Together(_sums[goal.Number], cost);
        Offer(goal);
    }

    private void Offer(Goal goal)
    {
        bool canHold = goal.IsSupposed ? goal.IsFact || goal.Children.Count > 0
            : goal.Counts == Verdict.True && (goal.Step is ExplanationStep.Intersection or ExplanationStep.Exclusion or ExplanationStep.IntersectionArrow || (goal.IsTuple && goal.Children.Count > 0));
        if (!goal.IsAny && canHold && _open[goal.Number] == 0)
        {
            _ready.Enqueue((goal.Number, -1), Together(_sums[goal.Number], goal.IsSupposed ? CostOf(goal) : 0));
        }
    }

    private long CostOf(Goal supposed) => Supposition
        + (supposed.Step == ExplanationStep.WildcardTuple ? Everybody : 0) + (supposed.Resource == _goals[0].Resource ? 0 : Elsewhere);

    private long Together(long one, long other) => Math.Min(Never, _adds ? one + other : Math.Max(one, other));

    private bool NeedsSupposition(Goal goal) =>
        goal.Step == ExplanationStep.IntersectionArrow && !goal.Children.Exists(c => !_goals[c].IsSupposed && _goals[c].Counts == Verdict.True);

    private IEnumerable<int> Supposed(Goal goal) => goal.Children.Where(c => _goals[c].IsSupposed);

    /// <summary>What a claim needs all of; of an intersection arrow, what its tuples lead to, and none of them may lead nowhere.</summary>
    private int[] NeedsOf(Goal goal) =>
        goal.IsAny ? []
        : goal.Step == ExplanationStep.IntersectionArrow
            ? [.. goal.Children.Where(c => !_goals[c].IsSupposed && _goals[c].Counts != Verdict.False).Select(c => _goals[c].Children is [var target] ? target : c)]
            : [.. goal.Children];
}
