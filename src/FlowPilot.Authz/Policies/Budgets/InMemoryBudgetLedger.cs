namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>A ledger in memory, for as long as the process lives.</summary>
/// <remarks>
/// Safe for concurrent use. An amount is kept until its period is over and an hour more, for decisions that arrive late; with it goes the memory of
/// its key. O(1) for each charge, but for amounts of that last hour.
/// </remarks>
public sealed class InMemoryBudgetLedger : IBudgetLedger
{
    private const int DefaultMaxAmounts = 1_000_000;

    // No decision lives longer, so none that is older can still be waiting to reserve.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly int _maxAmounts;
    private readonly Dictionary<AccountKey, BudgetAccount> _accounts = [];
    private readonly Dictionary<BudgetKey, BudgetEntry> _entries = [];
    private PriorityQueue<CountedAmount, DateTimeOffset> _byEnd = new();
    private int _freed;
    private DateTimeOffset _latest;

    /// <summary>Makes an empty ledger.</summary>
    /// <param name="time">The clock that says which reservations have expired.</param>
    /// <param name="maxAmounts">How many amounts it keeps, from 1; where there are more, it reserves nothing further until periods end.</param>
    public InMemoryBudgetLedger(TimeProvider time, int maxAmounts = DefaultMaxAmounts)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAmounts, 1);
        _time = time;
        _maxAmounts = maxAmounts;
    }

    /// <inheritdoc/>
    /// <exception cref="BudgetException">The ledger is full, or the request is older than an hour.</exception>
    public ValueTask<BudgetResult> ReserveAsync(BudgetRequest request, CancellationToken cancellationToken = default) => AskAsync(request, reserve: true, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="BudgetException">The request is older than an hour.</exception>
    public ValueTask<BudgetResult> CheckAsync(BudgetRequest request, CancellationToken cancellationToken = default) => AskAsync(request, reserve: false, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<BudgetState> CommitAsync(BudgetReservation reservation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_entries.TryGetValue(reservation.Key, out BudgetEntry? entry))
            {
                return ValueTask.FromResult(BudgetState.Unknown);
            }

            // What has expired is spent in any case; that it went well may still be said.
            entry.IsCommitted = true;
            return ValueTask.FromResult(BudgetState.Committed);
        }
    }

    /// <inheritdoc/>
    public ValueTask<BudgetState> ReleaseAsync(BudgetReservation reservation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_entries.TryGetValue(reservation.Key, out BudgetEntry? entry))
            {
                return ValueTask.FromResult(BudgetState.Unknown);
            }

            // A retry shares the amounts with the attempt that reserved them: while the one gives up, the other may be at work.
            BudgetState state = entry.StateAt(_time.GetUtcNow());
            if (state != BudgetState.Reserved || entry.IsShared || entry.Request.Attempt != reservation.Attempt)
            {
                return ValueTask.FromResult(state);
            }

            Free(entry);
            return ValueTask.FromResult(BudgetState.Released);
        }
    }

    private static BudgetBalance BalanceOf(BudgetCharge charge, decimal remaining, bool isExceeded) => new()
    {
        Budget = charge.Budget,
        Holder = charge.Holder,
        Remaining = charge.Ceiling.WithValue(Math.Max(0, remaining)),
        IsExceeded = isExceeded,
    };

    private ValueTask<BudgetResult> AskAsync(BudgetRequest request, bool reserve, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Charges is not { Count: > 0 } || request.Charges.Any(static c => c.Amount.IsDefault || c.Ceiling.IsDefault) || request.ExpiresAt < request.At)
        {
            throw new ArgumentException("Amounts with their ceilings, and an end that is not before the beginning, are expected.", nameof(request));
        }

        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Forget(request.At);
            return ValueTask.FromResult(_entries.TryGetValue(request.Key, out BudgetEntry? entry) ? Again(entry, request, reserve) : Ask(request, reserve));
        }
    }

    private static BudgetResult Again(BudgetEntry entry, BudgetRequest request, bool reserve)
    {
        if (!entry.Request.Charges.Select(WithoutCeiling).SequenceEqual(request.Charges.Select(WithoutCeiling)))
        {
            return new BudgetResult { Outcome = BudgetOutcome.KeyReused };
        }

        entry.IsShared |= reserve && request.Attempt != entry.Request.Attempt;
        return entry.Result with
        {
            Reservation = reserve ? new BudgetReservation { Key = request.Key, Attempt = request.Attempt, ExpiresAt = entry.Request.ExpiresAt, IsReplay = true, IsCommitted = entry.IsCommitted } : null,
        };
    }

    // The ceiling may have moved since; what was reserved is reserved.
    private static (string, string, BudgetAmount, BudgetPeriod) WithoutCeiling(BudgetCharge charge) => (charge.Budget, charge.Holder, charge.Amount, charge.Period);

    private BudgetResult Ask(BudgetRequest request, bool reserve)
    {
        if (request.Charges.Any(c => c.Amount.Unit != c.Ceiling.Unit || (Find(request, c) is { } account && account.Unit != c.Amount.Unit)))
        {
            return new BudgetResult { Outcome = BudgetOutcome.OtherUnit };
        }

        decimal[] left = [.. request.Charges.Select(c => c.Ceiling.Value - (Find(request, c)?.SumFrom(c.Period.CountsFrom(request.At)) ?? 0))];
        decimal[] after = [.. request.Charges.Select((c, i) => left[i] - request.Charges.Where(o => KeyOf(request, o) == KeyOf(request, c)).Sum(static o => o.Amount.Value))];
        if (Array.Exists(after, static a => a < 0))
        {
            return new BudgetResult { Outcome = BudgetOutcome.Exceeded, Balances = [.. request.Charges.Select((c, i) => BalanceOf(c, left[i], after[i] < 0))] };
        }

        if (!reserve)
        {
            return new BudgetResult { Outcome = BudgetOutcome.Reserved, Balances = [.. request.Charges.Select((c, i) => BalanceOf(c, left[i], isExceeded: false))] };
        }

        var result = new BudgetResult
        {
            Outcome = BudgetOutcome.Reserved,
            Reservation = new BudgetReservation { Key = request.Key, Attempt = request.Attempt, ExpiresAt = request.ExpiresAt },
            Balances = [.. request.Charges.Select((c, i) => BalanceOf(c, after[i], isExceeded: false))],
        };
        Keep(new BudgetEntry(request, result));
        return result;
    }

    private static AccountKey KeyOf(BudgetRequest request, BudgetCharge charge) => new(request.Key.Store, charge.Budget, charge.Holder, charge.Period);

    private BudgetAccount? Find(BudgetRequest request, BudgetCharge charge) => _accounts.GetValueOrDefault(KeyOf(request, charge));

    private void Keep(BudgetEntry entry)
    {
        if (_byEnd.Count - _freed + entry.Request.Charges.Count > _maxAmounts)
        {
            throw new BudgetException($"The ledger keeps {_maxAmounts} amounts already, and none of their periods is over.");
        }

        _entries.Add(entry.Request.Key, entry);
        foreach (BudgetCharge charge in entry.Request.Charges)
        {
            AccountKey key = KeyOf(entry.Request, charge);
            if (!_accounts.TryGetValue(key, out BudgetAccount? account))
            {
                _accounts.Add(key, account = new BudgetAccount(key, charge.Amount.Unit));
            }

            var counted = new CountedAmount(entry, account, account.Add(entry.Request.At, charge.Amount.Value));
            entry.Counted.Add(counted);
            _byEnd.Enqueue(counted, charge.Period.CountsUntil(entry.Request.At) + Grace);
        }
    }

    private void Free(BudgetEntry entry)
    {
        foreach (CountedAmount counted in entry.Counted.ToList())
        {
            Uncount(counted);
            counted.IsFreed = true;
            _freed++;
        }

        // What was freed still stands in the queue; when that is most of it, it is made anew.
        if (_freed > _byEnd.Count / 2)
        {
            _byEnd = new PriorityQueue<CountedAmount, DateTimeOffset>(_byEnd.UnorderedItems.Where(static i => !i.Element.IsFreed));
            _freed = 0;
        }
    }

    private void Uncount(CountedAmount counted)
    {
        counted.Account.Remove(counted.Node);
        if (counted.Account.IsEmpty)
        {
            _accounts.Remove(counted.Account.Key);
        }

        counted.Entry.Counted.Remove(counted);
        if (counted.Entry.Counted.Count == 0)
        {
            _entries.Remove(counted.Entry.Request.Key);
        }
    }

    /// <summary>Drops the amounts whose periods were over an hour ago.</summary>
    private void Forget(DateTimeOffset now)
    {
        _latest = now > _latest ? now : _latest;
        if (now + Grace < _latest)
        {
            throw new BudgetException("The request is over an hour older than the ledger's newest one, so what counted then is not known any more.");
        }

        while (_byEnd.TryPeek(out CountedAmount? counted, out DateTimeOffset end) && end <= _latest)
        {
            _byEnd.Dequeue();
            if (counted.IsFreed)
            {
                _freed--;
            }
            else
            {
                Uncount(counted);
            }
        }
    }
}
