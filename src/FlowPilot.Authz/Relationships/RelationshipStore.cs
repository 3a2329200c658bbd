using System.Runtime.CompilerServices;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Options;

namespace FlowPilot.Authz.Relationships;

/// <summary>The models and tuples of all stores, over the store log.</summary>
internal sealed class RelationshipStore : IRelationshipStore
{
    // A transaction may be large, so few are held at once.
    private const int WatchBatch = 16;

    private const int MaxImportBatch = 1_000_000;

    private readonly StoreRegistry _stores;
    private readonly IStoreLog _log;
    private readonly TimeProvider _time;
    private readonly PageReader _pages;
    private readonly int _maxSize;
    private readonly TimeSpan _maxWait;

    public RelationshipStore(StoreRegistry stores, IStoreLog log, PageReader pages, IOptions<AuthzOptions> options, TimeProvider time)
    {
        _pages = pages;
        _maxWait = options.Value.MaxStaleness;
        _stores = stores;
        _log = log;
        _time = time;
        _maxSize = options.Value.MaxTransactionSize;
    }

    public async ValueTask<Revision> WriteAsync(RelationshipWrite write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        RequireSound(write);
        StoreState state = await _stores.OpenAsync(write.Store, cancellationToken).ConfigureAwait(false);
        if (write.AsksTheStore)
        {
            // On an old snapshot a condition that holds by now would fail, and a write that comes to nothing would not be checked at all.
            await state.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }

        StoreSnapshot snapshot = await state.UpdateAsync(s => WritePlan.Of(s, write, _maxSize, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return snapshot.Revision;
    }

    public async ValueTask<RelationshipImportResult> ImportAsync(
        IAsyncEnumerable<RelationTuple> tuples, RelationshipImport import, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tuples);
        ArgumentNullException.ThrowIfNull(import);
        ArgumentOutOfRangeException.ThrowIfLessThan(import.BatchSize, 1, nameof(import));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(import.BatchSize, MaxImportBatch, nameof(import));
        StoreState state = await _stores.OpenAsync(import.Store, cancellationToken).ConfigureAwait(false);
        var result = new RelationshipImportResult(state.Current.Revision, 0, 0);
        var batch = new List<RelationTuple>();
        await foreach (RelationTuple tuple in tuples.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(tuple);
            if (batch.Count == import.BatchSize)
            {
                result = await ImportAsync(state, batch, result, import.Progress, cancellationToken).ConfigureAwait(false);
                batch.Clear();
            }
        }

        return batch.Count == 0 ? result : await ImportAsync(state, batch, result, import.Progress, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Revision> SaveSnapshotAsync(StoreId store, CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        return await state.SaveAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<SweepResult> SweepExpiredAsync(StoreId store, CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.CatchUpAsync(cancellationToken).ConfigureAwait(false);
        var sweep = new SweepPlan(snapshot.Part<RelationGraph>(), _time.GetUtcNow(), _maxSize);
        long deleted = 0;
        while (sweep.MoveNext(cancellationToken))
        {
            snapshot = await state.UpdateAsync(sweep.On, cancellationToken).ConfigureAwait(false);
            deleted += sweep.Deleted;
        }

        return new SweepResult(snapshot.Revision, deleted);
    }

    public ValueTask<Revision> WriteModelAsync(StoreId store, AuthorizationModel model, CancellationToken cancellationToken = default) =>
        WriteModelAsync(new ModelWrite { Store = store, Model = model }, cancellationToken);

    public async ValueTask<Revision> WriteModelAsync(ModelWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(write.Model);
        StoreState state = await _stores.OpenAsync(write.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.UpdateAsync(s => WritePlan.Of(s, write.Model, write.AllowStranded), cancellationToken).ConfigureAwait(false);
        return snapshot.Revision;
    }

    public async ValueTask<AuthorizationModel?> ReadModelAsync(StoreId store, CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        return state.Current.Part<CurrentModel>().Model;
    }

    public async IAsyncEnumerable<RelationTuple> ReadAsync(
        RelationshipFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        StoreState state = await _stores.OpenAsync(filter.Store, cancellationToken).ConfigureAwait(false);
        foreach (RelationTuple tuple in state.Current.Part<RelationGraph>().Matching(filter))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return tuple;
        }
    }

    public async IAsyncEnumerable<RelationTuple> ReadStrandedAsync(
        StoreId store, AuthorizationModel? model, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = state.Current;
        model ??= snapshot.Part<CurrentModel>().Model;
        foreach (RelationTuple tuple in snapshot.Part<RelationGraph>().All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (model is null || TupleRules.FaultOf(model, tuple) is not null)
            {
                yield return tuple;
            }
        }
    }

    public async ValueTask<RelationshipPage> ReadPageAsync(RelationshipRead read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(read.Filter);
        if (read.PageSize is < 1 or > 100_000)
        {
            throw new ArgumentOutOfRangeException(nameof(read), $"{nameof(read.PageSize)} must be 1 to 100,000.");
        }

        StoreState state = await _stores.OpenAsync(read.Filter.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await AtLeastAsync(state, read.AtLeast, cancellationToken).ConfigureAwait(false);
        return _pages.Read(state, snapshot, read, cancellationToken);
    }

    public async ValueTask<Revision> WaitForAsync(StoreId store, Revision revision, CancellationToken cancellationToken = default)
    {
        StoreState state = await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        return (await AtLeastAsync(state, revision, cancellationToken).ConfigureAwait(false)).Revision;
    }

    public async IAsyncEnumerable<RelationshipChange> WatchAsync(
        StoreId store, Revision after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
        Revision seen = after;
        while (true)
        {
            await _log.WaitAsync(store, seen, cancellationToken).ConfigureAwait(false);
            foreach (StoreLogEntry entry in await _log.ReadAsync(store, seen, WatchBatch, cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                seen = new Revision(seen.Position + 1);
                if (ChangeOf(entry, seen) is { } change)
                {
                    yield return change;
                }
            }
        }
    }

    private async ValueTask<StoreSnapshot> AtLeastAsync(StoreState state, Revision revision, CancellationToken cancellationToken) =>
        await state.AtLeastAsync(revision, _maxWait, _time, cancellationToken).ConfigureAwait(false)
        ?? throw new StoreException("FP1207", $"The store '{state.Store}' has not come to {revision} in time; it is at {state.Current.Revision}.");

    private static async ValueTask<RelationshipImportResult> ImportAsync(
        StoreState state, List<RelationTuple> batch, RelationshipImportResult before, IProgress<RelationshipImportResult>? progress, CancellationToken cancellationToken)
    {
        var plan = new ImportPlan(batch, before.Read);
        StoreSnapshot snapshot = await state.UpdateAsync(plan.On, cancellationToken, isBulk: true).ConfigureAwait(false);
        var after = new RelationshipImportResult(snapshot.Revision, before.Read + batch.Count, before.Written + plan.Written);
        progress?.Report(after);
        return after;
    }

    private static RelationshipChange? ChangeOf(StoreLogEntry entry, Revision at)
    {
        try
        {
            return TupleProjection.Read(entry) is var (removed, added)
                ? new RelationshipChange(at, Array.AsReadOnly(Array.ConvertAll(removed, static t => t.Key())), Array.AsReadOnly(added))
                : null;
        }
        catch (FormatException e)
        {
            throw StoreException.Unreadable(entry, at, e);
        }
    }

    /// <summary>A store has its own tuples, so a filter of another one cannot be meant.</summary>
    private static void RequireSound(RelationshipWrite write)
    {
        if (write.MaxDeleted < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(write), $"{nameof(write.MaxDeleted)} is negative.");
        }

        if (write.DeleteMatching.Any(static f => f.IsEmpty))
        {
            throw new ArgumentException($"A filter of {nameof(write.DeleteMatching)} sets no member: it would empty the store.", nameof(write));
        }

        // A filter that does not say its store is for the one of the transaction.
        RelationshipFilter? foreign = write.DeleteMatching.Concat(write.MustExist).Concat(write.MustNotExist)
            .FirstOrDefault(f => f.Store != write.Store && f.Store != StoreId.Default);
        if (foreign is not null)
        {
            throw new ArgumentException($"The filter '{foreign}' is for the store '{foreign.Store}', and the transaction for '{write.Store}'.", nameof(write));
        }
    }
}
