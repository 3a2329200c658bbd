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
internal sealed partial class SnapshotChecks : IDisposable
{
    // A plan belongs to a model and to the numbers of one store; it goes when either goes.
    private readonly ConditionalWeakTable<GraphSchema, ConditionalWeakTable<AuthorizationModel, EvaluationPlan>> _plans = [];

    // One for each thread: checks share nothing that is written, so that they scale with the cores.
    private readonly ThreadLocal<ThreadState> _own;

    private readonly bool _withSets;

    public SnapshotChecks()
        : this(CheckEvaluator.FirstBackwardAttempt)
    {
    }

    /// <summary>With another size from which a walk is also tried backwards, or without sets for lists or the closure of groups: the answers are the same, and tests show it.</summary>
    internal SnapshotChecks(int firstBackwardAttempt, bool withSets = true, bool withClosure = true)
    {
        _withSets = withSets;
        _own = new ThreadLocal<ThreadState>(() => new ThreadState(new CheckEvaluator(firstBackwardAttempt, withClosure)));
    }

    public CheckResult Check(StoreSnapshot snapshot, in CheckRequest request, EvaluationClock clock, CheckLimits limits, CancellationToken cancellationToken)
    {
        ThreadState own = _own.Value!; // not null: it is made with its thread's first question
        var hypothesis = new Hypothesis(request.ContextualTuples, request.WhatIf);
        if (!TryOpen(own, snapshot, hypothesis, request.Context, clock, limits, out OverlayNames? overlay))
        {
            return new CheckResult(CheckReason.Unavailable);
        }

        EvaluationPlan plan = own.Scope.Plan;
        PlanSlot? slot = plan.FindSlot(request.Resource.Type, request.Relation);
        return slot is null || !TrySubject(plan, request.Subject, overlay, out CheckSubject subject)
            ? new CheckResult(CheckReason.UnknownRelation)
            : Check(own, slot, request.Resource, Number(slot.Type, request.Resource.Id, overlay), subject, request.Subject, overlay, limits, cancellationToken);
    }

    /// <summary>The same with names that were found before.</summary>
    /// <exception cref="ArgumentException">The object is of another type than the relation.</exception>
    public CheckResult Check(
        StoreSnapshot snapshot, RelationHandle relation, ObjectHandle resource, SubjectHandle subject, ConditionContext? context, EvaluationClock clock, CheckLimits limits)
    {
        if (!ReferenceEquals(resource.Value.Type, relation.ResourceType) && resource.Value.Type != relation.ResourceType)
        {
            throw new ArgumentException($"The object '{resource.Value}' is not of the relation's type '{relation.ResourceType}'.", nameof(resource));
        }

        ThreadState own = _own.Value!; // not null: it is made with its thread's first question
        if (!TryOpen(own, snapshot, default, context, clock, limits, out _))
        {
            return new CheckResult(CheckReason.Unavailable);
        }

        EvaluationPlan plan = own.Scope.Plan;
        PlanSlot? slot = relation.SlotIn(plan);
        return slot is null || !subject.TryGet(plan, out CheckSubject found)
            ? new CheckResult(CheckReason.UnknownRelation)
            : Check(own, slot, resource.Value, resource.NumberIn(slot.Type), found, subject.Value, null, limits, CancellationToken.None);
    }

