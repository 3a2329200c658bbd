using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Checks over the newest snapshot of a store.</summary>
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
        if (request.Store.IsDefault || request.Resource.IsDefault || request.Subject.IsDefault || request.Relation is null)
        {
            throw new ArgumentException("Store, object, relation and subject must be set.", nameof(request));
        }

        StoreSnapshot? snapshot = _stores.Find(request.Store)?.Current;
        return snapshot is null ? new CheckResult(CheckReason.Unavailable) : _checks.Check(snapshot, request, _time.GetUtcNow(), _limits, CancellationToken.None);
    }
}
