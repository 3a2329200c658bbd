namespace FlowPilot.Sandbox.Internal;

/// <summary>Counts what is under way, so that a shutdown can cancel it and wait for its end.</summary>
internal sealed class Lifetime : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active;
    private bool _stopped;

    /// <summary>Gets the token that a shutdown cancels.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Gets a value indicating whether everything has ended after a shutdown.</summary>
    public bool IsDrained => _drained.Task.IsCompleted;

    /// <summary>Counts an operation in.</summary>
    /// <param name="owner">What is named in the error.</param>
    /// <exception cref="ObjectDisposedException">A shutdown has begun.</exception>
    public void Enter(object owner)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped, owner);
            _active++;
        }
    }

    /// <summary>Counts an operation out.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (--_active == 0 && _stopped)
            {
                _drained.TrySetResult();
            }
        }
    }

    /// <summary>Refuses new operations, cancels those under way and waits for their end.</summary>
    /// <returns>Whether all have ended in time; only the first call says so.</returns>
    public async Task<bool> StopAsync(TimeSpan timeout)
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return false;
            }

            _stopped = true;
            if (_active == 0)
            {
                _drained.TrySetResult();
            }
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        // The real clock: what is waited for is real too.
        return await Task.WhenAny(_drained.Task, Task.Delay(timeout, TimeProvider.System)).ConfigureAwait(false) == _drained.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();
}
