using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Checks over the newest snapshot of a store.</summary>
internal sealed class RelationshipEvaluator : IRelationshipEvaluator
{
    private readonly StoreRegistry _stores;
    private readonly int _maxWork;

    public RelationshipEvaluator(StoreRegistry stores, IOptions<AuthzOptions> options)
    {
        _stores = stores;
        _maxWork = options.Value.MaxEvaluationWork;
    }

    public CheckResult Check(in CheckRequest request)
    {
        if (request.Store.IsDefault || request.Resource.IsDefault || request.Subject.IsDefault || request.Relation is null)
        {
            throw new ArgumentException("Store, object, relation and subject must be set.", nameof(request));
        }

        StoreSnapshot? snapshot = _stores.Find(request.Store)?.Current;
        return snapshot is null ? new CheckResult(CheckReason.Unavailable) : Reachability.Check(snapshot, request, _maxWork);
    }
}
