namespace FlowPilot.Authz.Evaluation;

/// <summary>Answers questions about the relationship graph, over the newest snapshot.</summary>
/// <remarks>All members may be called concurrently; they take no lock and do no input or output.</remarks>
public interface IRelationshipEvaluator
{
    /// <summary>Says whether a subject has a relation to an object.</summary>
    /// <param name="request">The question.</param>
    /// <returns>The answer; everything that is unknown, missing or beyond a bound is a denial with its reason.</returns>
    /// <exception cref="ArgumentException">A member of the request is the default value.</exception>
    /// <remarks>O(visited nodes and tuples), bounded by <see cref="AuthzOptions.MaxEvaluationWork"/>.</remarks>
    CheckResult Check(in CheckRequest request);
}
