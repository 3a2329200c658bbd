namespace FlowPilot.Authz.Storage;

/// <summary>One open store: its newest snapshot behind a volatile pointer, and the one writer of this process.</summary>
internal sealed class StoreState : IDisposable
{
    private const int ReadBatch = 1024;

    private readonly StoreId _store;
    private readonly IStoreLog _log;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly SnapshotHistory _history;
    private volatile StoreSnapshot _current;

    /// <param name="store">The store.</param>
    /// <param name="log">Its log.</param>
    /// <param name="empty">The snapshot in front of the first entry.</param>
    /// <param name="keptSnapshots">How many snapshots can be asked for by their exact revision.</param>
    public StoreState(StoreId store, IStoreLog log, StoreSnapshot empty, int keptSnapshots = 1)
    {
        _store = store;
        _log = log;
        _history = new SnapshotHistory(keptSnapshots);
        _current = empty;
        _history.Add(empty);
    }

    public StoreId Store => _store;

    public StoreSnapshot Current => _current;

    /// <summary>The snapshot of exactly this revision, if it is kept.</summary>
    public StoreSnapshot? Find(Revision exact) => _history.Find(exact);

    /// <summary>
    /// Plans entries on the newest snapshot and appends them if the log still ends there; otherwise catches up and plans again.
    /// So what the plan checked and what it writes are one step.
    /// </summary>
    /// <param name="plan">Checks the snapshot, throws a typed error or gives the entries; none means there is nothing to do. May run more than once.</param>
    /// <param name="cancellationToken">Ends the wait for the writer and the append; a finished append is always applied.</param>
    public async ValueTask<StoreSnapshot> UpdateAsync(Func<StoreSnapshot, IReadOnlyList<StoreLogEntry>> plan, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                StoreSnapshot snapshot = _current;
                IReadOnlyList<StoreLogEntry> entries = plan(snapshot);
                if (entries.Count == 0)
                {
                    return snapshot;
                }

                // Applied before it is appended: what cannot be folded must never be in the log.
                StoreSnapshot next = snapshot.Apply(entries);
                StoreLogAppend append = await _log.AppendAsync(_store, snapshot.Revision, entries, cancellationToken).ConfigureAwait(false);
                if (append.Appended)
                {
                    Publish(next);
                    return next;
                }

                await ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Brings the snapshot to the log's end as it is now.</summary>
    public async ValueTask<StoreSnapshot> CatchUpAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>The snapshot at or behind a revision, waiting for it no longer than <paramref name="maxWait"/>; <see langword="null"/> if it did not come.</summary>
    public async ValueTask<StoreSnapshot?> AtLeastAsync(Revision revision, TimeSpan maxWait, TimeProvider time, CancellationToken cancellationToken)
    {
        if (_current.Revision >= revision)
        {
            return _current;
        }

        using var timeout = new CancellationTokenSource(maxWait, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            while (_current.Revision < revision)
            {
                await _log.WaitAsync(_store, new Revision(revision.Position - 1), linked.Token).ConfigureAwait(false);
                await CatchUpAsync(linked.Token).ConfigureAwait(false);
            }

            return _current;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _writer.Dispose();

    // Kept first: a revision that a caller was told can be asked for.
    private void Publish(StoreSnapshot snapshot)
    {
        _history.Add(snapshot);
        _current = snapshot;
    }

    private async ValueTask<StoreSnapshot> ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            StoreSnapshot snapshot = _current;
            IReadOnlyList<StoreLogEntry> entries = await _log.ReadAsync(_store, snapshot.Revision, ReadBatch, cancellationToken).ConfigureAwait(false);
            if (entries.Count == 0)
            {
                return snapshot;
            }

            Publish(snapshot.Apply(entries));
        }
    }
}
