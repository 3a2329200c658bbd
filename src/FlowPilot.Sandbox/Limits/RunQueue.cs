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
    /// <returns>Whether a place was taken; otherwise the queue is full, or filled up while this one waited and its subject had most in it.</returns>
    /// <exception cref="OperationCanceledException">A token was cancelled while waiting.</exception>
    public async ValueTask<bool> EnterAsync(RunClaim claim, CancellationToken caller, CancellationToken host)
    {
        var waiter = new Waiter(claim);
        lock (_gate)
        {
            Enqueue(waiter);
            Admit();
            if (waiter.IsAdmitted)
            {
                return true;
            }

            if (_waiting > budget.MaxQueued)
            {
                Refuse(LastOfTheLongestLine(waiter));
            }
        }

        using CancellationTokenRegistration first = caller.UnsafeRegister((_, token) => Cancel(waiter, token), null);
        using CancellationTokenRegistration second = host.UnsafeRegister((_, token) => Cancel(waiter, token), null);
        return await waiter.Admission.Task.ConfigureAwait(false);
    }

    /// <summary>Gives a place back.</summary>
    /// <param name="claim">What was claimed.</param>
    /// <param name="took">How long the place was held.</param>
    public void Leave(RunClaim claim, TimeSpan took)
    {
        lock (_gate)
        {
            _averageSeconds = (0.9 * _averageSeconds) + (0.1 * took.TotalSeconds);
            _counts.Remove(claim);
            Admit();
        }
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

    private void Refuse(Waiter waiter)
    {
        Remove(waiter);
        waiter.Admission.TrySetResult(false);
        // It may have been what the others waited behind.
        Admit();
    }

    private void Admit()
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
            next.IsAdmitted = true;
            next.Admission.TrySetResult(true);
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

    private void Cancel(Waiter waiter, CancellationToken token)
    {
        lock (_gate)
        {
            if (waiter.IsAdmitted)
            {
                return;
            }

            Remove(waiter);
            // It may have been what the others waited behind.
            Admit();
        }

        waiter.Admission.TrySetCanceled(token);
    }

    private sealed class Line((string Store, string Subject) key)
    {
        public (string Store, string Subject) Key { get; } = key;

        public LinkedList<Waiter> Waiters { get; } = [];

        public LinkedListNode<Line>? Turn { get; set; }
    }

    private sealed class Waiter(RunClaim claim)
    {
        public RunClaim Claim { get; } = claim;

        public TaskCompletionSource<bool> Admission { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Line? Line { get; set; }

        public LinkedListNode<Waiter>? Node { get; set; }

        public bool IsAdmitted { get; set; }
    }
}
