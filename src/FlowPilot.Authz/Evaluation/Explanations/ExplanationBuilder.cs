using FlowPilot.Authz.Evaluation.Checks;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Writes solved claims down as a tree: for what holds the smallest proof, for what does not every branch that is blocked.</summary>
/// <remarks>
/// A claim is shown once. A proof refers only to what was shown in full before it, so it rests on nothing but itself. What does not hold may refer to
/// claims that do not hold and are shown around it: they fail together, like groups that only contain each other.
/// </remarks>
internal sealed class ExplanationBuilder
{
    private readonly IReadOnlyList<Goal> _goals;
    private readonly GoalSolver _solved;
    private readonly Dictionary<int, Refutation?> _shown = [];
    private readonly int _maxNodes;
    private Refutation? _current;
    private int _nodes;

    public ExplanationBuilder(GoalGraph graph, GoalSolver solved, int maxNodes)
    {
        _goals = graph.Goals;
        _solved = solved;
        _maxNodes = maxNodes;
    }

    public ExplanationNode Build() => Branch<ExplanationNode>.Grow(Show(0, -1));

    private GoalValue Value(int goal) => _solved.Values[goal];

    private Branch<ExplanationNode> Show(int number, int operand)
    {
        Refutation? around = _current;
        GoalValue value = Value(number);
        if (value != GoalValue.False)
        {
            _current = null;
        }
        else
        {
            _current ??= new Refutation();
        }

        Refutation? own = _current;
        Branch<ExplanationNode> inside = ShowInside(_goals[number], value, operand);
        return inside with
        {
            Finish = children =>
            {
                ExplanationNode node = inside.Finish(children);
                _current = around;
                if (own is not null && own != around)
                {
                    own.IsFinished = true;
                }

                return node;
            },
        };
    }

    private Branch<ExplanationNode> ShowInside(Goal goal, GoalValue value, int operand)
    {
        bool isRelation = goal.Step == ExplanationStep.Relation;
        if (_nodes >= _maxNodes)
        {
            return Branch<ExplanationNode>.Leaf(
                new ExplanationNode(goal.Step, OutcomeOf(value), goal.Resource, goal.Relation) { Block = ExplanationBlock.Cut, Tuple = goal.Tuple, Operand = operand });
        }

        _nodes++;
        if (isRelation && IsShown(goal.Number, value))
        {
            return Branch<ExplanationNode>.Leaf(Node(goal, value, operand, [], isReference: true));
        }

        if (isRelation && value != GoalValue.True)
        {
            _shown[goal.Number] = _current;
        }

        return new Branch<ExplanationNode>([.. Below(goal, value).Select(b => new Func<Branch<ExplanationNode>>(() => Show(b.Goal, b.Operand)))], children =>
        {
            if (isRelation && value == GoalValue.True)
            {
                // Only now: a proof must not refer to what it is a part of.
                _shown[goal.Number] = null;
            }

            return Node(goal, value, operand, children, isReference: false);
        });
    }

    private bool IsShown(int number, GoalValue value) =>
        _shown.TryGetValue(number, out Refutation? shown) && (value != GoalValue.False || shown is null || shown == _current || shown.IsFinished);

    /// <summary>What a claim rests on, each with its place among the operands.</summary>
    private IEnumerable<(int Goal, int Operand)> Below(Goal goal, GoalValue value)
    {
        if (goal.Block is ExplanationBlock.SubjectCannotReach or ExplanationBlock.NoTuple)
        {
            return [];
        }

        if (goal.Step == ExplanationStep.Exclusion)
        {
            return BelowExclusion(goal, value);
        }

        IEnumerable<int> shown = goal.Children.Where(c => !_goals[c].IsSupposed);
        if (value == GoalValue.True)
        {
            shown = goal.IsAny ? [_solved.Choices[goal.Number]]
                : goal.Step == ExplanationStep.IntersectionArrow ? shown.Where(c => _goals[c].Counts != Verdict.False) : shown;
        }
        else if (goal.Step == ExplanationStep.Intersection)
        {
            shown = shown.Where(c => IsBlocking(c, goal, value));
        }
        else if (goal.Step == ExplanationStep.IntersectionArrow && value == GoalValue.False)
        {
            shown = shown.Where(c => _goals[c].Counts == Verdict.False || (_goals[c].Counts == Verdict.True && IsBlocking(c, goal, value)));
        }
        else if (goal.IsTuple && goal.Counts == Verdict.False)
        {
            shown = [];
        }

        bool isNumbered = goal.Step is ExplanationStep.Union or ExplanationStep.Intersection;
        return shown.Select(c => (c, isNumbered ? goal.Children.IndexOf(c) : -1));
    }

    private IEnumerable<(int Goal, int Operand)> BelowExclusion(Goal goal, GoalValue value)
    {
        if (value == GoalValue.True || IsBlocking(goal.Children[0], goal, value))
        {
            yield return (goal.Children[0], 0);
        }

        if (value == GoalValue.True || IsTakingAway(goal, value))
        {
            yield return (goal.Without, 1);
        }
    }

    /// <summary>Whether what an exclusion takes away explains its value; what became true only later does not explain what was false before.</summary>
    private bool IsTakingAway(Goal goal, GoalValue value) => goal.Without >= 0 && (value == GoalValue.False
        ? Value(goal.Without) == GoalValue.True && _solved.Stages[goal.Without] < _solved.Stages[goal.Number]
        : value != GoalValue.True && Value(goal.Without) != GoalValue.False);

    /// <summary>Whether a part explains why the whole does not hold. Of two that are false, a later one may rest on the earlier whole.</summary>
    private bool IsBlocking(int part, Goal whole, GoalValue value) => value == GoalValue.False
        ? Value(part) == GoalValue.False && _solved.Stages[part] <= _solved.Stages[whole.Number]
        : Value(part) != GoalValue.True;

    private ExplanationNode Node(Goal goal, GoalValue value, int operand, ExplanationNode[] children, bool isReference)
    {
        ExplanationBlock block = value == GoalValue.True ? ExplanationBlock.None
            : goal.Step == ExplanationStep.Exclusion && IsTakingAway(goal, value) && Value(goal.Without) == GoalValue.True ? ExplanationBlock.Excluded
            : goal.Block == ExplanationBlock.None && value == GoalValue.NotFounded && goal.Step is ExplanationStep.Relation or ExplanationStep.Exclusion ? ExplanationBlock.NotFounded
            : goal.Block;
        return new ExplanationNode(goal.Step, OutcomeOf(value), goal.Resource, goal.Relation)
        {
            Expression = goal.Rewrite?.ToString(),
            Operand = operand,
            Tuple = goal.Tuple,
            Condition = goal.Condition,
            Block = block,
            IsReference = isReference,
            Children = Array.AsReadOnly(children),
        };
    }

    private static ExplanationOutcome OutcomeOf(GoalValue value) => value switch
    {
        GoalValue.True => ExplanationOutcome.Holds,
        GoalValue.Undecided => ExplanationOutcome.Undecided,
        _ => ExplanationOutcome.DoesNotHold,
    };

    /// <summary>Claims that fail together.</summary>
    private sealed class Refutation
    {
        public bool IsFinished { get; set; }
    }
}
