namespace FlowPilot.Authz.Evaluation;

/// <summary>The bounds of one check, and of one list.</summary>
internal readonly record struct CheckLimits(long MaxWork, int MaxDepth, long MaxListWork)
{
    public static CheckLimits Of(AuthzOptions options) => new(options.MaxEvaluationWork, options.MaxEvaluationDepth, options.MaxListWork);
}
