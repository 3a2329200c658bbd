namespace FlowPilot.Authz.Evaluation;

/// <summary>The answer of a check. The default value is a denial.</summary>
public readonly record struct CheckResult
{
    internal CheckResult(CheckReason reason) => Reason = reason;

    /// <summary>Gets a value indicating whether the subject has the relation.</summary>
    public bool Allowed => Reason == CheckReason.Path;

    /// <summary>Gets why.</summary>
    public CheckReason Reason { get; }

    /// <summary>Gets the stable code of <see cref="Reason"/>.</summary>
    public string ReasonCode => Reason switch
    {
        CheckReason.NoPath => "no_path",
        CheckReason.Path => "path",
        CheckReason.UnknownRelation => "unknown_relation",
        CheckReason.EvaluationLimit => "evaluation_limit",
        _ => "relationship_unavailable",
    };
}
