using FlowPilot.Authz.Model;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>The models and tuples of all stores.</summary>
/// <remarks>All members may be called concurrently. Who may write is the application's business: this seam checks no rights.</remarks>
public interface IRelationshipStore
{
    /// <summary>Writes one transaction of tuples, checked against the model in force.</summary>
    /// <param name="write">What to write.</param>
    /// <param name="cancellationToken">Ends the wait; a finished write is not undone.</param>
    /// <returns>The revision that holds the write.</returns>
    /// <exception cref="InvalidTupleException">A tuple is not allowed by the model, named twice, or exists although it was to be created. Nothing was written.</exception>
    /// <exception cref="PreconditionFailedException">A precondition does not hold. Nothing was written.</exception>
    /// <exception cref="TransactionSizeException">The transaction, or what its filters delete, is larger than allowed. Nothing was written.</exception>
    /// <exception cref="ArgumentException">A filter is for another store, or one that deletes is empty.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<Revision> WriteAsync(RelationshipWrite write, CancellationToken cancellationToken = default);

    /// <summary>Writes a stream of tuples, each checked against the model in force, as by <see cref="RelationshipWrite.Touch"/>: a tuple that is stored already is left, or gets the terms of the stream.</summary>
    /// <param name="tuples">The tuples; of two that differ in their terms only, the later one counts.</param>
    /// <param name="import">The store, and how many tuples make one transaction.</param>
    /// <param name="cancellationToken">Ends the import between two transactions, or the wait for the stream; what was committed stays.</param>
    /// <returns>How many tuples were read and written, and the revision that holds them.</returns>
    /// <remarks>
    /// Each batch is one transaction: all of it is written, or nothing. When a tuple is refused, the batches before its own are written
    /// (<see cref="RelationshipImport.Progress"/> has said so) and nothing else is. Importing the same stream again is safe. The revisions before its last batch cannot be asked for any more, by a
    /// cursor or by <c>Exact</c>.
    /// </remarks>
    /// <exception cref="InvalidTupleException">A tuple is not set or not allowed by the model; <see cref="InvalidTupleException.Index"/> says which.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size of a batch is out of its range.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<RelationshipImportResult> ImportAsync(
        IAsyncEnumerable<RelationTuple> tuples, RelationshipImport import, CancellationToken cancellationToken = default);

    /// <summary>Keeps a snapshot of the store beside its log, so that the next start reads it and only the entries behind it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends the write; then the earlier snapshot stays.</param>
    /// <returns>The revision that the snapshot holds.</returns>
    /// <remarks>Reads and writes go on meanwhile. A snapshot that turns out to be damaged, or of another log, is not used and costs only time.</remarks>
    /// <exception cref="ArgumentException">The store is not set.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<Revision> SaveSnapshotAsync(StoreId store, CancellationToken cancellationToken = default);

    /// <summary>Deletes the tuples that have expired by the engine's clock; until then they are stored and count for nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends the sweep between two transactions; what was deleted stays deleted.</param>
    /// <returns>How many tuples were deleted, and the revision that no longer holds them.</returns>
    /// <remarks>Ordinary transactions, which watchers see, none larger than <see cref="AuthzOptions.MaxTransactionSize"/>; the search takes O(tuples with terms).</remarks>
    /// <exception cref="ArgumentException">The store is not set.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<SweepResult> SweepExpiredAsync(StoreId store, CancellationToken cancellationToken = default);

    /// <summary>Puts a model in force.</summary>
    /// <param name="store">The store.</param>
    /// <param name="model">The model; one that is in force already changes nothing.</param>
    /// <param name="cancellationToken">Ends the wait; a finished write is not undone.</param>
    /// <returns>The revision at which the model is in force.</returns>
    /// <exception cref="StrandedTuplesException">The model would strand stored tuples. Nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<Revision> WriteModelAsync(StoreId store, AuthorizationModel model, CancellationToken cancellationToken = default);

    /// <summary>Puts a model in force, also one that strands tuples if the change says so.</summary>
    /// <param name="write">The change.</param>
    /// <param name="cancellationToken">Ends the wait; a finished write is not undone.</param>
    /// <returns>The revision at which the model is in force.</returns>
    /// <exception cref="StrandedTuplesException">The model would strand stored tuples. Nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<Revision> WriteModelAsync(ModelWrite write, CancellationToken cancellationToken);

    /// <summary>Reads the model in force.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The model, or <see langword="null"/> if none was written yet.</returns>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    ValueTask<AuthorizationModel?> ReadModelAsync(StoreId store, CancellationToken cancellationToken = default);

    /// <summary>Reads the stored tuples that a model does not allow, all from one snapshot, in no particular order: those that count for nothing, or would under another model.</summary>
    /// <param name="store">The store.</param>
    /// <param name="model">The model; <see langword="null"/> for the one in force.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The tuples; without a model, every one.</returns>
    /// <remarks>O(tuples of the store).</remarks>
    /// <exception cref="ArgumentException">The store is not set.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    IAsyncEnumerable<RelationTuple> ReadStrandedAsync(StoreId store, AuthorizationModel? model, CancellationToken cancellationToken = default);

    /// <summary>Reads the tuples that a filter accepts, all from one snapshot, in no particular order; also those that have expired.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The tuples.</returns>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    IAsyncEnumerable<RelationTuple> ReadAsync(RelationshipFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Reads the tuples that a filter accepts page by page, all pages from one snapshot.</summary>
    /// <param name="read">What to read.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The filter is not set, or the page size is out of its range.</exception>
    /// <exception cref="InvalidCursorException">The cursor is of another filter or process, or its revision is not kept any more.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read, or a revision that was asked for has not come in time.</exception>
    ValueTask<RelationshipPage> ReadPageAsync(RelationshipRead read, CancellationToken cancellationToken = default);

    /// <summary>Waits until what this process answers from holds a revision, written by whichever node.</summary>
    /// <param name="store">The store.</param>
    /// <param name="revision">The revision; the default value gives the revision at hand.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The revision at hand, at or behind the one asked for.</returns>
    /// <exception cref="ArgumentException">The store is not set.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read, or the revision has not come within <see cref="AuthzOptions.MaxStaleness"/>.</exception>
    ValueTask<Revision> WaitForAsync(StoreId store, Revision revision, CancellationToken cancellationToken = default);

    /// <summary>Reads the committed changes of tuples behind a revision, in the order of their commits, and then each new one as it is committed, by whichever node.</summary>
    /// <param name="store">The store.</param>
    /// <param name="after">The revision behind which to begin; the default value gives every change since the store's beginning.</param>
    /// <param name="cancellationToken">Ends the stream, which has no end of its own.</param>
    /// <returns>One change for each transaction; writes of models and grants move the revision and are no change of tuples.</returns>
    /// <exception cref="ArgumentException">The store is not set.</exception>
    /// <exception cref="StoreException">The store cannot be reached or read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    IAsyncEnumerable<RelationshipChange> WatchAsync(StoreId store, Revision after, CancellationToken cancellationToken = default);
}
