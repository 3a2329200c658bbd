namespace FlowPilot.Sandbox.Engine;

/// <summary>Counts calls of host functions that go on after their run has ended; too many, and no run begins.</summary>
internal sealed class OrphanedCalls(int max)
{
    private int _count;

    /// <summary>Gets how many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Gets a value indicating whether there are so many that no run may begin.</summary>
    public bool IsFull => Count >= max;

    public void Enter() => Interlocked.Increment(ref _count);

    public void Leave() => Interlocked.Decrement(ref _count);
}
