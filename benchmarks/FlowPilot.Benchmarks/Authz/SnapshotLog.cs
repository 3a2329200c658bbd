using FlowPilot.Authz.Storage;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>A log that forgets its entries but for the last one, and keeps the snapshot in a file: what a store takes is then the store's own.</summary>
internal sealed class SnapshotLog : IStoreLog, IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("flowpilot-memory").FullName, "snapshot");
    private long _head;
    private long _snapshotAt = -1;
    private StoreLogEntry? _last;

    public long SnapshotLength => new FileInfo(_path).Length;

    public ValueTask<StoreLogAppend> AppendAsync(StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default)
    {
        if (expected.Position != _head)
        {
            return ValueTask.FromResult(new StoreLogAppend(false, new Revision(_head)));
        }

        _head += entries.Count;
        _last = entries[^1];
        return ValueTask.FromResult(new StoreLogAppend(true, new Revision(_head)));
    }

    public ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default) =>
        after.Position == _head || _last is null ? ValueTask.FromResult<IReadOnlyList<StoreLogEntry>>([])
        : after.Position == _head - 1 ? ValueTask.FromResult<IReadOnlyList<StoreLogEntry>>([_last])
        : throw new InvalidOperationException("The entries are gone: the snapshot was not used.");

    public async ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default)
    {
        if (after.Position >= _head)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return new Revision(_head);
    }

    public async ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default)
    {
        await using (var file = new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            write(file);
        }

        _snapshotAt = at.Position;
    }

    public ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default) => ValueTask.FromResult(
        _snapshotAt < 0 ? null : new StoreLogSnapshot(new Revision(_snapshotAt), new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20), SnapshotLength));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true); // not null: a file in a folder
}
