using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Checks over one snapshot: finds the plan of its model, turns names into numbers, and lends an evaluator.</summary>
internal sealed class SnapshotChecks
{
    // A plan belongs to a model and to the numbers of one store; it goes when either goes.
    private readonly ConditionalWeakTable<GraphSchema, ConditionalWeakTable<AuthorizationModel, EvaluationPlan>> _plans = [];
    private readonly ConcurrentBag<CheckEvaluator> _evaluators = [];

    /// <summary>The plan of a model over a graph.</summary>
    public EvaluationPlan PlanOf(AuthorizationModel model, RelationGraph graph) => _plans
        .GetValue(graph.Schema, static _ => [])
        .GetValue(model, m => PlanCompiler.Compile(m, graph.Schema));

    public CheckResult Check(StoreSnapshot snapshot, in CheckRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        AuthorizationModel? model = snapshot.Part<CurrentModel>().Model;
        if (model is null)
        {
            return new CheckResult(CheckReason.Unavailable);
        }

        RelationGraph graph = snapshot.Part<RelationGraph>();
        EvaluationPlan plan = PlanOf(model, graph);
        PlanSlot? slot = plan.FindSlot(request.Resource.Type, request.Relation);
        if (slot is null || !TrySubject(plan, request.Subject, out PlanType? subjectType, out int usersetSlot))
        {
            return new CheckResult(CheckReason.UnknownRelation);
        }

        OverlayNames? overlay = null;
        if (request.ContextualTuples is { Count: > 0 } contextual)
        {
            RequireAllowed(model, contextual);
            overlay = new OverlayNames(graph.Schema);
            graph = graph.With(contextual, overlay);
        }

        int resource = Number(slot.Type, request.Resource.Id, overlay);
        int number = request.Subject.IsWildcard ? RelationGraph.Everyone : Number(subjectType, request.Subject.Id, overlay);
        if (resource < 0)
        {
            // Nothing is known of the object, so only the userset that it is asked about can be its subject.
            bool itself = usersetSlot == slot.Number && request.Subject.Id == request.Resource.Id;
            return new CheckResult(itself ? CheckReason.Path : CheckReason.NoPath);
        }

        var scope = new CheckScope { Plan = plan, Graph = graph, Context = request.Context, Now = now, MaxDepth = limits.MaxDepth };
        int subjectClass = usersetSlot >= 0 ? plan.ClassOfSlot(usersetSlot) : EvaluationPlan.ClassOfType(subjectType);
        var subject = new CheckSubject(subjectClass, number, usersetSlot, request.Subject.IsWildcard);
        if (!_evaluators.TryTake(out CheckEvaluator? evaluator))
        {
            evaluator = new CheckEvaluator();
        }

        CheckResult result = evaluator.Check(scope, slot, resource, subject, limits.MaxWork, cancellationToken);
        _evaluators.Add(evaluator);
        return result;
    }

    private static void RequireAllowed(AuthorizationModel model, IReadOnlyList<RelationTuple> contextual)
    {
        foreach (RelationTuple tuple in contextual)
        {
            if (tuple.IsDefault || TupleRules.FaultOf(model, tuple) is not null)
            {
                throw new InvalidTupleException("FP1101", tuple, tuple.IsDefault ? "it is not set" : TupleRules.FaultOf(model, tuple) ?? string.Empty);
            }
        }
    }

    private static int Number(PlanType type, string id, OverlayNames? overlay) => overlay?.Find(type.Name, id) ?? type.Names.Find(id);

    private static bool TrySubject(EvaluationPlan plan, SubjectRef subject, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PlanType? type, out int usersetSlot)
    {
        type = plan.FindType(subject.Type);
        usersetSlot = PlanEdge.NoSlot;
        return type is not null && (subject.Relation is null || type.Slots.TryGetValue(subject.Relation, out usersetSlot));
    }
}
