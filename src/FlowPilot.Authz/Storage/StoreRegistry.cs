using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Storage;

/// <summary>The open stores of this process. A store is opened once, at its first use: its log is read and the configured state written.</summary>
internal sealed class StoreRegistry : IDisposable
{
    private readonly IStoreLog _log;
    private readonly StoreProjection[] _projections;
    private readonly IStoreInitializer[] _initializers;
    private readonly ConcurrentDictionary<StoreId, StoreState> _open = new();
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly int _keptSnapshots;

    public StoreRegistry(IStoreLog log, IEnumerable<StoreProjection> projections, IEnumerable<IStoreInitializer> initializers, IOptions<AuthzOptions> options)
    {
        _log = log;
        _projections = [.. projections];
        _initializers = [.. initializers];
        _keptSnapshots = options.Value.KeptSnapshots;
    }

    /// <summary>The store, if it is open already.</summary>
    public StoreState? Find(StoreId store) => _open.GetValueOrDefault(store);

    /// <summary>The store, opened if need be. A failure opens nothing; the next caller tries again.</summary>
    public ValueTask<StoreState> OpenAsync(StoreId store, CancellationToken cancellationToken)
    {
        if (store.IsDefault)
        {
            throw new ArgumentException("The store is not set.", nameof(store));
        }

        return _open.TryGetValue(store, out StoreState? state) ? ValueTask.FromResult(state) : OpenSlowAsync(store, cancellationToken);
    }

    public void Dispose()
    {
        foreach (StoreState state in _open.Values)
        {
            state.Dispose();
        }

        _opening.Dispose();
    }

    private async ValueTask<StoreState> OpenSlowAsync(StoreId store, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_open.TryGetValue(store, out StoreState? state))
            {
                return state;
            }

            state = new StoreState(store, _log, StoreSnapshot.Empty(_projections), _keptSnapshots);
            await state.CatchUpAsync(cancellationToken).ConfigureAwait(false);
            foreach (IStoreInitializer initializer in _initializers)
            {
                await initializer.InitializeAsync(state, cancellationToken).ConfigureAwait(false);
            }

            _open[store] = state;
            return state;
        }
        finally
        {
            _opening.Release();
        }
    }
}
