using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Evaluation.Lists;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Questions over the snapshots of the open stores.</summary>
internal sealed class RelationshipEvaluator : IRelationshipEvaluator
{
    private readonly StoreRegistry _stores;
    private readonly SnapshotChecks _checks;
    private readonly CursorSeal _cursors;
    private readonly TimeProvider _time;
    private readonly CheckLimits _limits;
    private volatile StoreState? _first;

    public RelationshipEvaluator(StoreRegistry stores, SnapshotChecks checks, CursorSeal cursors, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _stores = stores;
        _checks = checks;
        _cursors = cursors;
        _time = time;
        _limits = CheckLimits.Of(options.Value);
    }

    public CheckResult Check(in CheckRequest request)
    {
        Require(IsSet(request), nameof(request));
        return Find(request.Store, request.AtLeast, null) is { } snapshot
            ? _checks.Check(snapshot, request, new EvaluationClock(_time), _limits, CancellationToken.None)
            : new CheckResult(CheckReason.Unavailable);
    }

    public CheckResult Check(RelationHandle relation, ObjectHandle resource, SubjectHandle subject, ConditionContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(resource);
        ArgumentNullException.ThrowIfNull(subject);
        return Find(relation.Store, default, null) is { } snapshot
            ? _checks.Check(snapshot, relation, resource, subject, context, new EvaluationClock(_time), _limits)
            : new CheckResult(CheckReason.Unavailable);
    }

    public IReadOnlyList<CheckResult> BatchCheck(IReadOnlyList<CheckRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        Require(requests.All(r => IsSet(r) && r.Store == requests[0].Store), nameof(requests));
        if (requests.Count == 0)
        {
            return [];
        }

        // One snapshot for all of them, so it must hold what any of them asks for.
        StoreSnapshot? snapshot = Find(requests[0].Store, requests.Max(static r => r.AtLeast), null);
        DateTimeOffset now = _time.GetUtcNow();
        return
        [
            .. requests.Select(r => snapshot is null ? new CheckResult(CheckReason.Unavailable) : _checks.Check(snapshot, r, now, _limits, cancellationToken)),
        ];
    }

    public ListResult<ObjectRef> ListObjects(ListObjectsRequest request, CancellationToken cancellationToken = default)
    {
        Require(request);
        Page page = Open(request, () => QuestionTexts.HashOf(request));
        return page.Snapshot is { } snapshot
            ? Read(page, _checks.ListObjects(snapshot, request, page.After, new EvaluationClock(_time), _limits, cancellationToken))
            : new ListResult<ObjectRef>([], default, CheckReason.Unavailable);
    }

    public ListReader<ObjectRef> StreamObjects(ListObjectsRequest request, CancellationToken cancellationToken = default)
    {
        Require(request);
        Page page = Open(request, () => QuestionTexts.HashOf(request));
        return Stream(page, page.Snapshot is { } snapshot
            ? _checks.ListObjects(snapshot, request, page.After, new EvaluationClock(_time), _limits, cancellationToken)
            : ListItems<ObjectRef>.None(CheckReason.Unavailable));
    }

    public ListResult<ListedSubject> ListSubjects(ListSubjectsRequest request, CancellationToken cancellationToken = default)
    {
        Require(request);
        Page page = Open(request, () => QuestionTexts.HashOf(request));
        return page.Snapshot is { } snapshot
            ? Read(page, _checks.ListSubjects(snapshot, request, page.After, new EvaluationClock(_time), _limits, cancellationToken))
            : new ListResult<ListedSubject>([], default, CheckReason.Unavailable);
    }

    public ListReader<ListedSubject> StreamSubjects(ListSubjectsRequest request, CancellationToken cancellationToken = default)
    {
        Require(request);
        Page page = Open(request, () => QuestionTexts.HashOf(request));
        return Stream(page, page.Snapshot is { } snapshot
            ? _checks.ListSubjects(snapshot, request, page.After, new EvaluationClock(_time), _limits, cancellationToken)
            : ListItems<ListedSubject>.None(CheckReason.Unavailable));
    }

