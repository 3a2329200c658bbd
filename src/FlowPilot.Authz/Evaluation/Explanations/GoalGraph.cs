using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// Everything that a question depends on, as claims that depend on claims: the definitions of the model as they are written, at the objects that tuples
/// lead to. With suppositions, also what missing tuples would lead to.
/// </summary>
internal sealed class GoalGraph
{
    private readonly ExplainScope _scope;
    private readonly WorkBudget _work;
    private readonly Suppositions? _suppositions;
    private readonly Dictionary<(ObjectRef, string), int> _relations = [];
    private readonly List<Goal> _goals = [];
    private readonly List<Goal> _pending = [];
    private readonly List<Goal> _pendingBehindSuppositions = [];
    private readonly HashSet<int> _metBehindSuppositions = [];
    private int _suppositionsPassed;

    private GoalGraph(ExplainScope scope, WorkBudget work, Suppositions? suppositions)
    {
        _scope = scope;
        _work = work;
        _suppositions = suppositions;
    }

    public IReadOnlyList<Goal> Goals => _goals;

    public Goal Root => _goals[0];

    /// <summary>Whether the work did not suffice for the whole.</summary>
    public bool IsCut => _work.IsSpent;

    /// <summary>What a question depends on, or as much of it as the work suffices for.</summary>
    public static GoalGraph Read(ExplainScope scope, ObjectRef resource, string relation, WorkBudget work, Suppositions? suppositions = null)
    {
        var graph = new GoalGraph(scope, work, suppositions);
        graph.RelationOf(resource, relation);
        while (work.Spend(1) && graph.TryNext(out Goal? next))
        {
            graph.Fill(next);
        }

        return graph;
    }

