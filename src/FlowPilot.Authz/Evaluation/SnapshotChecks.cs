using System.Runtime.CompilerServices;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Lists;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Questions over one snapshot: finds the plan of its model, turns names into numbers, and lends evaluators.</summary>
internal sealed class SnapshotChecks : IDisposable
{
    // A plan belongs to a model and to the numbers of one store; it goes when either goes.
    private readonly ConditionalWeakTable<GraphSchema, ConditionalWeakTable<AuthorizationModel, EvaluationPlan>> _plans = [];

    // One for each thread: checks share nothing that is written, so that they scale with the cores.
    private readonly ThreadLocal<(CheckEvaluator Evaluator, CheckScope Scope)> _own;

    public SnapshotChecks()
        : this(CheckEvaluator.FirstBackwardAttempt)
    {
    }

    /// <summary>With another size from which a walk is also tried backwards: the answers are the same for every size, and tests show it.</summary>
    internal SnapshotChecks(int firstBackwardAttempt) =>
        _own = new ThreadLocal<(CheckEvaluator Evaluator, CheckScope Scope)>(() => (new CheckEvaluator(firstBackwardAttempt), new CheckScope()));

    public CheckResult Check(StoreSnapshot snapshot, in CheckRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        (CheckEvaluator evaluator, CheckScope scope) = _own.Value;
        if (!TryOpen(scope, snapshot, request.ContextualTuples, request.Context, now, limits, out OverlayNames? overlay))
        {
            return new CheckResult(CheckReason.Unavailable);
        }

        EvaluationPlan plan = scope.Plan;
        PlanSlot? slot = plan.FindSlot(request.Resource.Type, request.Relation);
        if (slot is null || !TrySubject(plan, request.Subject, overlay, out CheckSubject subject))
        {
            return new CheckResult(CheckReason.UnknownRelation);
        }

        int resource = Number(slot.Type, request.Resource.Id, overlay);
        if (resource < 0)
        {
            if (!request.Subject.IsUserset || request.Subject.Type != request.Resource.Type || request.Subject.Id != request.Resource.Id)
            {
                return new CheckResult(CheckReason.NoPath);
            }

            // Nothing is known of the object, so only a userset of its own can be its subject: that needs a number, for this question only.
            resource = new OverlayNames(scope.Graph.Schema).NumberOf(request.Resource.Type, request.Resource.Id);
            subject = subject with { Number = resource };
        }

        return evaluator.Check(scope, slot, resource, subject, limits.MaxWork, cancellationToken);
    }

    public ListResult<ObjectRef> ListObjects(StoreSnapshot snapshot, ListObjectsRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        var scope = new CheckScope();
        if (!TryOpen(scope, snapshot, request.ContextualTuples, request.Context, now, limits, out OverlayNames? overlay))
        {
            return new ListResult<ObjectRef>([], snapshot.Revision, CheckReason.Unavailable);
        }

        PlanSlot? slot = scope.Plan.FindSlot(request.ResourceType, request.Relation);
        if (slot is null || !TrySubject(scope.Plan, request.Subject, overlay, out CheckSubject subject))
        {
            return new ListResult<ObjectRef>([], snapshot.Revision, CheckReason.UnknownRelation);
        }

        var lists = new ListEvaluator(scope, NamesOf(scope, overlay), limits, cancellationToken);
        IReadOnlyList<ObjectRef> items = lists.Resources(slot, subject);
        return new ListResult<ObjectRef>(items, snapshot.Revision, lists.Reason, lists.Condition);
    }

    public ListResult<ListedSubject> ListSubjects(StoreSnapshot snapshot, ListSubjectsRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        var scope = new CheckScope();
        if (!TryOpen(scope, snapshot, request.ContextualTuples, request.Context, now, limits, out OverlayNames? overlay))
        {
            return new ListResult<ListedSubject>([], snapshot.Revision, CheckReason.Unavailable);
        }

        PlanSlot? slot = scope.Plan.FindSlot(request.Resource.Type, request.Relation);
        PlanType? type = scope.Plan.FindType(request.SubjectType);
        int usersetSlot = PlanEdge.NoSlot;
        if (slot is null || type is null || (request.SubjectRelation is not null && !type.Slots.TryGetValue(request.SubjectRelation, out usersetSlot)))
        {
            return new ListResult<ListedSubject>([], snapshot.Revision, CheckReason.UnknownRelation);
        }

        overlay ??= new OverlayNames(scope.Graph.Schema);
        int resource = overlay.NumberOf(request.Resource.Type, request.Resource.Id);

        var lists = new ListEvaluator(scope, NamesOf(scope, overlay), limits, cancellationToken);
        IReadOnlyList<ListedSubject> items = lists.Subjects(slot, resource, type, usersetSlot);
        return new ListResult<ListedSubject>(items, snapshot.Revision, lists.Reason, lists.Condition);
    }

