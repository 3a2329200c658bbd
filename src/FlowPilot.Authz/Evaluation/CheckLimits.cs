namespace FlowPilot.Authz.Evaluation;

/// <summary>The bounds of one check.</summary>
internal readonly record struct CheckLimits(long MaxWork, int MaxDepth)
{
    public static CheckLimits Of(AuthzOptions options) => new(options.MaxEvaluationWork, options.MaxEvaluationDepth);
}
