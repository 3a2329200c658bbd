namespace FlowPilot.Authz.Storage;

/// <summary>
/// Folds the entries of some kinds into one part of a store's snapshot. Each room that keeps state in the log has one, so that this room
/// knows no other: a later kind of state is a further projection.
/// </summary>
internal abstract class StoreProjection
{
    /// <summary>The kinds of entries that <see cref="Apply"/> reads.</summary>
    public abstract IReadOnlyList<string> Kinds { get; }

    /// <summary>The state of the empty log; immutable, like every state.</summary>
    public abstract object Empty { get; }

    /// <summary>Gives the state behind an entry.</summary>
    /// <exception cref="FormatException">The payload is not of its kind and version.</exception>
    public abstract object Apply(object state, StoreLogEntry entry);

    /// <summary>Writes a state, whole: what <see cref="Load"/> reads back must answer everything as the state does.</summary>
    public abstract void Save(object state, SnapshotWriter to);

    /// <summary>Reads a state that <see cref="Save"/> wrote, or something that only looks like it.</summary>
    /// <exception cref="FormatException">It is no such state.</exception>
    public abstract object Load(SnapshotReader from);

    /// <summary>How much a state would gain from <see cref="Fold"/>.</summary>
    public virtual FoldNeed NeedOf(object state) => FoldNeed.None;

    /// <summary>A state that means the same and is faster to read.</summary>
    public virtual object Fold(object state) => state;
}
