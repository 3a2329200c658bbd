using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>What stays the same for all parts of one check, and for all checks of one list.</summary>
internal sealed class CheckScope
{
    public required EvaluationPlan Plan { get; init; }

    public required RelationGraph Graph { get; init; }

    /// <summary>The values of the request for conditions.</summary>
    public ConditionContext? Context { get; init; }

    private Dictionary<CompiledCondition, PreparedConditionContext>? _prepared;

    /// <summary>The one instant.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>How many steps between strongly connected parts of the model a check may take.</summary>
    public required int MaxDepth { get; init; }

    /// <summary>The request's values in the types of a condition; converted once per scope.</summary>
    public PreparedConditionContext? PreparedFor(CompiledCondition condition)
    {
        if (Context is null)
        {
            return null;
        }

        _prepared ??= [];
        return _prepared.TryGetValue(condition, out PreparedConditionContext? prepared) ? prepared : _prepared[condition] = condition.Prepare(Context);
    }
}
