using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Time.Testing;
using static FlowPilot.Authz.Tests.Policies.Budgets.Ledgers;

namespace FlowPilot.Authz.Tests.Policies.Budgets;

public sealed class InMemoryBudgetLedgerTests
{
    private readonly FakeTimeProvider _time = new(Noon);
    private readonly InMemoryBudgetLedger _ledger;

    public InMemoryBudgetLedgerTests() => _ledger = new InMemoryBudgetLedger(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reserve_UpToTheCeilingAndNotACentMore()
    {
        Assert.Equal(40m, (await _ledger.ReserveAsync("a", Noon, Euros(60, 100))).Balances[0].Remaining.Value);

        BudgetResult refused = await _ledger.ReserveAsync("b", Noon, Euros(40.01m, 100));
        Assert.Equal((BudgetOutcome.Exceeded, 40m, true), (refused.Outcome, refused.Balances[0].Remaining.Value, refused.Balances[0].IsExceeded));
        Assert.Null(refused.Reservation);

        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("c", Noon, Euros(40, 100))).Outcome);
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("d", Noon, Euros(0.01m, 100))).Outcome);
        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("e", Noon, Euros(0, 100))).Outcome);
    }

    [Fact]
    public async Task Reserve_SeveralCeilings_AllOrNone()
    {
        BudgetResult refused = await _ledger.ReserveAsync("a", Noon, Euros(50, 100, "root"), Euros(50, 40, "leaf"));
        Assert.Equal([false, true], refused.Balances.Select(static b => b.IsExceeded));

        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("b", Noon, Euros(100, 100, "root"))).Outcome);
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("c", Noon, Euros(1, 100, "other"), Euros(1, 100, "root"))).Outcome);
        Assert.Equal(100m, (await _ledger.CheckAsync(Request("d", Noon, Euros(1, 100, "other")), Token)).Balances[0].Remaining.Value);
    }

    [Fact]
    public async Task Reserve_OneLedgerTwiceInARequest_CountsBoth() =>
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("a", Noon, Euros(60, 100), Euros(60, 100))).Outcome);

    [Fact]
    public async Task Reserve_AgainWithTheKey_GetsTheSameAnswerAndChargesNothing()
    {
        BudgetResult first = await _ledger.ReserveAsync("a", Noon, Euros(60, 100));
        BudgetResult again = await _ledger.ReserveAsync("a", Noon.AddSeconds(5), Euros(60, 100));

        Assert.Equal((first.Outcome, first.Balances[0]), (again.Outcome, again.Balances[0]));
        Assert.Equal((false, true), (first.Reservation!.IsReplay, again.Reservation!.IsReplay));
        Assert.Equal(first.Reservation.ExpiresAt, again.Reservation.ExpiresAt);
        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("b", Noon, Euros(40, 100))).Outcome);
    }

    [Fact]
    public async Task Reserve_TheKeyForAnotherAmountOrLedger_IsRefused()
    {
        await _ledger.ReserveAsync("a", Noon, Euros(60, 100));

        Assert.Equal(BudgetOutcome.KeyReused, (await _ledger.ReserveAsync("a", Noon, Euros(1, 100))).Outcome);
        Assert.Equal(BudgetOutcome.KeyReused, (await _ledger.ReserveAsync("a", Noon, Euros(60, 100, "other"))).Outcome);
        Assert.Equal(BudgetOutcome.KeyReused, (await _ledger.ReserveAsync("a", Noon, Euros(60, 100), Euros(60, 100, "other"))).Outcome);
    }

    [Fact]
    public async Task Reserve_InAnotherStore_IsAnotherLedgerAndAnotherKey()
    {
        await _ledger.ReserveAsync("a", Noon, Euros(100, 100));
        BudgetRequest other = Request("a", Noon, Euros(100, 100)) with { Key = new BudgetKey(StoreId.Parse("other"), "a", "item") };

        BudgetResult result = await _ledger.ReserveAsync(other, Token);

        Assert.Equal((BudgetOutcome.Reserved, false), (result.Outcome, result.Reservation!.IsReplay));
    }

    [Fact]
    public async Task Reserve_InAnotherCurrencyOrUnit_IsRefused()
    {
        BudgetCharge dollars = Euros(1, 100) with { Amount = BudgetAmount.Money(1, "USD") };
        Assert.Equal(BudgetOutcome.OtherUnit, (await _ledger.ReserveAsync("a", Noon, dollars)).Outcome);

        await _ledger.ReserveAsync("b", Noon, Euros(1, 100));
        Assert.Equal(BudgetOutcome.OtherUnit, (await _ledger.ReserveAsync("c", Noon, dollars with { Ceiling = BudgetAmount.Money(100, "USD") })).Outcome);
        Assert.Equal(BudgetOutcome.OtherUnit, (await _ledger.ReserveAsync("d", Noon, Euros(1, 100) with { Amount = BudgetAmount.Count(1), Ceiling = BudgetAmount.Minutes(1) })).Outcome);
    }

    [Fact]
    public async Task Release_InTime_FreesItOnce()
    {
        BudgetReservation reserved = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;

        Assert.Equal(BudgetState.Released, await _ledger.ReleaseAsync(reserved, Token));
        Assert.Equal(BudgetState.Unknown, await _ledger.ReleaseAsync(reserved, Token));

        BudgetReservation next = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;
        Assert.False(next.IsReplay);

        // A release of the first attempt that comes late frees nothing of the second.
        Assert.Equal(BudgetState.Reserved, await _ledger.ReleaseAsync(reserved, Token));
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("b", Noon, Euros(1, 100))).Outcome);
    }

    [Fact]
    public async Task Release_WhereARetryShares_FreesNothingOfTheOther()
    {
        BudgetReservation first = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;
        BudgetReservation retry = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;

        Assert.Equal(BudgetState.Reserved, await _ledger.ReleaseAsync(retry, Token));
        Assert.Equal(BudgetState.Reserved, await _ledger.ReleaseAsync(first, Token));
        Assert.Equal(BudgetState.Committed, await _ledger.CommitAsync(retry, Token));
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("b", Noon, Euros(1, 100))).Outcome);
    }

    [Fact]
    public async Task Release_AfterCommit_FreesNothing()
    {
        BudgetReservation reserved = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;

        Assert.Equal(BudgetState.Committed, await _ledger.CommitAsync(reserved, Token));
        Assert.Equal(BudgetState.Committed, await _ledger.CommitAsync(reserved, Token));
        Assert.Equal(BudgetState.Committed, await _ledger.ReleaseAsync(reserved, Token));
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("b", Noon, Euros(1, 100))).Outcome);
    }

    [Fact]
    public async Task Settle_Nobody_CountsAsSpentFromTheDecisionsEndOn()
    {
        BudgetReservation reserved = (await _ledger.ReserveAsync("a", Noon, Euros(100, 100))).Reservation!;
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(BudgetState.Expired, await _ledger.ReleaseAsync(reserved, Token));
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("b", _time.GetUtcNow(), Euros(1, 100))).Outcome);
        Assert.Equal(BudgetState.Committed, await _ledger.CommitAsync(reserved, Token));

        // Until its period is over.
        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("c", Noon.AddHours(12), Euros(100, 100))).Outcome);
    }

    [Fact]
    public async Task Check_ReservesNothing()
    {
        for (int i = 0; i < 3; i++)
        {
            BudgetResult result = await _ledger.CheckAsync(Request("a", Noon, Euros(100, 100)), Token);
            Assert.Equal((BudgetOutcome.Reserved, 100m), (result.Outcome, result.Balances[0].Remaining.Value));
            Assert.Null(result.Reservation);
        }

        await _ledger.ReserveAsync("b", Noon, Euros(1, 100));
        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.CheckAsync(Request("c", Noon, Euros(100, 100)), Token)).Outcome);
    }

    [Fact]
    public async Task Reserve_FromADecisionThatComesLate_StillCountsInItsOwnPeriod()
    {
        DateTimeOffset midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
        await _ledger.ReserveAsync("a", midnight.AddTicks(-1), Euros(100, 100));
        await _ledger.ReserveAsync("b", midnight.AddMinutes(30), Euros(100, 100));

        Assert.Equal(BudgetOutcome.Exceeded, (await _ledger.ReserveAsync("c", midnight.AddTicks(-1), Euros(1, 100))).Outcome);

        await _ledger.ReserveAsync("d", midnight.AddHours(3), Euros(0, 100));
        await Assert.ThrowsAsync<BudgetException>(() => _ledger.ReserveAsync("e", midnight.AddHours(1), Euros(1, 100)));
    }

    [Fact]
    public async Task Reserve_BeyondWhatIsKept_IsUnavailableUntilPeriodsEnd()
    {
        var small = new InMemoryBudgetLedger(_time, maxAmounts: 2);
        BudgetReservation first = (await small.ReserveAsync("a", Noon, Euros(1, 100))).Reservation!;
        await small.ReserveAsync("b", Noon, Euros(1, 100));

        BudgetException e = await Assert.ThrowsAsync<BudgetException>(() => small.ReserveAsync("c", Noon, Euros(1, 100)));
        Assert.Equal("FP1503", e.ErrorCode);
        Assert.Equal(98m, (await small.CheckAsync(Request("c", Noon, Euros(1, 100)), Token)).Balances[0].Remaining.Value);

        // What is released makes room, however often.
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(BudgetState.Released, await small.ReleaseAsync(first, Token));
            first = (await small.ReserveAsync("a", Noon, Euros(1, 100))).Reservation!;
        }

        await small.ReserveAsync("d", Noon.AddHours(14), Euros(1, 100));
    }

    [Fact]
    public async Task Ask_Cancelled_ReservesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _ledger.ReserveAsync(Request("a", Noon, Euros(100, 100)), cancelled.Token));
        Assert.Equal(BudgetOutcome.Reserved, (await _ledger.ReserveAsync("b", Noon, Euros(100, 100))).Outcome);
    }

    [Fact]
    public void Amounts_ThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => BudgetAmount.Money(-1, "EUR"));
        Assert.Throws<ArgumentException>(static () => BudgetAmount.Money(1.001m, "EUR"));
        Assert.Throws<ArgumentException>(static () => BudgetAmount.Money(1.5m, "JPY"));
        Assert.Throws<ArgumentException>(static () => BudgetAmount.Money(1, "XXX"));
        Assert.Throws<ArgumentOutOfRangeException>(static () => BudgetAmount.Count(-1));
        Assert.Throws<ArgumentException>(static () => new BudgetKey(StoreId.Default, "", "item"));
        Assert.Equal("1.50 EUR", BudgetAmount.Money(1.50m, "EUR").ToString());
    }
}
