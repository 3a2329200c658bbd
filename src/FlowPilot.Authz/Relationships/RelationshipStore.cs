using System.Runtime.CompilerServices;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>The models and tuples of all stores, over the store log.</summary>
internal sealed class RelationshipStore : IRelationshipStore
{
    private readonly StoreRegistry _stores;

    public RelationshipStore(StoreRegistry stores) => _stores = stores;

    public async ValueTask<Revision> WriteAsync(RelationshipWrite write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        StoreState state = await _stores.OpenAsync(write.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.UpdateAsync(s => Plan(s, write), cancellationToken).ConfigureAwait(false);
        return snapshot.Revision;
    }

    public ValueTask<Revision> WriteModelAsync(StoreId store, AuthorizationModel model, CancellationToken cancellationToken = default) =>
        WriteModelAsync(new ModelWrite { Store = store, Model = model }, cancellationToken);

    public async ValueTask<Revision> WriteModelAsync(ModelWrite write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(write.Model);
        StoreState state = await _stores.OpenAsync(write.Store, cancellationToken).ConfigureAwait(false);
        StoreSnapshot snapshot = await state.UpdateAsync(s => Plan(s, write.Model, write.AllowStranded), cancellationToken).ConfigureAwait(false);
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
        foreach (RelationTuple tuple in state.Current.Part<RelationGraph>().All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filter.Accepts(tuple))
            {
                yield return tuple;
            }
        }
    }

    internal static IReadOnlyList<StoreLogEntry> Plan(StoreSnapshot snapshot, AuthorizationModel model, bool allowStranded = false)
    {
        if (snapshot.Part<CurrentModel>().Model?.Hash == model.Hash)
        {
            return [];
        }

        foreach (RelationTuple tuple in allowStranded ? [] : snapshot.Part<RelationGraph>().All())
        {
            string? fault = TupleRules.FaultOf(model, tuple);
            if (fault is not null)
            {
                throw new InvalidTupleException("FP1104", tuple, $"it is stored, and under the new model {fault}; delete it first");
            }
        }

        return [ModelProjection.Write(model)];
    }

    private static IReadOnlyList<StoreLogEntry> Plan(StoreSnapshot snapshot, RelationshipWrite write)
    {
        AuthorizationModel? model = snapshot.Part<CurrentModel>().Model;
        RelationGraph tuples = snapshot.Part<RelationGraph>();
        var named = new HashSet<RelationTuple>();
        foreach (RelationTuple tuple in write.Create.Concat(write.Touch).Concat(write.Delete))
        {
            if (tuple.IsDefault)
            {
                throw new InvalidTupleException("FP1101", tuple, "it is not set");
            }

            if (!named.Add(tuple.Key()))
            {
                throw new InvalidTupleException("FP1103", tuple, "it is named twice in one transaction");
            }
        }

        foreach (RelationTuple tuple in write.Create.Concat(write.Touch))
        {
            string? fault = model is null ? "the store has no model yet" : TupleRules.FaultOf(model, tuple);
            if (fault is not null)
            {
                throw new InvalidTupleException("FP1101", tuple, fault);
            }
        }

        foreach (RelationTuple tuple in write.Create.Where(t => tuples.Find(t) is not null))
        {
            throw new InvalidTupleException("FP1102", tuple, "it exists already");
        }

        RelationTuple[] added = [.. write.Create.Concat(write.Touch).Where(t => tuples.Find(t) is not { } terms || !terms.Equals(t.Terms))];
        RelationTuple[] removed = [.. write.Delete.Where(t => tuples.Find(t) is not null)];
        return added.Length + removed.Length == 0 ? [] : [TupleProjection.Write(removed, added)];
    }
}