    /// <summary>The relations of the object's type, each checked; in the order of their definition.</summary>
    public ListResult<string> ListActions(StoreSnapshot snapshot, ListActionsRequest request, DateTimeOffset now, CheckLimits limits, CancellationToken cancellationToken)
    {
        TypeDefinition? type = snapshot.Part<CurrentModel>().Model?.FindType(request.Resource.Type);
        var found = new List<string>();
        CheckReason reason = type is null ? CheckReason.UnknownRelation : CheckReason.Path;
        ConditionResult condition = default;
        foreach (RelationDefinition relation in type?.Relations ?? [])
        {
            var question = new CheckRequest(request.Resource, relation.Name, request.Subject)
            {
                Store = request.Store, Context = request.Context, ContextualTuples = request.ContextualTuples,
            };
            CheckResult result = Check(snapshot, question, now, limits, cancellationToken);
            if (result.Allowed)
            {
                found.Add(relation.Name);
            }
            else if (result.Reason != CheckReason.NoPath && reason == CheckReason.Path)
            {
                reason = result.Reason;
                condition = result.Condition;
            }
        }

        return new ListResult<string>(found, snapshot.Revision, reason, condition);
    }

    /// <summary>Whether the model lets single subjects of a type have a relation to resources of a type, whatever tuples there are.</summary>
    public bool CanReach(StoreSnapshot snapshot, string resourceType, string relation, string subjectType)
    {
        if (snapshot.Part<CurrentModel>().Model is not { } model)
        {
            return false;
        }

        EvaluationPlan plan = PlanOf(model, snapshot.Part<RelationGraph>());
        return plan.FindSlot(resourceType, relation) is { } slot && plan.FindType(subjectType) is { } type && slot.Reach.Contains(EvaluationPlan.ClassOfType(type));
    }

    public void Dispose() => _own.Dispose();

    private static Func<string, int, string> NamesOf(CheckScope scope, OverlayNames? overlay) =>
        overlay is null ? (type, number) => scope.Graph.Schema.NamesOf(type).NameOf(number) : overlay.NameOf;

    private static void RequireAllowed(AuthorizationModel model, IReadOnlyList<RelationTuple> contextual)
    {
        foreach (RelationTuple tuple in contextual)
        {
            string? fault = tuple.IsDefault ? "it is not set" : TupleRules.FaultOf(model, tuple);
            if (fault is not null)
            {
                throw new InvalidTupleException("FP1101", tuple, fault);
            }
        }
    }

    private static int Number(PlanType type, string id, OverlayNames? overlay) => overlay?.Find(type.Name, id) ?? type.Names.Find(id);

    private static bool TrySubject(EvaluationPlan plan, SubjectRef subject, OverlayNames? overlay, out CheckSubject found)
    {
        found = default;
        PlanType? type = plan.FindType(subject.Type);
        int usersetSlot = PlanEdge.NoSlot;
        if (type is null || (subject.Relation is not null && !type.Slots.TryGetValue(subject.Relation, out usersetSlot)))
        {
            return false;
        }

        int subjectClass = plan.ClassOf(type, usersetSlot);
        int number = subject.IsWildcard ? RelationGraph.Everyone : Number(type, subject.Id, overlay);
        found = new CheckSubject(subjectClass, number, usersetSlot, subject.IsWildcard);
        return true;
    }

    private bool TryOpen(
        CheckScope scope,
        StoreSnapshot snapshot,
        IReadOnlyList<RelationTuple>? contextual,
        ConditionContext? context,
        DateTimeOffset now,
        CheckLimits limits,
        out OverlayNames? overlay)
    {
        overlay = null;
        AuthorizationModel? model = snapshot.Part<CurrentModel>().Model;
        if (model is null)
        {
            return false;
        }

        RelationGraph graph = snapshot.Part<RelationGraph>();
        EvaluationPlan plan = PlanOf(model, graph);
        if (contextual is { Count: > 0 })
        {
            RequireAllowed(model, contextual);
            overlay = new OverlayNames(graph.Schema);
            graph = graph.With(contextual, overlay);
        }

        scope.Open(plan, graph, context, now, limits.MaxDepth);
        return true;
    }

    private EvaluationPlan PlanOf(AuthorizationModel model, RelationGraph graph) =>
        _plans.TryGetValue(graph.Schema, out ConditionalWeakTable<AuthorizationModel, EvaluationPlan>? plans) && plans.TryGetValue(model, out EvaluationPlan? plan)
            ? plan
            : Compile(model, graph.Schema);

    private EvaluationPlan Compile(AuthorizationModel model, GraphSchema schema) =>
        _plans.GetValue(schema, static _ => []).GetValue(model, m => PlanCompiler.Compile(m, schema));
}
