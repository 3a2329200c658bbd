namespace FlowPilot.Authz.Storage;

/// <summary>One open store: its newest snapshot behind a volatile pointer, and the one writer of this process.</summary>
internal sealed class StoreState : IDisposable
{
    private const int ReadBatch = 1024;

    // With so few entries to catch up with, a fold lets the writer wait for them.
    private const int FewEntries = 16;

    private readonly StoreId _store;
    private readonly IStoreLog _log;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private readonly SnapshotHistory _history;
    private volatile StoreSnapshot _current;
    private volatile Task _fold = Task.CompletedTask;

    // What was applied since the fold that is running began; null when none is. Belongs to whoever holds the writer.
    private List<StoreLogEntry>? _sinceFold;

    /// <param name="store">The store.</param>
    /// <param name="log">Its log.</param>
    /// <param name="start">The snapshot to begin with.</param>
    /// <param name="keptSnapshots">How many snapshots can be asked for by their exact revision.</param>
    public StoreState(StoreId store, IStoreLog log, StoreSnapshot start, int keptSnapshots = 1)
    {
        _store = store;
        _log = log;
        _history = new SnapshotHistory(keptSnapshots);
        _current = start;
        _history.Add(start);
    }

    public StoreId Store => _store;

    public StoreSnapshot Current => _current;

    /// <summary>The snapshot of exactly this revision, if it is kept.</summary>
    public StoreSnapshot? Find(Revision exact) => _history.Find(exact);

    /// <summary>Ends when no fold is running. For tests.</summary>
    public Task Folding => _fold;

    /// <summary>Called by a fold before it puts its snapshot in place. For tests, which write meanwhile.</summary>
    public Func<Task>? BeforeSwap { get; set; }

    /// <summary>
    /// Plans entries on the newest snapshot and appends them if the log still ends there; otherwise catches up and plans again.
    /// So what the plan checked and what it writes are one step.
    /// </summary>
    /// <param name="plan">Checks the snapshot, throws a typed error or gives the entries; none means there is nothing to do. May run more than once.</param>
    /// <param name="cancellationToken">Ends the wait for the writer and the append; a finished append is always applied.</param>
    /// <param name="isBulk">Whether the change is so large that no older snapshot is worth its memory; then none stays.</param>
    public async ValueTask<StoreSnapshot> UpdateAsync(Func<StoreSnapshot, IReadOnlyList<StoreLogEntry>> plan, CancellationToken cancellationToken, bool isBulk = false)
    {
        await EnterWriterAsync(cancellationToken).ConfigureAwait(false);
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
                    return Advance(next, entries, isBulk);
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
        await EnterWriterAsync(cancellationToken).ConfigureAwait(false);
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

    /// <summary>Keeps the snapshot of now in the log's storage, for the next start. Writers and readers go on meanwhile.</summary>
    public async ValueTask<Revision> SaveAsync(CancellationToken cancellationToken)
    {
        StoreSnapshot snapshot = _current;
        StoreLogEntry? last = await EntryAtAsync(_log, _store, snapshot.Revision, cancellationToken).ConfigureAwait(false);
        await _log.WriteSnapshotAsync(_store, snapshot.Revision, stream => SnapshotFile.Write(stream, _store, snapshot, last), cancellationToken).ConfigureAwait(false);
        return snapshot.Revision;
    }

    /// <summary>The entry at a revision; <see langword="null"/> for the empty log, and where the log ends before it.</summary>
    public static async ValueTask<StoreLogEntry?> EntryAtAsync(IStoreLog log, StoreId store, Revision at, CancellationToken cancellationToken)
    {
        if (at.Position == 0)
        {
            return null;
        }

        IReadOnlyList<StoreLogEntry> entries = await log.ReadAsync(store, new Revision(at.Position - 1), 1, cancellationToken).ConfigureAwait(false);
        return entries.Count == 0 ? null : entries[0];
    }

    /// <summary>Refuses what has not begun, ends a fold that is running, and waits until it has ended; a write that is under way ends as it would have.</summary>
    /// <remarks>
    /// Neither the writer's place nor the token is disposed, and neither holds more than memory: a write that has been appended gives its place
    /// back and says so, whoever closes the store meanwhile.
    /// </remarks>
    public void Dispose()
    {
        _closing.Cancel();
        ((IAsyncResult)_fold).AsyncWaitHandle.WaitOne();
    }

    private async ValueTask EnterWriterAsync(CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_closing.IsCancellationRequested)
        {
            _writer.Release();
            throw new ObjectDisposedException(nameof(StoreState), $"The store '{_store}' is closed.");
        }
    }

    // Kept first: a revision that a caller was told can be asked for.
    private void Publish(StoreSnapshot snapshot, bool isBulk)
    {
        if (isBulk)
        {
            _history.Restart(snapshot);
        }
        else
        {
            _history.Add(snapshot);
        }

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

            Advance(snapshot.Apply(entries), entries, isBulk: false);
        }
    }

    /// <summary>Puts the next snapshot in place, and has it folded where that is due. For whoever holds the writer.</summary>
    private StoreSnapshot Advance(StoreSnapshot next, IReadOnlyList<StoreLogEntry> entries, bool isBulk)
    {
        FoldNeed need = next.Need;
        if (need == FoldNeed.Now)
        {
            // The fold that is running has been overtaken, and finds that it is no longer wanted.
            next = next.Folded();
            _sinceFold = null;
        }

        Publish(next, isBulk);
        _sinceFold?.AddRange(entries);
        if (need == FoldNeed.Soon && _fold.IsCompleted && !_closing.IsCancellationRequested)
        {
            List<StoreLogEntry> since = _sinceFold = [];
            _fold = Task.Run(() => FoldAsync(next, since));
        }

        return next;
    }

    /// <summary>Folds a snapshot while the writer goes on, applies what was written meanwhile, and puts the outcome in place of the snapshot in force.</summary>
    private async Task FoldAsync(StoreSnapshot snapshot, List<StoreLogEntry> since)
    {
        try
        {
            StoreSnapshot folded = snapshot.Folded();
            if (BeforeSwap is { } hook)
            {
                await hook().ConfigureAwait(false);
            }

            while (true)
            {
                await _writer.WaitAsync(_closing.Token).ConfigureAwait(false);
                StoreLogEntry[] missing;
                try
                {
                    if (!ReferenceEquals(_sinceFold, since))
                    {
                        return;
                    }

                    missing = [.. since];
                    since.Clear();
                    if (missing.Length <= FewEntries)
                    {
                        Publish(missing.Length == 0 ? folded : folded.Apply(missing), isBulk: false);
                        _sinceFold = null;
                        return;
                    }
                }
                finally
                {
                    _writer.Release();
                }

                // Many: applied beside the writer, whose names they already have.
                folded = folded.Apply(missing);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The store is being closed; what was folded is not needed.
        }
    }
}
