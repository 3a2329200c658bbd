using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <content>Why an answer is what it is.</content>
internal sealed partial class SnapshotChecks
{
    public Explanation Explain(StoreSnapshot snapshot, ExplainRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        CheckRequest question = QuestionOf(request, request.ContextualTuples);
        CheckResult result = Check(snapshot, question, now, limits, cancellationToken);
        return OpenExplanation(snapshot, request, now, limits) is { } scope
            ? Explainer.Explain(scope, request, result, snapshot.Revision, now, IsAllowedWith, cancellationToken)
            : new Explanation(request, result, snapshot.Revision, now, null, new MissingTuples(MissingTuplesOutcome.NotSearched));

        bool IsAllowedWith(IReadOnlyList<RelationTuple> more)
        {
            // A store holds a tuple once: one that is added takes the place of one that does not count.
            HashSet<RelationTuple> keys = [.. more.Select(static t => t.Key())];
            CheckRequest supposed = QuestionOf(request, [.. request.ContextualTuples.Where(t => !keys.Contains(t.Key())), .. more]);
            return Check(snapshot, supposed, now, limits, cancellationToken).Allowed;
        }
    }

    public ProofVerification Verify(StoreSnapshot snapshot, Explanation explanation, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        ExplainRequest request = explanation.Request;
        string? fault = explanation.Result.Reason is not (CheckReason.Path or CheckReason.NoPath) || explanation.Root is not { } root
            ? "an answer that is not decided cannot be verified"
            : OpenExplanation(snapshot, request, now, limits) is not { } scope
                ? "the model has no such type or relation"
                : new ProofVerifier(scope, new WorkBudget(request.MaxWork, cancellationToken)).FaultOf(root, request.Resource, request.Relation, explanation.Result.Allowed);
        return new ProofVerification(snapshot.Revision, fault);
    }

    public UsersetTree Expand(StoreSnapshot snapshot, ExpandRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        var scope = new CheckScope();
        if (!TryOpen(scope, snapshot, request.Hypothesis, null, now, limits, out OverlayNames? overlay))
        {
            return new UsersetTree(snapshot.Revision, CheckReason.Unavailable, null);
        }

        if (scope.Plan.FindSlot(request.Resource.Type, request.Relation) is null)
        {
            return new UsersetTree(snapshot.Revision, CheckReason.UnknownRelation, null);
        }

        var expander = new UsersetExpander(new TupleReader(scope, overlay ?? new OverlayNames(scope.Graph.Schema)), request.MaxNodes, cancellationToken);
        UsersetNode root = expander.Expand(request.Resource, request.Relation, request.MaxDepth);
        return new UsersetTree(snapshot.Revision, expander.IsCut ? CheckReason.EvaluationLimit : CheckReason.Path, root);
    }

    private static CheckRequest QuestionOf(ExplainRequest request, IReadOnlyList<RelationTuple> contextual) =>
        new(request.Resource, request.Relation, request.Subject) { Store = request.Store, Context = request.Context, ContextualTuples = contextual, WhatIf = request.WhatIf };

    /// <summary>What an explanation reads; <see langword="null"/> where the question names what the model does not have.</summary>
    private ExplainScope? OpenExplanation(StoreSnapshot snapshot, ExplainRequest request, DateTimeOffset now, CheckLimits limits)
    {
        var scope = new CheckScope();
        return TryOpen(scope, snapshot, request.Hypothesis, request.Context, now, limits, out OverlayNames? overlay)
            && scope.Plan.FindSlot(request.Resource.Type, request.Relation) is { } slot
            && TrySubject(scope.Plan, request.Subject, overlay, out _)
                ? new ExplainScope(scope, overlay ?? new OverlayNames(scope.Graph.Schema), slot, request.Subject)
                : null;
    }
}
