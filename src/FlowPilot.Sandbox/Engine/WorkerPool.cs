using System.Globalization;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Threads of our own that run guests (rule 7): pool threads have a stack that the environment chose, and would be held for the whole run.</summary>
/// <remarks>
/// A worker that has nothing to do is parked and used again: a new thread costs twenty times as much. Who waits for a run bounds how many
/// there are. Of the caller nothing flows in but what the work itself carries.
/// </remarks>
internal sealed class WorkerPool(TimeSpan idle) : IDisposable
{
    /// <summary>The stack of a worker: at least eight times the guest's, where one of the same size ends the process (rule 7).</summary>
    public const int StackBytes = 8 * 1024 * 1024;

    private readonly TimeSpan _idle = idle;
    private readonly Stack<Worker> _parked = [];
    private int _count;
    private bool _stopped;

    /// <summary>Gets how many threads there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Gets how many threads have nothing to do.</summary>
    public int Parked
    {
        get
        {
            lock (_parked)
            {
                return _parked.Count;
            }
        }
    }

    /// <summary>Runs work on a worker.</summary>
    /// <param name="work">The work; it throws nothing.</param>
    /// <returns>What it gave. Continuations run on the pool, never on the worker.</returns>
    public Task<GuestExit> RunAsync(Func<GuestExit> work)
    {
        var job = new WorkerJob(work);
        Run(job);
        return job.Ended;
    }

    /// <summary>Gives work to a worker.</summary>
    public void Run(IWorkerJob job)
    {
        // Where no thread can be had the work ends at once, and what comes next in its place is tried as well.
        for (IWorkerJob? next = job; next is not null;)
        {
            next = Give(next);
        }
    }

    /// <summary>Parks so many threads, which the first runs then find.</summary>
    public async Task WarmAsync(int count)
    {
        using var together = new ManualResetEventSlim();
        Task[] started = [.. Enumerable.Range(0, count).Select(_ => RunAsync(() =>
        {
            together.Wait();
            return new GuestExit(SandboxOutcome.Completed);
        }))];
        together.Set();
        await Task.WhenAll(started).ConfigureAwait(false);
    }

    /// <summary>Ends the parked threads; those that work end after their work.</summary>
    public void Dispose()
    {
        Worker[] parked;
        lock (_parked)
        {
            _stopped = true;
            parked = [.. _parked];
            _parked.Clear();
        }

        foreach (Worker worker in parked)
        {
            worker.Take(null);
        }
    }

    private IWorkerJob? Give(IWorkerJob job)
    {
        Worker? worker;
        lock (_parked)
        {
            _parked.TryPop(out worker);
        }

        if (worker is not null)
        {
            worker.Take(job);
            return null;
        }

        try
        {
            Interlocked.Increment(ref _count);
            // Unsafe: the caller's execution context does not flow into a thread that runs guests.
            new Thread(new Worker(this, job).Loop, StackBytes) { IsBackground = true, Name = "FlowPilot sandbox run" }.UnsafeStart();
            return null;
        }
        catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
        {
            Interlocked.Decrement(ref _count);
            IWorkerJob? next = job.Leave();
            job.End(new GuestExit(SandboxOutcome.HostFault) { Fault = e });
            return next;
        }
    }

    private bool Park(Worker worker)
    {
        lock (_parked)
        {
            if (!_stopped)
            {
                _parked.Push(worker);
            }

            return !_stopped;
        }
    }

    // Whoever takes a worker off the stack gives it a job, so one that is not on it any more waits for that.
    private bool Unpark(Worker worker)
    {
        lock (_parked)
        {
            if (_parked.TryPeek(out Worker? last) && last == worker)
            {
                _parked.Pop();
                return true;
            }

            if (!_parked.Contains(worker))
            {
                return false;
            }

            Worker[] others = [.. _parked.Where(w => w != worker)];
            _parked.Clear();
            foreach (Worker other in others.Reverse())
            {
                _parked.Push(other);
            }

            return true;
        }
    }

    private sealed class Worker(WorkerPool pool, IWorkerJob first)
    {
        private readonly object _gate = new();
        private IWorkerJob? _job = first;
        private bool _taken;

        public void Take(IWorkerJob? job)
        {
            lock (_gate)
            {
                _job = job;
                _taken = true;
                Monitor.Pulse(_gate);
            }
        }

        public void Loop()
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
            // What a host function leaves in an AsyncLocal, cultures included, must not meet the next run: each begins with this context.
            ExecutionContext? clean = ExecutionContext.Capture();
            while (_job is { } job)
            {
                _job = null;
                GuestExit exit = Do(job);
                if (clean is not null)
                {
                    ExecutionContext.Restore(clean);
                }

                SynchronizationContext.SetSynchronizationContext(null);
                // Parked before it gives its place back and before it answers: whoever gets either finds the worker.
                bool stays = pool.Park(this);
                IWorkerJob? next = job.Leave();
                bool goesOn = next is not null && stays && pool.Unpark(this);
                job.End(exit);
                if (goesOn)
                {
                    _job = next;
                    continue;
                }

                if (next is not null)
                {
                    // This worker was taken for something else in between, or ends.
                    pool.Run(next);
                }

                if (!stays)
                {
                    break;
                }

                if (!WaitForJob(pool._idle))
                {
                    if (pool.Unpark(this))
                    {
                        break;
                    }

                    // Taken just when the wait ended: the job is on its way.
                    WaitForJob(Timeout.InfiniteTimeSpan);
                }
            }

            Interlocked.Decrement(ref pool._count);
        }

        private bool WaitForJob(TimeSpan timeout)
        {
            lock (_gate)
            {
                bool taken = _taken || Monitor.Wait(_gate, timeout) || _taken;
                _taken = false;
                return taken;
            }
        }

        // An exception on a bare thread ends the process.
        private static GuestExit Do(IWorkerJob job)
        {
            try
            {
                return job.Do();
            }
            catch (Exception e)
            {
                return new GuestExit(SandboxOutcome.HostFault) { Fault = e };
            }
        }
    }
}