    private bool TryNext([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Goal? next)
    {
        // What the graph leads to comes before what a supposition leads to, so that each claim is met behind as few of them as can be.
        while (_pending.Count == 0 && _pendingBehindSuppositions.Count > 0)
        {
            _suppositionsPassed++;
            _pending.AddRange(_pendingBehindSuppositions.Where(g => _metBehindSuppositions.Remove(g.Number)));
            _pendingBehindSuppositions.Clear();
        }

        next = _pending.Count == 0 ? null : _pending[^1];
        if (next is not null)
        {
            _pending.RemoveAt(_pending.Count - 1);
        }

        return next is not null;
    }

    private Goal Add(Goal goal)
    {
        _goals.Add(goal);
        return goal;
    }

    private Goal RelationOf(ObjectRef resource, string relation, bool isSupposed = false)
    {
        if (_relations.TryGetValue((resource, relation), out int known))
        {
            // Met behind fewer suppositions than at first.
            if (!isSupposed && _metBehindSuppositions.Remove(known))
            {
                _pending.Add(_goals[known]);
            }

            return _goals[known];
        }

        Goal goal = Add(new Goal(_goals.Count, ExplanationStep.Relation, resource, relation));
        _relations.Add((resource, relation), goal.Number);
        if (isSupposed)
        {
            _metBehindSuppositions.Add(goal.Number);
            _pendingBehindSuppositions.Add(goal);
        }
        else
        {
            _pending.Add(goal);
        }

        return goal;
    }

    private void Fill(Goal relation)
    {
        if (_scope.CanReach(relation.Resource.Type, relation.Relation) && _scope.IsTooDeep(relation.Resource, relation.Relation))
        {
            Add(relation, ExplainScope.TooDeep(ExplanationStep.UsersetTuple), isSupposed: false);
            return;
        }

        if (_scope.IsSubject(relation.Resource, relation.Relation))
        {
            relation.Children.Add(Add(new Goal(_goals.Count, ExplanationStep.Self, relation.Resource, relation.Relation) { IsFact = true }).Number);
            return;
        }

        if (!_scope.CanReach(relation.Resource.Type, relation.Relation))
        {
            relation.Block = ExplanationBlock.SubjectCannotReach;
            return;
        }

        relation.Children.Add(Rewrite(_scope.Definition(relation.Resource.Type, relation.Relation).Rewrite, relation).Number);
    }

    private static ExplanationStep StepOf(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite => ExplanationStep.Direct,
        ComputedRewrite => ExplanationStep.Computed,
        TupleToUsersetRewrite => ExplanationStep.TupleToUserset,
        IntersectionArrowRewrite => ExplanationStep.IntersectionArrow,
        UnionRewrite => ExplanationStep.Union,
        IntersectionRewrite => ExplanationStep.Intersection,
        ExclusionRewrite => ExplanationStep.Exclusion,
        _ => throw new InvalidOperationException($"Unknown rewrite {rewrite.GetType().Name}."),
    };

    /// <summary>An operand of an operator, unless it lies too deep.</summary>
    private int Operand(RelationRewrite around, int number, RelationRewrite operand, Goal of)
    {
        if (!_scope.IsTooDeep(around, number, of.Resource))
        {
            return Rewrite(operand, of).Number;
        }

        Goal goal = Add(new Goal(_goals.Count, StepOf(operand), of.Resource, of.Relation) { Rewrite = operand });
        Add(goal, ExplainScope.TooDeep(ExplanationStep.UsersetTuple), isSupposed: false);
        return goal.Number;
    }

    private Goal Rewrite(RelationRewrite rewrite, Goal of)
    {
        Goal goal = Add(new Goal(_goals.Count, StepOf(rewrite), of.Resource, of.Relation) { Rewrite = rewrite });
        switch (rewrite)
        {
            case DirectRewrite direct:
                AddTuples(goal, _scope.Leading(of.Resource, of.Relation, _work), _suppositions?.Leading(of.Resource, of.Relation, _suppositionsPassed, _work));
                NoteNothing(goal, direct.Restrictions.Any(_scope.MayLead));
                break;
            case ComputedRewrite computed:
                goal.Children.Add(RelationOf(of.Resource, computed.Relation).Number);
                break;
            case TupleToUsersetRewrite arrow:
                AddArrow(goal, arrow.Tupleset, arrow.Relation, isPruned: true);
                NoteNothing(goal, Forms(of, arrow.Tupleset).Any(r => _scope.CanReach(r.Type, arrow.Relation)));
                break;
            case IntersectionArrowRewrite all:
                AddArrow(goal, all.Tupleset, all.Relation, isPruned: false);
                NoteNothing(goal, Forms(of, all.Tupleset).Any(r => _scope.CanReach(r.Type, all.Relation)));
                break;
            case ExclusionRewrite exclusion:
                goal.Children.Add(Operand(rewrite, 0, exclusion.Base, of));
                goal.Without = Operand(rewrite, 1, exclusion.Subtract, of);
                break;
            case IntersectionRewrite both:
                goal.Children.AddRange(both.Operands.Select((operand, i) => Operand(rewrite, i, operand, of)));
                break;
            case UnionRewrite union:
                goal.Children.AddRange(union.Operands.Select(operand => Rewrite(operand, of).Number));
                break;
        }

        return goal;
    }

    private IReadOnlyList<TypeRestriction> Forms(Goal of, string tupleset) => _scope.Definition(of.Resource.Type, tupleset).Direct;

    private void NoteNothing(Goal goal, bool mayLead)
    {
        if (!goal.Children.Exists(c => !_goals[c].IsSupposed))
        {
            goal.Block = mayLead ? ExplanationBlock.NoTuple : ExplanationBlock.SubjectCannotReach;
        }
    }

    private void AddArrow(Goal goal, string tupleset, string relation, bool isPruned) => AddTuples(
        goal,
        _scope.Parents(goal.Resource, tupleset, relation, isPruned, _work),
        _suppositions?.Parents(goal.Resource, tupleset, relation, isPruned, _suppositionsPassed, _work));

    private void AddTuples(Goal goal, IEnumerable<LeadingTuple> stored, IEnumerable<LeadingTuple>? supposed)
    {
        var counting = new HashSet<RelationTuple>();
        foreach (LeadingTuple tuple in stored)
        {
            Add(goal, tuple, isSupposed: false);
            if (tuple is { Tuple: { } found, Counts: Verdict.True })
            {
                counting.Add(found.Key());
            }
        }

        // One that does not count is missing all the same; one that counts is not.
        foreach (LeadingTuple tuple in supposed ?? [])
        {
            if (tuple is { Tuple: { } found, Counts: Verdict.True } && counting.Add(found.Key()))
            {
                Add(goal, tuple, isSupposed: true);
            }
        }
    }

    private void Add(Goal parent, LeadingTuple tuple, bool isSupposed)
    {
        Goal goal = Add(new Goal(_goals.Count, tuple.Step, parent.Resource, parent.Relation)
        {
            Tuple = tuple.Tuple,
            Counts = tuple.Counts,
            Block = tuple.Block,
            Condition = tuple.Condition,
            IsFact = tuple.Ends || tuple.Tuple is null,
            IsSupposed = isSupposed,
        });
        parent.Children.Add(goal.Number);
        if (tuple.Target is { } target && tuple.Counts != Verdict.False)
        {
            goal.Children.Add(RelationOf(target.Resource, target.Relation, isSupposed).Number);
        }
    }
}
