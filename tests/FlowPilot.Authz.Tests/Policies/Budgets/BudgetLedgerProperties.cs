using FlowPilot.Authz.Policies.Budgets;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using static FlowPilot.Authz.Tests.Policies.Budgets.Ledgers;

namespace FlowPilot.Authz.Tests.Policies.Budgets;

/// <summary>The ledger against one that keeps a list and looks at all of it each time; and many at once against the ceiling.</summary>
public sealed class BudgetLedgerProperties
{
    private static readonly BudgetPeriod[] Periods =
    [
        Day, BudgetPeriod.Calendar(BudgetCalendarUnit.Week, TimeZoneInfo.FindSystemTimeZoneById("America/Havana")),
        BudgetPeriod.Calendar(BudgetCalendarUnit.Month, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")), BudgetPeriod.Rolling(TimeSpan.FromHours(6)),
    ];

    [Property(MaxTest = 300, Replay = "20260301,20260301")]
    public Property Schedules_AnyOrder_ComeOutAsInTheNaiveLedger() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), static seed =>
    {
        var random = new Random(seed);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 26, 0, 0, 0, TimeSpan.Zero));
        var ledger = new InMemoryBudgetLedger(time);
        var naive = new NaiveLedger();
        var made = new List<BudgetReservation>();
        for (int step = 0; step < 120; step++)
        {
            time.Advance(TimeSpan.FromSeconds(random.Next(4) == 0 ? random.Next(20_000) : random.Next(40)));
            DateTimeOffset now = time.GetUtcNow();
            if (random.Next(3) == 0 && made.Count > 0)
            {
                BudgetReservation reservation = made[random.Next(made.Count)];
                bool commit = random.Next(2) == 0;
                BudgetState expected = commit ? naive.Commit(reservation) : naive.Release(reservation, now);
                BudgetState found = (commit ? ledger.CommitAsync(reservation).AsTask() : ledger.ReleaseAsync(reservation).AsTask()).GetAwaiter().GetResult();
                Assert.True(expected == found, $"seed {seed}, step {step}: expected {expected}, found {found}");
                continue;
            }

            // An attempt begins a little before it reaches the ledger.
            BudgetCharge[] charges = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Euros(random.Next(0, 30), random.Next(60, 100), $"h{random.Next(3)}", "b", Periods[random.Next(Periods.Length)]))];
            BudgetRequest request = Request($"k{random.Next(60)}", now.AddSeconds(-random.Next(30)), charges);
            bool reserve = random.Next(5) != 0;
            BudgetResult result = (reserve ? ledger.ReserveAsync(request).AsTask() : ledger.CheckAsync(request).AsTask()).GetAwaiter().GetResult();
            BudgetOutcome outcome = naive.Ask(request, reserve);
            Assert.True(outcome == result.Outcome, $"seed {seed}, step {step}: expected {outcome}, found {result.Outcome}");
            if (result.Reservation is { } got)
            {
                made.Add(got);
            }
        }
    });

    [Property(MaxTest = 30, Replay = "20260301,20260301")]
    public Property Threads_AtOnce_NeverExceedAnyCeiling() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), static seed =>
    {
        var ledger = new InMemoryBudgetLedger(new FakeTimeProvider(Noon));
        decimal spentByRoot = 0, spentByLeaf = 0;
        var gate = new Lock();
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, agent =>
        {
            var random = new Random(HashCode.Combine(seed, agent));
            for (int i = 0; i < 100; i++)
            {
                decimal amount = random.Next(1, 20);
                bool leaf = random.Next(2) == 0;
                BudgetCharge[] charges = leaf ? [Euros(amount, 300, "leaf"), Euros(amount, 500, "root")] : [Euros(amount, 500, "root")];
                BudgetRequest request = Request($"{agent}/{i}", Noon, charges);
                BudgetResult result = ledger.ReserveAsync(request).AsTask().GetAwaiter().GetResult();
                if (result.Reservation is null)
                {
                    continue;
                }

                // A retry, a release, a commit, or nothing at all, as after a crash: in each case but one it is spent.
                int end = random.Next(4);
                _ = end == 0 ? ledger.ReserveAsync(request with { Attempt = Guid.CreateVersion7() }).AsTask().GetAwaiter().GetResult() : null;
                _ = end == 1 ? ledger.CommitAsync(result.Reservation).AsTask().GetAwaiter().GetResult() : default;
                if (end == 2)
                {
                    Assert.Equal(BudgetState.Released, ledger.ReleaseAsync(result.Reservation).AsTask().GetAwaiter().GetResult());
                    continue;
                }

                lock (gate)
                {
                    spentByRoot += amount;
                    spentByLeaf += leaf ? amount : 0;
                }
            }
        });

        // Whoever is turned away would have needed at most 19, and each of the other seven holds at most 19 that it may give back.
        Assert.InRange(spentByRoot, 500 - (8 * 19), 500);
        Assert.InRange(spentByLeaf, 0, 300);
        IReadOnlyList<BudgetBalance> left = ledger.CheckAsync(Request("end", Noon, Euros(0, 500, "root"), Euros(0, 300, "leaf"))).AsTask().GetAwaiter().GetResult().Balances;
        Assert.Equal([500 - spentByRoot, 300 - spentByLeaf], left.Select(static b => b.Remaining.Value));
    });

    /// <summary>One list, looked through for every question.</summary>
    private sealed class NaiveLedger
    {
        private readonly List<Entry> _entries = [];

        public BudgetOutcome Ask(BudgetRequest request, bool reserve)
        {
            // What has left every period, an hour ago, is forgotten with its key.
            _entries.RemoveAll(e => e.Request.Charges.All(c => c.Period.CountsUntil(e.Request.At).AddHours(1) <= Max(request.At)));
            if (_entries.Find(e => e.Request.Key == request.Key) is { } same)
            {
                if (!same.Request.Charges.Select(static c => c with { Ceiling = default }).SequenceEqual(request.Charges.Select(static c => c with { Ceiling = default })))
                {
                    return BudgetOutcome.KeyReused;
                }

                same.Attempts += reserve ? 1 : 0;
                return BudgetOutcome.Reserved;
            }

            foreach (BudgetCharge charge in request.Charges)
            {
                IEnumerable<decimal> before = from e in _entries
                                              where e.Request.At >= charge.Period.CountsFrom(request.At)
                                              from c in e.Request.Charges
                                              where c.Holder == charge.Holder && c.Period.Equals(charge.Period)
                                              select c.Amount.Value;
                IEnumerable<decimal> mine = request.Charges.Where(c => c.Holder == charge.Holder && c.Period.Equals(charge.Period)).Select(static c => c.Amount.Value);
                if (before.Concat(mine).Sum() > charge.Ceiling.Value)
                {
                    return BudgetOutcome.Exceeded;
                }
            }

            if (reserve)
            {
                _entries.Add(new Entry { Request = request });
            }

            return BudgetOutcome.Reserved;
        }

        public BudgetState Commit(BudgetReservation reservation)
        {
            if (_entries.Find(e => e.Request.Key == reservation.Key) is not { } entry)
            {
                return BudgetState.Unknown;
            }

            entry.Committed = true;
            return BudgetState.Committed;
        }

        public BudgetState Release(BudgetReservation reservation, DateTimeOffset now)
        {
            if (_entries.Find(e => e.Request.Key == reservation.Key) is not { } entry)
            {
                return BudgetState.Unknown;
            }

            if (entry.Committed || now >= entry.Request.ExpiresAt || entry.Attempts > 1 || entry.Request.Attempt != reservation.Attempt)
            {
                return entry.Committed ? BudgetState.Committed : now >= entry.Request.ExpiresAt ? BudgetState.Expired : BudgetState.Reserved;
            }

            _entries.Remove(entry);
            return BudgetState.Released;
        }

        private DateTimeOffset _latest;

        private DateTimeOffset Max(DateTimeOffset at) => _latest = at > _latest ? at : _latest;

        private sealed class Entry
        {
            public required BudgetRequest Request { get; init; }

            public bool Committed { get; set; }

            public int Attempts { get; set; } = 1;
        }
    }
}