    /// <summary>The relations of the object's type, each checked; in the order of their definition.</summary>
    public ListResult<string> ListActions(StoreSnapshot snapshot, ListActionsRequest request, EvaluationClock clock, CheckLimits limits, CancellationToken cancellationToken)
    {
        TypeDefinition? type = (request.WhatIf?.Model ?? snapshot.Part<CurrentModel>().Model)?.FindType(request.Resource.Type);
        var found = new List<string>();
        CheckReason reason = type is null ? CheckReason.UnknownRelation : CheckReason.Path;
        ConditionResult condition = default;
        foreach (RelationDefinition relation in type?.Relations ?? [])
        {
            var question = new CheckRequest(request.Resource, relation.Name, request.Subject)
            {
                Store = request.Store, Context = request.Context, ContextualTuples = request.ContextualTuples, WhatIf = request.WhatIf,
            };
            CheckResult result = Check(snapshot, question, clock, limits, cancellationToken);
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

    private static CheckResult Check(
        ThreadState own,
        PlanSlot slot,
        ObjectRef resource,
        int number,
        CheckSubject subject,
        SubjectRef subjectName,
        OverlayNames? overlay,
        CheckLimits limits,
        CancellationToken cancellationToken)
    {
        if (number < 0)
        {
            if (!subjectName.IsUserset || subjectName.Type != resource.Type || subjectName.Id != resource.Id)
            {
                return new CheckResult(CheckReason.NoPath);
            }

            // Nothing is known of the object, so only a userset of its own can be its subject: that needs a number, for this question only, and
            // other than those that the question gave to what it brought along.
            number = (overlay ?? new OverlayNames(own.Scope.Graph.Schema)).NumberOf(resource.Type, resource.Id);
            subject = subject with { Number = number };
        }

        try
        {
            return own.Evaluator.Check(own.Scope, slot, number, subject, limits.MaxWork, cancellationToken);
        }
        finally
        {
            own.Scope.Close();
        }
    }

    private static int Number(PlanType type, string id, OverlayNames? overlay) => overlay?.Find(type.Name, id) ?? type.Names.Find(id);

    internal static bool TrySubject(EvaluationPlan plan, SubjectRef subject, OverlayNames? overlay, out CheckSubject found)
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
        ThreadState own, StoreSnapshot snapshot, Hypothesis hypothesis, ConditionContext? context, EvaluationClock clock, CheckLimits limits, out OverlayNames? overlay)
    {
        // Nearly always the plan of the thread's last question: the same model, over the numbers of the same store.
        overlay = null;
        AuthorizationModel? model = hypothesis.Change?.Model ?? snapshot.Part<CurrentModel>().Model;
        RelationGraph graph = snapshot.Part<RelationGraph>();
        if (own.LastPlan is { } last && ReferenceEquals(last.Model, model) && ReferenceEquals(last.Schema, graph.Schema) && hypothesis.IsEmpty)
        {
            own.Scope.Open(last, graph, context, clock, limits.MaxDepth);
            return true;
        }

        bool isOpen = TryOpen(own.Scope, snapshot, hypothesis, context, clock, limits, out overlay);
        own.LastPlan = isOpen ? own.Scope.Plan : own.LastPlan;
        return isOpen;
    }

    private bool TryOpen(
        CheckScope scope,
        StoreSnapshot snapshot,
        Hypothesis hypothesis,
        ConditionContext? context,
        EvaluationClock clock,
        CheckLimits limits,
        out OverlayNames? overlay)
    {
        overlay = null;
        AuthorizationModel? model = hypothesis.Change?.Model ?? snapshot.Part<CurrentModel>().Model;
        if (model is null)
        {
            return false;
        }

        RelationGraph graph = snapshot.Part<RelationGraph>();
        EvaluationPlan plan = PlanOf(model, graph);
        if (!hypothesis.IsEmpty)
        {
            overlay = new OverlayNames(graph.Schema);
            graph = hypothesis.ApplyTo(graph, model, overlay);
        }

        scope.Open(plan, graph, context, clock, limits.MaxDepth);
        return true;
    }

    private EvaluationPlan PlanOf(AuthorizationModel model, RelationGraph graph) =>
        _plans.TryGetValue(graph.Schema, out ConditionalWeakTable<AuthorizationModel, EvaluationPlan>? plans) && plans.TryGetValue(model, out EvaluationPlan? plan)
            ? plan
            : Compile(model, graph.Schema);

    private EvaluationPlan Compile(AuthorizationModel model, GraphSchema schema) =>
        _plans.GetValue(schema, static _ => []).GetValue(model, m => PlanCompiler.Compile(m, schema));

    /// <summary>What one thread keeps from question to question.</summary>
    private sealed class ThreadState(CheckEvaluator evaluator)
    {
        public CheckEvaluator Evaluator => evaluator;

        public CheckScope Scope { get; } = new();

        public EvaluationPlan? LastPlan { get; set; }
    }
}
