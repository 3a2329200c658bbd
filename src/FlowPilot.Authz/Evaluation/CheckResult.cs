using FlowPilot.Authz.Conditions;

namespace FlowPilot.Authz.Evaluation;

/// <summary>The answer of a check. The default value is a denial.</summary>
public readonly record struct CheckResult
{
    internal CheckResult(CheckReason reason, ConditionResult condition = default)
    {
        Reason = reason;
        Condition = condition;
    }

    /// <summary>Gets a value indicating whether the subject has the relation.</summary>
    public bool Allowed => Reason == CheckReason.Path;

    /// <summary>Gets why.</summary>
    public CheckReason Reason { get; }

    /// <summary>Gets what the condition came to that left the answer open; the default value where none did.</summary>
    public ConditionResult Condition { get; }

    /// <summary>Gets the stable code of <see cref="Reason"/>.</summary>
    public string ReasonCode => Reason switch
    {
        CheckReason.NoPath => "no_path",
        CheckReason.Path => "path",
        CheckReason.UnknownRelation => "unknown_relation",
        CheckReason.EvaluationLimit => "evaluation_limit",
        CheckReason.ConditionIncomplete => "condition_incomplete",
        CheckReason.ConditionError => "condition_error",
        _ => "relationship_unavailable",
    };
}
