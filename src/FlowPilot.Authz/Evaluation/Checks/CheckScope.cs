using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>What stays the same for all parts of one check, and for all checks of one list.</summary>
internal sealed class CheckScope
{
    public EvaluationPlan Plan { get; private set; } = null!; // set by Open, before anybody reads it

    public RelationGraph Graph { get; private set; } = null!; // as above

    /// <summary>The values of the request for conditions.</summary>
    public ConditionContext? Context { get; private set; }

    private Dictionary<CompiledCondition, PreparedConditionContext?>? _prepared;

    private EvaluationClock _clock;
    private DateTimeOffset? _now;

    /// <summary>The one instant.</summary>
    public DateTimeOffset Now => _now ??= _clock.Read();

    /// <summary>How many steps between strongly connected parts of the model a check may take.</summary>
    public int MaxDepth { get; private set; }

    /// <summary>Makes the scope that of another question: scopes are reused, so that a check allocates nothing.</summary>
    public CheckScope Open(EvaluationPlan plan, RelationGraph graph, ConditionContext? context, EvaluationClock clock, int maxDepth)
    {
        Plan = plan;
        Graph = graph;
        Context = context;
        _clock = clock;
        _now = null;
        MaxDepth = maxDepth;
        _prepared?.Clear();
        return this;
    }

    /// <summary>Lets the question's data go, so that an idle thread does not keep an old graph in memory.</summary>
    public void Close()
    {
        Graph = null!; // set again by Open, before anybody reads it
        Context = null;
        _prepared?.Clear();
    }

    /// <summary>The request's values in the types of a condition; converted once per scope.</summary>
    public PreparedConditionContext? PreparedFor(CompiledCondition condition)
    {
        if (Context is null)
        {
            return null;
        }

        _prepared ??= [];
        return _prepared.TryGetValue(condition, out PreparedConditionContext? prepared) ? prepared : _prepared[condition] = Context.PreparedFor(condition);
    }
}
