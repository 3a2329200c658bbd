namespace FlowPilot.Sandbox.Limits;

/// <summary>Bounds how many runs are under way and how many wait; those that wait are served in order.</summary>
internal sealed class RunQueue(int maxConcurrent, int maxQueued) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(maxConcurrent, maxConcurrent);
    private int _waiting;

    /// <summary>Gets how many runs wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Gets how many more runs may begin at once.</summary>
    public int Free => _slots.CurrentCount;

    /// <summary>Takes a slot, waiting for one if the queue has room.</summary>
    /// <returns>Whether a slot was taken; otherwise the queue is full.</returns>
    /// <exception cref="OperationCanceledException">A token was cancelled while waiting.</exception>
    public async ValueTask<bool> EnterAsync(CancellationToken caller, CancellationToken host)
    {
        if (_slots.Wait(0, CancellationToken.None))
        {
            return true;
        }

        if (Interlocked.Increment(ref _waiting) > maxQueued)
        {
            Interlocked.Decrement(ref _waiting);
            return false;
        }

        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(caller, host);
            await _slots.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Gives a slot back.</summary>
    public void Leave() => _slots.Release();

    /// <summary>Frees the queue; nothing may be in it.</summary>
    public void Dispose() => _slots.Dispose();
}
