using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Explains an answer that a check has given.</summary>
internal static class Explainer
{
    public static Explanation Explain(
        ExplainScope scope,
        ExplainRequest request,
        CheckResult result,
        Revision revision,
        DateTimeOffset instant,
        Func<IReadOnlyList<RelationTuple>, bool> isAllowedWith,
        CancellationToken cancellationToken)
    {
        var work = new WorkBudget(request.MaxWork, cancellationToken);
        GoalGraph graph = GoalGraph.Read(scope, request.Resource, request.Relation, work);
        GoalSolver? solved = graph.IsCut ? null : GoalSolver.Solve(graph, work);
        if (solved is null || !Agrees(solved.Values[0], result))
        {
            // The answer is the check's. Where one of the two has come to a bound that the other has not, there is nothing to show.
            var cut = new ExplanationNode(ExplanationStep.Relation, OutcomeOf(result), request.Resource, request.Relation) { Block = ExplanationBlock.Cut };
            return new Explanation(request, result, revision, instant, cut, new MissingTuples(MissingTuplesOutcome.NotSearched));
        }

        ExplanationNode root = new ExplanationBuilder(graph, solved, request.MaxNodes).Build();
        MissingTuples missing = result.Reason == CheckReason.NoPath && request.MaxMissing > 0
            ? new MissingSearch(scope, request, isAllowedWith, graph.Goals.Count, cancellationToken).Find(root)
            : new MissingTuples(MissingTuplesOutcome.NotSearched);
        return new Explanation(request, result, revision, instant, root, missing);
    }

    private static bool Agrees(GoalValue value, CheckResult result) => value switch
    {
        GoalValue.True => result.Reason == CheckReason.Path,
        GoalValue.Undecided => result.Reason is CheckReason.ConditionIncomplete or CheckReason.ConditionError or CheckReason.EvaluationLimit,
        _ => result.Reason == CheckReason.NoPath,
    };

    private static ExplanationOutcome OutcomeOf(CheckResult result) => result.Reason switch
    {
        CheckReason.Path => ExplanationOutcome.Holds,
        CheckReason.NoPath => ExplanationOutcome.DoesNotHold,
        _ => ExplanationOutcome.Undecided,
    };
}