    public ListResult<string> ListActions(ListActionsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && !request.Subject.IsDefault, nameof(request));
        return Find(request) is { } snapshot
            ? _checks.ListActions(snapshot, request, _time.GetUtcNow(), _limits, cancellationToken)
            : new ListResult<string>([], default, CheckReason.Unavailable);
    }

    public Explanation Explain(ExplainRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && request.Relation is not null && !request.Subject.IsDefault, nameof(request));
        RequireWithin(request.MaxNodes, 1, ExplainRequest.NodesLimit, nameof(request.MaxNodes));
        RequireWithin(request.MaxWork, 1, ExplainRequest.WorkLimit, nameof(request.MaxWork));
        RequireWithin(request.MaxMissing, 0, ExplainRequest.MissingLimit, nameof(request.MaxMissing));

        // The explanation keeps its question, so nobody may change it any more.
        request = request with { ContextualTuples = Array.AsReadOnly<RelationTuple>([.. request.ContextualTuples ?? []]) };
        DateTimeOffset now = _time.GetUtcNow();
        return Find(request) is { } snapshot
            ? _checks.Explain(snapshot, request, now, _limits, cancellationToken)
            : new Explanation(request, new CheckResult(CheckReason.Unavailable), default, now, null, new MissingTuples(MissingTuplesOutcome.NotSearched));
    }

    public ProofVerification Verify(Explanation explanation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return _stores.Find(explanation.Request.Store)?.Current is { } snapshot
            ? _checks.Verify(snapshot, explanation, _time.GetUtcNow(), _limits, cancellationToken)
            : new ProofVerification(default, "the store is not open");
    }

    public UsersetTree Expand(ExpandRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && request.Relation is not null, nameof(request));
        RequireWithin(request.MaxDepth, 1, ExpandRequest.DepthLimit, nameof(request.MaxDepth));
        RequireWithin(request.MaxNodes, 1, ExpandRequest.NodesLimit, nameof(request.MaxNodes));
        return Find(request) is { } snapshot
            ? _checks.Expand(snapshot, request, _time.GetUtcNow(), _limits, cancellationToken)
            : new UsersetTree(default, CheckReason.Unavailable, null);
    }

    private static bool IsSet(in CheckRequest request) =>
        !request.Store.IsDefault && !request.Resource.IsDefault && !request.Subject.IsDefault && request.Relation is not null;

    private static void Require(ListObjectsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && request.ResourceType is not null && request.Relation is not null && !request.Subject.IsDefault, nameof(request));
        Require(request.PageSize is null or >= 1, nameof(request));
    }

    private static void Require(ListSubjectsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && request.Relation is not null && request.SubjectType is not null, nameof(request));
        Require(request.PageSize is null or >= 1, nameof(request));
    }

    private static void RequireWithin(int value, int min, int max, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, min, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, max, name);
    }

    private static void Require(bool isSet, string name)
    {
        if (!isSet)
        {
            throw new ArgumentException("Every required member must be set, and a page hold at least one item.", name);
        }
    }

    /// <summary>The snapshot to answer from, if this process has it.</summary>
    private StoreSnapshot? Find(StoreId store, Revision atLeast, Revision? exact)
    {
        // Most hosts have one store. It is set once: readers share nothing that is written again and again.
        StoreState? state = _first ??= _stores.Find(store);
        if (state?.Store != store)
        {
            state = _stores.Find(store);
        }

        StoreSnapshot? snapshot = exact is { } revision ? state?.Find(revision) : state?.Current;
        return snapshot?.Revision >= atLeast ? snapshot : null;
    }

    private StoreSnapshot? Find(RelationshipQuestion question) => Find(question.Store, question.AtLeast, question.Exact);

    private Page Open(ListQuestion question, Func<QuestionHash> hash)
    {
        int size = question.PageSize ?? int.MaxValue;
        if (question.Cursor is not { } cursor)
        {
            return new Page(Find(question), ListEvaluator.Start, null, size, hash);
        }

        if (!_cursors.TryRead(cursor, hash(), out long position, out (int Place, int OwnNames, int) at))
        {
            throw InvalidCursorException.Foreign();
        }

        var revision = new Revision(position);
        StoreSnapshot snapshot = _stores.Find(question.Store)?.Find(revision) ?? throw InvalidCursorException.Gone(revision);
        return new Page(snapshot.Revision >= question.AtLeast ? snapshot : null, at.Place, at.OwnNames, size, hash);
    }

    private ListResult<T> Read<T>(Page page, ListItems<T> list)
    {
        RequireSameNames(page, list);
        Revision revision = page.Snapshot!.Revision; // not null: the caller has the list from it
        var items = new ItemList<T>();
        int last = page.After;
        foreach ((T item, int place) in list.Items)
        {
            if (items.Count == page.Size)
            {
                (CheckReason soFar, ConditionResult open) = list.End();
                return new ListResult<T>(items, revision, soFar, open, CursorAt(page, list, last));
            }

            items.Add(item);
            last = place;
        }

        (CheckReason reason, ConditionResult condition) = list.End();
        return new ListResult<T>(items, revision, reason, condition);
    }

    private ListReader<T> Stream<T>(Page page, ListItems<T> list)
    {
        RequireSameNames(page, list);
        return new(page.Snapshot?.Revision ?? default, list.Items.Take(page.Size), list.End, place => CursorAt(page, list, place));
    }

    private string CursorAt<T>(Page page, ListItems<T> list, int place) =>
        _cursors.Write(page.Hash(), page.Snapshot!.Revision.Position, (place, list.OwnNames, 0)); // not null: it has items

    // A name that only the question knew comes after all of the store's; once the store knows it too, it comes among them, and a page would miss it.
    private static void RequireSameNames<T>(Page page, ListItems<T> list)
    {
        if (page.Snapshot is { } snapshot && page.OwnNames is { } before && before != list.OwnNames)
        {
            throw InvalidCursorException.Renumbered(snapshot.Revision);
        }
    }

    private readonly record struct Page(StoreSnapshot? Snapshot, int After, int? OwnNames, int Size, Func<QuestionHash> Hash);
}
