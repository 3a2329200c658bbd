using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Keeps the tuples of a store. One entry is one transaction: what it removes, then what it adds.</summary>
internal sealed class TupleProjection : StoreProjection
{
    private const string Kind = "tuples";

    // Beyond these the rows are indexed anew, so that reading stays fast; each change pays a bounded share of it.
    private const int MinChangesToFold = 4096;
    private const int FoldShare = 8;

    // Beyond these the writer does it itself: if it writes faster than the background folds, it has to wait.
    private const int MaxChangesUnfolded = 65_536;
    private const int MaxUnfoldedShare = 2;

    public override IReadOnlyList<string> Kinds { get; } = [Kind];

    public override object Empty => RelationGraph.Create();

    public static StoreLogEntry Write(IEnumerable<RelationTuple> removed, IEnumerable<RelationTuple> added)
    {
        var batch = new TupleBatchWriter();
        foreach (RelationTuple tuple in removed)
        {
            batch.Remove(tuple);
        }

        foreach (RelationTuple tuple in added)
        {
            batch.Add(tuple);
        }

        return Write(batch);
    }

    public static StoreLogEntry Write(TupleBatchWriter batch) => new(Kind, TupleBatch.Version, batch.ToPayload());

    /// <summary>The transaction that an entry holds; <see langword="null"/> for an entry of another kind.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public static (RelationTuple[] Removed, RelationTuple[] Added)? Read(StoreLogEntry entry) => entry.Kind != Kind ? null : entry.Version switch
    {
        1 => TupleJson.Read(entry.Payload),
        TupleBatch.Version => TupleBatch.Read(entry.Payload).ToTuples(),
        _ => throw new FormatException("Unknown version."),
    };

    public override object Apply(object state, StoreLogEntry entry)
    {
        var graph = (RelationGraph)state;
        switch (entry.Version)
        {
            case 1:
                (RelationTuple[] removed, RelationTuple[] added) = TupleJson.Read(entry.Payload);
                return graph.With(removed, added);
            case TupleBatch.Version:
                return TupleBatch.Read(entry.Payload).ApplyTo(graph);
            default:
                throw new FormatException("Unknown version.");
        }
    }

    public override void Save(object state, SnapshotWriter to) => GraphFormat.Save((RelationGraph)state, to);

    public override object Load(SnapshotReader from) => GraphFormat.Load(from);

    public override FoldNeed NeedOf(object state)
    {
        var graph = (RelationGraph)state;
        int changes = graph.Changes;
        return changes <= Math.Max(MinChangesToFold, graph.Count / FoldShare) ? FoldNeed.None
            : changes <= Math.Max(MaxChangesUnfolded, graph.Count / MaxUnfoldedShare) ? FoldNeed.Soon
            : FoldNeed.Now;
    }

    public override object Fold(object state) => ((RelationGraph)state).Folded();
}
