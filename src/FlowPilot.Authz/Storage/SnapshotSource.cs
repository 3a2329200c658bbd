namespace FlowPilot.Authz.Storage;

/// <summary>Step 2: the newest snapshot of a store, waiting for a revision that was asked for no longer than the options allow.</summary>
internal sealed class SnapshotSource
{
    private readonly StoreRegistry _stores;
    private readonly AuthzOptions _options;
    private readonly TimeProvider _time;

    public SnapshotSource(StoreRegistry stores, AuthzOptions options, TimeProvider time)
    {
        _stores = stores;
        _options = options;
        _time = time;
    }

    /// <summary>The snapshot; <see langword="null"/> if the revision did not come in time.</summary>
    public async ValueTask<StoreSnapshot?> OpenAsync(StoreId store, Revision readAfter, CancellationToken cancellationToken)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        return await state.AtLeastAsync(readAfter, _options.MaxStaleness, _time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The newest snapshot.</summary>
    public async ValueTask<StoreSnapshot> NewestAsync(StoreId store, CancellationToken cancellationToken) =>
        (await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false)).Current;

    /// <summary>The revision that this process has read of a store.</summary>
    public Revision RevisionOf(StoreId store) => _stores.Find(store)?.Current.Revision ?? default;
}
