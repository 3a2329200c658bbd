using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Delegation;

/// <summary>The grants of the store's snapshot. The pipeline takes them from the very snapshot of its decision and need not come here.</summary>
internal sealed class SnapshotGrantReader : IGrantReader
{
    private readonly SnapshotSource _snapshots;

    public SnapshotGrantReader(StoreRegistry stores, IOptions<AuthzOptions> options, TimeProvider time) =>
        _snapshots = new SnapshotSource(stores, options.Value, time);

    public async ValueTask<GrantReading> ReadAsync(StoreId store, Revision readAfter, CancellationToken cancellationToken = default)
    {
        StoreSnapshot snapshot = await _snapshots.OpenAsync(store, readAfter, cancellationToken).ConfigureAwait(false)
            ?? throw new TimeoutException("The grants are not as fresh as asked for.");
        return new GrantReading(snapshot.Part<GrantSet>());
    }
}
