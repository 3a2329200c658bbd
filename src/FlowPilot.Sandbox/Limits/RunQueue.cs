namespace FlowPilot.Sandbox.Limits;

/// <summary>Bounds how many runs are under way and how many wait, and lets those that wait in fairly.</summary>
/// <remarks>
/// Subjects that wait take turns, so that a thousand runs of one do not keep another waiting; the runs of one subject go in order. A run
/// whose plugin, subject or store is at its own limit is passed over. One that only lacks memory is not: the next one would starve it.
/// A full queue refuses the last run of whoever has most waiting: so nobody fills it alone.
/// </remarks>
internal sealed class RunQueue(RunBudget budget)
{
    private static readonly TimeSpan MinRetry = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxRetry = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly RunCounts _counts = new(budget);
    private readonly LinkedList<Line> _turns = [];
    private readonly Dictionary<(string Store, string Subject), Line> _lines = [];
    private double _averageSeconds = 0.1;
    private int _waiting;

    /// <summary>Gets how many runs wait.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Gets how many more runs may begin at once, if their own limits allow.</summary>
    public int Free
    {
        get
        {
            lock (_gate)
            {
                return budget.MaxConcurrent - _counts.Running;
            }
        }
    }

    /// <summary>Gets the memory that is reserved.</summary>
    public long ReservedBytes
    {
        get
        {
            lock (_gate)
            {
                return _counts.MemoryBytes;
            }
        }
    }

    /// <summary>Gets how long one that was refused does well to wait: as long as the queue takes at the present pace.</summary>
    public TimeSpan RetryAfter
    {
        get
        {
            lock (_gate)
            {
                var wait = TimeSpan.FromSeconds(_averageSeconds * (_waiting + 1) / budget.MaxConcurrent);
                return wait < MinRetry ? MinRetry : wait > MaxRetry ? MaxRetry : wait;
            }
        }
    }

    /// <summary>Takes a place, waiting for one if the queue has room.</summary>
    /// <param name="claim">What the run takes of the host.</param>
    /// <param name="run">
    /// Is told what became of it: admitted; refused, because the queue is full, or filled up while it waited and its subject had most in it; cancelled.
    /// </param>
    /// <param name="caller">Ends the wait.</param>
    /// <param name="host">Ends the wait too.</param>
    public void Enter(RunClaim claim, IQueuedRun run, CancellationToken caller, CancellationToken host)
    {
        var waiter = new Waiter(this, claim, run);
        var admitted = default(Admitted);
        Waiter? refused = null;
        lock (_gate)
        {
            Enqueue(waiter);
            Admit(ref admitted);
            if (!waiter.IsOut && _waiting > budget.MaxQueued)
            {
                refused = LastOfTheLongestLine(waiter);
                Remove(refused);
                // It may have been what the others waited behind.
                Admit(ref admitted);
            }
        }

        if (refused is not null)
        {
            refused.Forget();
            refused.Run.Refused();
        }

        Tell(admitted.First);
        Watch(waiter, caller, host);
    }

    /// <summary>Gives a place back.</summary>
    /// <param name="claim">What was claimed.</param>
    /// <param name="took">How long the place was held.</param>
    /// <returns>The run that is admitted now and was not told: the caller goes on with it, or tells it. Further ones were told.</returns>
    public IQueuedRun? Leave(RunClaim claim, TimeSpan took)
    {
        var admitted = default(Admitted);
        lock (_gate)
        {
            _averageSeconds = (0.9 * _averageSeconds) + (0.1 * took.TotalSeconds);
            _counts.Remove(claim);
            Admit(ref admitted);
        }

        if (admitted.First is not { } first)
        {
            return null;
        }

        first.Forget();
        Tell(first.Next);
        return first.Run;
    }

    // Never under the lock: what is told may start a thread, or wake one.
    private static void Tell(Waiter? admitted)
    {
        for (Waiter? waiter = admitted; waiter is not null; waiter = waiter.Next)
        {
            waiter.Forget();
            waiter.Run.Admitted();
        }
    }

    // After the waiter is in the queue: a token that is cancelled already calls back at once. Whoever takes the waiter out lets go of the tokens.
    private void Watch(Waiter waiter, CancellationToken caller, CancellationToken host)
    {
        lock (_gate)
        {
            if (waiter.IsOut)
            {
                return;
            }
        }

        CancellationTokenRegistration first = caller.UnsafeRegister(Waiter.Cancel, waiter);
        CancellationTokenRegistration second = host.UnsafeRegister(Waiter.Cancel, waiter);
        lock (_gate)
        {
            if (!waiter.IsOut)
            {
                waiter.Remember(first, second);
                return;
            }
        }

        first.Unregister();
        second.Unregister();
    }

