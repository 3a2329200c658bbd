using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Keeps the tuples of a store. One entry is one transaction: what it removes, then what it adds.</summary>
internal sealed class TupleProjection : StoreProjection
{
    private const string Kind = "tuples";

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
}
