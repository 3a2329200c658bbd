namespace FlowPilot.Sandbox.Engine;

/// <summary>How a worker stopped waiting for a call.</summary>
internal enum PendingCallEnd
{
    Done,
    Late,
    Cancelled,
}

/// <summary>One asynchronous call of a host function, on the pool, while the run's worker waits for it.</summary>
/// <remarks>Left alone at the deadline or a cancellation it keeps a cancelled token, its result is dropped, and it counts as orphaned until it ends.</remarks>
internal sealed class PendingCall
{
    private const int Running = 0;
    private const int Ended = 1;
    private const int Orphaned = 2;

    private readonly HostRun _host;
    private readonly OrphanedCalls _orphans;
    private readonly CancellationTokenSource _cancel;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _stopping;
    private readonly Task<HostDocument> _task;
    private int _state;

    public PendingCall(
        HostRun host, OrphanedCalls orphans, Func<CancellationToken, ValueTask<HostDocument>> work, CancellationToken caller, CancellationToken stopping)
    {
        _host = host;
        _orphans = orphans;
        _caller = caller;
        _stopping = stopping;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(caller, stopping);
        host.Enter();
        // On the pool from its first line: what the application's code does before it awaits must not hold the worker beyond the deadline.
        _task = Task.Run(async () => await work(_cancel.Token).ConfigureAwait(false), CancellationToken.None);
        _ = _task.ContinueWith(static (task, state) => ((PendingCall)state!).OnEnd(task), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default); // the state is given beside it
    }

    /// <summary>Gets what the call gave; what it threw is thrown.</summary>
    public HostDocument Result => _task.GetAwaiter().GetResult();

    /// <summary>Waits for the end of the call, but no longer than allowed.</summary>
    public PendingCallEnd Wait(int milliseconds)
    {
        PendingCallEnd end;
        try
        {
            // The caller's tokens and not the linked one, which is disposed when the call ends.
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_caller, _stopping);
            end = Task.WaitAny([_task], milliseconds, either.Token) == 0 ? PendingCallEnd.Done : PendingCallEnd.Late;
        }
        catch (OperationCanceledException)
        {
            end = PendingCallEnd.Cancelled;
        }

        if (end != PendingCallEnd.Done)
        {
            Abandon();
        }

        return end;
    }

    private void Abandon()
    {
        // Before the call learns of it: it must not find the run still open.
        _host.Close();
        _orphans.Enter();
        if (Interlocked.CompareExchange(ref _state, Orphaned, Running) != Running)
        {
            _orphans.Leave();
            return;
        }

        // Not here: callbacks of the application would run on the worker.
        ThreadPool.UnsafeQueueUserWorkItem(
            static call =>
            {
                try
                {
                    call._cancel.Cancel();
                }
                catch (Exception)
                {
                    // A callback of an orphan failed, or the orphan has ended meanwhile; nobody is left to tell.
                }
            },
            this,
            preferLocal: false);
    }

    private void OnEnd(Task<HostDocument> task)
    {
        _ = task.Exception; // observed, whoever still looks
        if (Interlocked.Exchange(ref _state, Ended) == Orphaned)
        {
            _orphans.Leave();
        }

        _cancel.Dispose();
        _host.Leave();
    }
}
