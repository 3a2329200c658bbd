using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>Deletes tuples that have expired, a bounded number at a time.</summary>
internal sealed class SweepPlan
{
    private readonly IEnumerator<RelationTuple> _expired;
    private readonly List<RelationTuple> _batch = [];
    private readonly int _maxSize;
    private readonly DateTimeOffset _now;

    /// <param name="graph">The graph to search, which is done outside of any transaction.</param>
    /// <param name="now">The instant; what expires at it has expired.</param>
    /// <param name="maxSize">How many tuples one transaction deletes at most.</param>
    public SweepPlan(RelationGraph graph, DateTimeOffset now, int maxSize)
    {
        _expired = graph.Expired(now).GetEnumerator();
        _now = now;
        _maxSize = maxSize;
    }

    /// <summary>How many tuples the plan that was made last deletes.</summary>
    public int Deleted { get; private set; }

    /// <summary>Finds the tuples of the next transaction; <see langword="false"/> when there are none.</summary>
    public bool MoveNext(CancellationToken cancellationToken)
    {
        _batch.Clear();
        while (_batch.Count < _maxSize && _expired.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _batch.Add(_expired.Current);
        }

        return _batch.Count > 0;
    }

    /// <summary>A tuple that was deleted or given other terms since it was found is left alone.</summary>
    public IReadOnlyList<StoreLogEntry> On(StoreSnapshot snapshot)
    {
        RelationGraph graph = snapshot.Part<RelationGraph>();
        RelationTuple[] gone = [.. _batch.Where(t => graph.Find(t)?.ExpiresAt <= _now)];
        Deleted = gone.Length;
        return gone.Length == 0 ? [] : [TupleProjection.Write(gone, [])];
    }
}
