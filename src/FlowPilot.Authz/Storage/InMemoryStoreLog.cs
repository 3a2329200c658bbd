using System.Collections.Concurrent;

namespace FlowPilot.Authz.Storage;

/// <summary>A log that lives as long as the process: the whole seam, without durability.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class InMemoryStoreLog : IStoreLog
{
    private readonly ConcurrentDictionary<StoreId, Log> _logs = new();

    /// <inheritdoc/>
    public ValueTask<StoreLogAppend> AppendAsync(
        StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count, nameof(entries));
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(LogOf(store).Append(expected, entries));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxCount, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<StoreLogEntry>>(LogOf(store).Read(after, maxCount));
    }

    /// <inheritdoc/>
    public async ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default)
    {
        Log log = LogOf(store);
        while (true)
        {
            Task moved = log.Moved;
            if (log.Head > after)
            {
                return log.Head;
            }

            await moved.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        cancellationToken.ThrowIfCancellationRequested();
        Log log = LogOf(store);
        var bytes = new ChunkStream();
        write(bytes);
        cancellationToken.ThrowIfCancellationRequested();
        log.Keep(at, bytes);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(LogOf(store).OpenSnapshot());
    }

    private Log LogOf(StoreId store) =>
        store.IsDefault ? throw new ArgumentException("The store is not set.", nameof(store)) : _logs.GetOrAdd(store, static _ => new Log());

    private sealed class Log
    {
        private readonly Lock _lock = new();
        private readonly List<StoreLogEntry> _entries = [];
        private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private (Revision At, ChunkStream Bytes)? _snapshot;

        public Revision Head
        {
            get
            {
                lock (_lock)
                {
                    return new Revision(_entries.Count);
                }
            }
        }

        public Task Moved
        {
            get
            {
                lock (_lock)
                {
                    return _moved.Task;
                }
            }
        }

        public StoreLogSnapshot? OpenSnapshot()
        {
            lock (_lock)
            {
                return _snapshot is var (at, bytes) ? new StoreLogSnapshot(at, bytes.ToReader(), bytes.Length) : null;
            }
        }

        public StoreLogAppend Append(Revision expected, IReadOnlyList<StoreLogEntry> entries)
        {
            TaskCompletionSource moved;
            Revision head;
            lock (_lock)
            {
                if (expected.Position != _entries.Count)
                {
                    return new StoreLogAppend(false, new Revision(_entries.Count));
                }

                _entries.AddRange(entries);
                head = new Revision(_entries.Count);
                moved = _moved;
                _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            moved.SetResult();
            return new StoreLogAppend(true, head);
        }

        public List<StoreLogEntry> Read(Revision after, int maxCount)
        {
            lock (_lock)
            {
                long count = Math.Min(_entries.Count - after.Position, maxCount);
                return count <= 0 ? [] : _entries.GetRange((int)after.Position, (int)count);
            }
        }

        public void Keep(Revision at, ChunkStream bytes)
        {
            lock (_lock)
            {
                if (_snapshot is null || _snapshot.Value.At <= at)
                {
                    _snapshot = (at, bytes);
                }
            }
        }
    }
}
