using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Questions over the newest snapshot of a store.</summary>
internal sealed class RelationshipEvaluator : IRelationshipEvaluator
{
    private readonly StoreRegistry _stores;
    private readonly SnapshotChecks _checks;
    private readonly TimeProvider _time;
    private readonly CheckLimits _limits;

    public RelationshipEvaluator(StoreRegistry stores, SnapshotChecks checks, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _stores = stores;
        _checks = checks;
        _time = time;
        _limits = CheckLimits.Of(options.Value);
    }

    public CheckResult Check(in CheckRequest request)
    {
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && !request.Subject.IsDefault && request.Relation is not null, nameof(request));
        StoreSnapshot? snapshot = _stores.Find(request.Store)?.Current;
        return snapshot is null
            ? new CheckResult(CheckReason.Unavailable)
            : _checks.Check(snapshot, request, _time.GetUtcNow(), _limits, CancellationToken.None);
    }

    public IReadOnlyList<CheckResult> BatchCheck(IReadOnlyList<CheckRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        Require(
            requests.All(r => !r.Store.IsDefault && r.Store == requests[0].Store && !r.Resource.IsDefault && !r.Subject.IsDefault && r.Relation is not null),
            nameof(requests));
        StoreSnapshot? snapshot = requests.Count == 0 ? null : _stores.Find(requests[0].Store)?.Current;
        DateTimeOffset now = _time.GetUtcNow();
        return
        [
            .. requests.Select(r => snapshot is null ? new CheckResult(CheckReason.Unavailable) : _checks.Check(snapshot, r, now, _limits, CancellationToken.None)),
        ];
    }

    public ListResult<ObjectRef> ListObjects(ListObjectsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && request.ResourceType is not null && request.Relation is not null && !request.Subject.IsDefault, nameof(request));
        return _stores.Find(request.Store)?.Current is { } snapshot
            ? _checks.ListObjects(snapshot, request, _time.GetUtcNow(), _limits, cancellationToken)
            : new ListResult<ObjectRef>([], default, CheckReason.Unavailable);
    }

    public ListResult<ListedSubject> ListSubjects(ListSubjectsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && request.Relation is not null && request.SubjectType is not null, nameof(request));
        return _stores.Find(request.Store)?.Current is { } snapshot
            ? _checks.ListSubjects(snapshot, request, _time.GetUtcNow(), _limits, cancellationToken)
            : new ListResult<ListedSubject>([], default, CheckReason.Unavailable);
    }

    public ListResult<string> ListActions(ListActionsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Require(!request.Store.IsDefault && !request.Resource.IsDefault && !request.Subject.IsDefault, nameof(request));
        return _stores.Find(request.Store)?.Current is { } snapshot
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
        return _stores.Find(request.Store)?.Current is { } snapshot
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
        return _stores.Find(request.Store)?.Current is { } snapshot
            ? _checks.Expand(snapshot, request, _time.GetUtcNow(), _limits, cancellationToken)
            : new UsersetTree(default, CheckReason.Unavailable, null);
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
            throw new ArgumentException("Every required member must be set.", name);
        }
    }
}
