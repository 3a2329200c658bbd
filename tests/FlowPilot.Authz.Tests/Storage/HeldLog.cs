using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Storage;

/// <summary>A log in memory whose next append can be held back.</summary>
internal sealed class HeldLog : IStoreLog
{
    private readonly InMemoryStoreLog _log = new();
    private readonly TaskCompletionSource _holding = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _held;

    /// <summary>Ends when an append is held back.</summary>
    public Task Holding => _holding.Task;

    /// <summary>The revision of the log's end.</summary>
    public Revision Head { get; private set; }

    public void Hold() => _held = true;

    public void GoOn() => _goOn.SetResult();

    public async ValueTask<StoreLogAppend> AppendAsync(StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default)
    {
        if (_held)
        {
            _holding.TrySetResult();
            await _goOn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        StoreLogAppend append = await _log.AppendAsync(store, expected, entries, cancellationToken).ConfigureAwait(false);
        Head = append.Head;
        return append;
    }

    public ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default) =>
        _log.ReadAsync(store, after, maxCount, cancellationToken);

    public ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default) => _log.WaitAsync(store, after, cancellationToken);

    public ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default) =>
        _log.WriteSnapshotAsync(store, at, write, cancellationToken);

    public ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default) => _log.ReadSnapshotAsync(store, cancellationToken);
}
