using System.Diagnostics;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A run that waits for its place and then for nothing: the worker that gives a place back goes on with the run that gets it.</summary>
/// <remarks>So two runs in a row cost no change of thread between them, however late the pool tells the caller of the first.</remarks>
internal sealed class QueuedJob : IQueuedRun, IWorkerJob
{
    private readonly RunQueue _queue;
    private readonly WorkerPool _workers;
    private readonly RunClaim _claim;
    private readonly Func<GuestExit> _work;
    private readonly TaskCompletionSource<GuestExit?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _admitted;

    private QueuedJob(RunQueue queue, WorkerPool workers, RunClaim claim, Func<GuestExit> work)
    {
        _queue = queue;
        _workers = workers;
        _claim = claim;
        _work = work;
    }

    /// <summary>Waits for a place and does work on a worker.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="workers">The workers.</param>
    /// <param name="claim">What the run takes of the host.</param>
    /// <param name="work">The work; it throws nothing.</param>
    /// <param name="caller">Cancels the wait, and not the work.</param>
    /// <param name="host">The same.</param>
    /// <returns>What the work gave; <see langword="null"/> if the queue had no room. Continuations run on the pool, never on the worker.</returns>
    /// <exception cref="OperationCanceledException">A token was cancelled while the run waited.</exception>
    public static Task<GuestExit?> RunAsync(
        RunQueue queue, WorkerPool workers, RunClaim claim, Func<GuestExit> work, CancellationToken caller, CancellationToken host)
    {
        var job = new QueuedJob(queue, workers, claim, work);
        queue.Enter(claim, job, caller, host);
        return job._end.Task;
    }

    void IQueuedRun.Admitted()
    {
        _admitted = Stopwatch.GetTimestamp();
        _workers.Run(this);
    }

    void IQueuedRun.Refused() => _end.SetResult(null);

    void IQueuedRun.Cancelled() => _end.SetCanceled();

    GuestExit IWorkerJob.Do() => _work();

    IWorkerJob? IWorkerJob.Leave()
    {
        switch (_queue.Leave(_claim, Stopwatch.GetElapsedTime(_admitted)))
        {
            case QueuedJob next when ReferenceEquals(next._workers, _workers):
                next._admitted = Stopwatch.GetTimestamp();
                return next;
            case { } next:
                next.Admitted();
                return null;
            default:
                return null;
        }
    }

    void IWorkerJob.End(GuestExit exit) => _end.SetResult(exit);
}