    private void Enqueue(Waiter waiter)
    {
        (string Store, string Subject) key = (waiter.Claim.Store, waiter.Claim.Subject);
        if (!_lines.TryGetValue(key, out Line? line))
        {
            line = new Line(key);
            _lines.Add(key, line);
            line.Turn = _turns.AddLast(line);
        }

        waiter.Line = line;
        waiter.Node = line.Waiters.AddLast(waiter);
        _waiting++;
    }

    private void Remove(Waiter waiter)
    {
        if (waiter is not { Line: { } line, Node: { } node })
        {
            return;
        }

        line.Waiters.Remove(node);
        waiter.Node = null;
        waiter.IsOut = true;
        _waiting--;
        if (line.Waiters.Count == 0 && line.Turn is { } turn)
        {
            _lines.Remove(line.Key);
            _turns.Remove(turn);
        }
    }

    // The newcomer itself, unless another subject has more waiting than it has.
    private Waiter LastOfTheLongestLine(Waiter newcomer)
    {
        Waiter longest = newcomer;
        foreach (Line line in _turns)
        {
            if (line.Waiters.Count > longest.Line?.Waiters.Count && line.Waiters.Last is { } last)
            {
                longest = last.Value;
            }
        }

        return longest;
    }

    private void Admit(ref Admitted admitted)
    {
        while (_waiting > 0 && _counts.Running < budget.MaxConcurrent && Next() is { } next && _counts.HasRoom(next.Claim))
        {
            Remove(next);
            if (next.Line is { Waiters.Count: > 0, Turn: { } turn })
            {
                _turns.Remove(turn);
                _turns.AddLast(turn);
            }

            _counts.Add(next.Claim);
            admitted.Add(next);
        }
    }

    private Waiter? Next()
    {
        foreach (Line line in _turns)
        {
            // A line whose subject or store is at its limit is passed over at once, however long it is.
            if (!_counts.MayRun(line.Key.Store, line.Key.Subject))
            {
                continue;
            }

            foreach (Waiter waiter in line.Waiters)
            {
                if (_counts.MayRun(waiter.Claim))
                {
                    return waiter;
                }
            }
        }

        return null;
    }

    private void Cancel(Waiter waiter)
    {
        var admitted = default(Admitted);
        lock (_gate)
        {
            if (waiter.IsOut)
            {
                return;
            }

            Remove(waiter);
            // It may have been what the others waited behind.
            Admit(ref admitted);
        }

        waiter.Forget();
        waiter.Run.Cancelled();
        Tell(admitted.First);
    }

    // Those that one change let in, in their order.
    private struct Admitted
    {
        private Waiter? _last;

        public Waiter? First { get; private set; }

        public void Add(Waiter waiter)
        {
            if (_last is null)
            {
                First = waiter;
            }
            else
            {
                _last.Next = waiter;
            }

            _last = waiter;
        }
    }

    private sealed class Line((string Store, string Subject) key)
    {
        public (string Store, string Subject) Key { get; } = key;

        public LinkedList<Waiter> Waiters { get; } = [];

        public LinkedListNode<Line>? Turn { get; set; }
    }

    private sealed class Waiter(RunQueue queue, RunClaim claim, IQueuedRun run)
    {
        private CancellationTokenRegistration _caller;
        private CancellationTokenRegistration _host;

        public static Action<object?, CancellationToken> Cancel { get; } = static (waiter, _) =>
        {
            if (waiter is Waiter cancelled)
            {
                cancelled.Queue.Cancel(cancelled);
            }
        };

        public RunQueue Queue { get; } = queue;

        public RunClaim Claim { get; } = claim;

        public IQueuedRun Run { get; } = run;

        public Line? Line { get; set; }

        public LinkedListNode<Waiter>? Node { get; set; }

        // Admitted, refused or cancelled: it changes once, under the lock of the queue.
        public bool IsOut { get; set; }

        public Waiter? Next { get; set; }

        public void Remember(CancellationTokenRegistration caller, CancellationTokenRegistration host) => (_caller, _host) = (caller, host);

        // Waits for no callback: one that runs now finds the waiter out.
        public void Forget()
        {
            _caller.Unregister();
            _host.Unregister();
        }
    }
}
