using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Decisions;

/// <summary>The snapshots of a batch: one of each store, as new as the newest that any of the requests asks for. For one batch.</summary>
internal sealed class BatchSnapshots(SnapshotSource source, IReadOnlyList<AccessRequest> requests)
{
    private readonly Dictionary<StoreId, StoreSnapshot?> _snapshots = [];

    public async ValueTask<StoreSnapshot?> OpenAsync(StoreId store, CancellationToken cancellationToken)
    {
        if (!_snapshots.TryGetValue(store, out StoreSnapshot? snapshot))
        {
            Revision readAfter = requests.Where(r => r.Store == store).Max(static r => r.ReadAfter);
            snapshot = await source.OpenAsync(store, readAfter, cancellationToken).ConfigureAwait(false);
            _snapshots.Add(store, snapshot);
        }

        return snapshot;
    }
}
