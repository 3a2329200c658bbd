namespace FlowPilot.Authz.Storage;

/// <summary>The last snapshots of a store, the newest one included, for questions at an exact revision.</summary>
/// <remarks>One writer, any number of readers without a lock. Snapshots share what did not change between them.</remarks>
internal sealed class SnapshotHistory
{
    private readonly int _capacity;
    private volatile StoreSnapshot[] _kept = [];

    /// <param name="capacity">How many snapshots are kept, at least 1.</param>
    public SnapshotHistory(int capacity) => _capacity = Math.Max(1, capacity);

    /// <summary>Keeps a snapshot; another form of the newest revision takes its place.</summary>
    public void Add(StoreSnapshot snapshot)
    {
        StoreSnapshot[] before = _kept;
        int same = before.Length > 0 && before[^1].Revision == snapshot.Revision ? 1 : 0;
        int keep = Math.Min(before.Length - same, _capacity - 1);
        _kept = [.. before.AsSpan(before.Length - same - keep, keep), snapshot];
    }

    /// <summary>Keeps a snapshot and lets all others go: after a bulk change they would share next to nothing with it.</summary>
    public void Restart(StoreSnapshot snapshot) => _kept = [snapshot];

    /// <summary>The snapshot of exactly this revision, if it is kept.</summary>
    public StoreSnapshot? Find(Revision revision)
    {
        StoreSnapshot[] kept = _kept;
        for (int i = kept.Length - 1; i >= 0; i--)
        {
            if (kept[i].Revision == revision)
            {
                return kept[i];
            }
        }

        return null;
    }
}
