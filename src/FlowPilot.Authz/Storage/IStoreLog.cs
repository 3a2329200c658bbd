namespace FlowPilot.Authz.Storage;

/// <summary>The one durable seam: an append-only log of entries per store, and snapshots as blobs. It interprets nothing.</summary>
/// <remarks>
/// Implementations may be called concurrently. A failure to reach the storage throws; it never answers as if the log were empty.
/// </remarks>
public interface IStoreLog
{
    /// <summary>Appends entries as one unit, if the log's end is still where the caller thinks it is.</summary>
    /// <param name="store">The store.</param>
    /// <param name="expected">The revision that the caller has seen as the log's end.</param>
    /// <param name="entries">The entries, at least one; all of them are appended, or none.</param>
    /// <param name="cancellationToken">Ends the wait; what was appended stays appended.</param>
    /// <returns>Whether the entries were appended, and the log's end.</returns>
    ValueTask<StoreLogAppend> AppendAsync(StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Reads the entries behind a revision, in order.</summary>
    /// <param name="store">The store.</param>
    /// <param name="after">The revision behind which to begin; the default value reads from the first entry.</param>
    /// <param name="maxCount">How many entries at most, at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The entries; empty if there are none yet.</returns>
    ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default);

    /// <summary>Waits until the log's end is behind a revision.</summary>
    /// <param name="store">The store.</param>
    /// <param name="after">The revision.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The revision of the log's end.</returns>
    ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default);

    /// <summary>Keeps a snapshot, replacing an earlier one.</summary>
    /// <param name="store">The store.</param>
    /// <param name="at">The revision that the snapshot holds.</param>
    /// <param name="write">Writes the bytes of the snapshot, synchronously and once. There may be more of them than an array holds. If it throws, the earlier snapshot stays.</param>
    /// <param name="cancellationToken">Ends the write; then the earlier snapshot stays.</param>
    /// <returns>A task that ends when the snapshot is kept.</returns>
    ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default);

    /// <summary>Reads the newest snapshot.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The snapshot, which the caller disposes, or <see langword="null"/> if there is none.</returns>
    ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default);
}
