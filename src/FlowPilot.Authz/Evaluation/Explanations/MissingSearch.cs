using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// Looks for tuples whose absence explains a denial. What is proposed is always checked: a set is named only if the check allows with it, and denies with
/// every smaller part of it.
/// </summary>
internal sealed class MissingSearch
{
    // The graph is read twice, and the rest of the work is for what is made of it.
    private const int Parts = 3;

    private readonly ExplainScope _scope;
    private readonly ExplainRequest _request;
    private readonly Func<IReadOnlyList<RelationTuple>, bool> _isAllowedWith;
    private readonly WorkBudget _work;
    private readonly long _costOfCheck;

    /// <summary>Makes the search.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="request">The question, which is denied.</param>
    /// <param name="isAllowedWith">The check, with further tuples.</param>
    /// <param name="claims">How much the question depends on: about what a check costs.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public MissingSearch(ExplainScope scope, ExplainRequest request, Func<IReadOnlyList<RelationTuple>, bool> isAllowedWith, int claims, CancellationToken cancellationToken)
    {
        _scope = scope;
        _request = request;
        _isAllowedWith = isAllowedWith;
        _costOfCheck = claims;
        _work = new WorkBudget(request.MaxWork / Parts, cancellationToken);
    }

    public MissingTuples Find(ExplanationNode root)
    {
        // First without looking for objects: often the subject itself may be named, and then the size of the store does not matter.
        if (TryRead(withObjects: false, out GoalGraph? graph, out GoalSolver? solved) && Guided(graph, solved) is { } near)
        {
            return new MissingTuples(MissingTuplesOutcome.Found, near);
        }

        if (!TryRead(withObjects: true, out graph, out solved))
        {
            return new MissingTuples(MissingTuplesOutcome.BoundReached);
        }

        if (Guided(graph, solved) is { } found)
        {
            return new MissingTuples(MissingTuplesOutcome.Found, found);
        }

        if (!graph.IsCut && MissingCosts.Of(graph, solved, adds: false, g => AbsenceAtLeast(graph, solved, g, _work)).Root == MissingCosts.Never)
        {
            return MissingCosts.Of(graph, solved, adds: false, static _ => 0).Root == MissingCosts.Never
                ? new MissingTuples(MissingTuplesOutcome.None)
                : new MissingTuples(MissingTuplesOutcome.OnlyByRemoval, excludedBy: [.. root.SelfAndBelow().Where(static n => n.Block == ExplanationBlock.Excluded)]);
        }

        RelationTuple[] all = [.. graph.Goals.Where(static g => g is { IsSupposed: true, Tuple: not null }).Select(static g => g.Tuple!.Value).Distinct()];
        IReadOnlyList<RelationTuple>? exhaustive = SetsOf(all, Math.Min(_request.MaxMissing, all.Length)).TakeWhile(_ => _work.Spend(_costOfCheck)).FirstOrDefault(_isAllowedWith);
        return exhaustive is not null ? new MissingTuples(MissingTuplesOutcome.Found, exhaustive)
            : new MissingTuples(_work.IsSpent || graph.IsCut ? MissingTuplesOutcome.BoundReached : MissingTuplesOutcome.None);
    }

    private bool TryRead(
        bool withObjects,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out GoalGraph? graph,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out GoalSolver? solved)
    {
        graph = GoalGraph.Read(_scope, _request.Resource, _request.Relation, new WorkBudget(_request.MaxWork / Parts, _work.Cancellation), new Suppositions(_scope, _request, withObjects));
        solved = GoalSolver.Solve(graph, _work);
        return solved is not null;
    }

    /// <summary>The cheapest set that leaves alone what is taken away, without what turns out not to be needed; <see langword="null"/> if it does not do.</summary>
    private IReadOnlyList<RelationTuple>? Guided(GoalGraph graph, GoalSolver solved)
    {
        MissingCosts costs = MissingCosts.Of(graph, solved, adds: true, g => solved.Values[g.Number] == GoalValue.True ? MissingCosts.Never : 0);
        if (costs.Root == MissingCosts.Never)
        {
            return null;
        }

        IReadOnlyList<RelationTuple> proposed = costs.Supposed();
        return proposed.Count > _request.MaxMissing || proposed.Count == 0 ? null : SetsOf(proposed, proposed.Count).FirstOrDefault(_isAllowedWith);
    }

    /// <summary>A lower bound of the tuples that end what is taken away: where nothing in it is ever taken away or asked of all, more tuples only add to it.</summary>
    private static long AbsenceAtLeast(GoalGraph graph, GoalSolver solved, Goal taken, WorkBudget work)
    {
        if (solved.Values[taken.Number] != GoalValue.True)
        {
            return 0;
        }

        var seen = new HashSet<int>();
        var pending = new Stack<int>([taken.Number]);
        while (pending.TryPop(out int number))
        {
            Goal goal = graph.Goals[number];
            if (!work.Spend(1) || goal.Step is ExplanationStep.Exclusion or ExplanationStep.IntersectionArrow)
            {
                return 0;
            }

            foreach (int child in seen.Add(number) ? goal.Children : [])
            {
                pending.Push(child);
            }
        }

        return MissingCosts.Never;
    }

    /// <summary>The sets of some tuples, none empty, smaller ones first: the first that does is minimal.</summary>
    private static IEnumerable<IReadOnlyList<RelationTuple>> SetsOf(IReadOnlyList<RelationTuple> tuples, int max)
    {
        for (int size = 1; size <= max; size++)
        {
            int[] picked = [.. Enumerable.Range(0, size)];
            while (true)
            {
                yield return Array.ConvertAll(picked, p => tuples[p]);
                int last = size - 1;
                while (last >= 0 && picked[last] == tuples.Count - size + last)
                {
                    last--;
                }

                if (last < 0)
                {
                    break;
                }

                picked[last]++;
                for (int next = last + 1; next < size; next++)
                {
                    picked[next] = picked[next - 1] + 1;
                }
            }
        }
    }
}
