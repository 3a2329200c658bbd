using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Storage;

/// <summary>The open stores of this process. A store is opened once, at its first use: its log is read and the configured state written.</summary>
internal sealed class StoreRegistry : IDisposable
{
    private readonly IStoreLog _log;
    private readonly ILogger<StoreRegistry> _logger;
    private readonly StoreProjection[] _projections;
    private readonly IStoreInitializer[] _initializers;
    private readonly ConcurrentDictionary<StoreId, StoreState> _open = new();
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly int _keptSnapshots;

    public StoreRegistry(
        IStoreLog log, IEnumerable<StoreProjection> projections, IEnumerable<IStoreInitializer> initializers, IOptions<AuthzOptions> options, ILoggerFactory? loggers = null)
    {
        _log = log;
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<StoreRegistry>();
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

            state = new StoreState(store, _log, await LoadAsync(store, cancellationToken).ConfigureAwait(false), _keptSnapshots);
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

    /// <summary>The newest snapshot that was kept and is sound; otherwise the state of the empty log, from which everything is read.</summary>
    private async ValueTask<StoreSnapshot> LoadAsync(StoreId store, CancellationToken cancellationToken)
    {
        StoreSnapshot empty = StoreSnapshot.Empty(_projections);
        using StoreLogSnapshot? kept = await _log.ReadSnapshotAsync(store, cancellationToken).ConfigureAwait(false);
        if (kept is null)
        {
            return empty;
        }

        try
        {
            StoreLogEntry? last = await StoreState.EntryAtAsync(_log, store, kept.At, cancellationToken).ConfigureAwait(false);
            return SnapshotFile.Read(kept, store, last, empty);
        }
        catch (FormatException e)
        {
            Log.SnapshotRefused(_logger, e, store.Value);
            return empty;
        }
    }
}
