using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Checks;
using FlowPilot.Authz.Evaluation.Lists;
using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <content>Lists: whole, page by page, or as a stream.</content>
internal sealed partial class SnapshotChecks
{
    /// <summary>The items behind a place, worked out while they are read; how it ended is known when they are all read.</summary>
    public ListItems<ObjectRef> ListObjects(StoreSnapshot snapshot, ListObjectsRequest request, int after, EvaluationClock clock, CheckLimits limits, CancellationToken cancellationToken)
    {
        var scope = new CheckScope();
        if (!TryOpen(scope, snapshot, request.Hypothesis, request.Context, clock, limits, out OverlayNames? overlay))
        {
            return ListItems<ObjectRef>.None(CheckReason.Unavailable);
        }

        PlanSlot? slot = scope.Plan.FindSlot(request.ResourceType, request.Relation);
        if (slot is null || !TrySubject(scope.Plan, request.Subject, overlay, out CheckSubject subject))
        {
            return ListItems<ObjectRef>.None(CheckReason.UnknownRelation);
        }

        var lists = new ListEvaluator(scope, overlay, limits, _withSets, cancellationToken);
        return new ListItems<ObjectRef>(lists.Resources(slot, subject, after), () => (lists.Reason, lists.Condition), overlay?.Count ?? 0);
    }

    /// <summary>The whole list, from its start.</summary>
    public ListItems<ObjectRef> ListObjects(StoreSnapshot snapshot, ListObjectsRequest request, EvaluationClock clock, CheckLimits limits, CancellationToken cancellationToken) =>
        ListObjects(snapshot, request, ListEvaluator.Start, clock, limits, cancellationToken);

    /// <inheritdoc cref="ListObjects(StoreSnapshot, ListObjectsRequest, int, EvaluationClock, CheckLimits, CancellationToken)"/>
    public ListItems<ListedSubject> ListSubjects(StoreSnapshot snapshot, ListSubjectsRequest request, int after, EvaluationClock clock, CheckLimits limits, CancellationToken cancellationToken)
    {
        var scope = new CheckScope();
        if (!TryOpen(scope, snapshot, request.Hypothesis, request.Context, clock, limits, out OverlayNames? overlay))
        {
            return ListItems<ListedSubject>.None(CheckReason.Unavailable);
        }

        PlanSlot? slot = scope.Plan.FindSlot(request.Resource.Type, request.Relation);
        PlanType? type = scope.Plan.FindType(request.SubjectType);
        int usersetSlot = PlanEdge.NoSlot;
        if (slot is null || type is null || (request.SubjectRelation is not null && !type.Slots.TryGetValue(request.SubjectRelation, out usersetSlot)))
        {
            return ListItems<ListedSubject>.None(CheckReason.UnknownRelation);
        }

        overlay ??= new OverlayNames(scope.Graph.Schema);
        int resource = overlay.NumberOf(request.Resource.Type, request.Resource.Id);
        var lists = new ListEvaluator(scope, overlay, limits, _withSets, cancellationToken);
        return new ListItems<ListedSubject>(lists.Subjects(slot, resource, type, usersetSlot, after), () => (lists.Reason, lists.Condition), overlay.Count);
    }
}
