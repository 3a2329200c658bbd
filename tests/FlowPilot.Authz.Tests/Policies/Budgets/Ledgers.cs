using FlowPilot.Authz.Policies.Budgets;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Tests.Policies.Budgets;

/// <summary>Short ways to ask a ledger.</summary>
internal static class Ledgers
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly BudgetPeriod Day = BudgetPeriod.Calendar(BudgetCalendarUnit.Day, TimeZoneInfo.Utc);

    public static BudgetCharge Euros(decimal amount, decimal ceiling, string holder = "carlo", string budget = "total", BudgetPeriod? period = null) => new()
    {
        Budget = budget,
        Holder = holder,
        Amount = BudgetAmount.Money(amount, "EUR"),
        Ceiling = BudgetAmount.Money(ceiling, "EUR"),
        Period = period ?? Day,
    };

    public static BudgetRequest Request(string key, DateTimeOffset at, params BudgetCharge[] charges) => new()
    {
        Key = new BudgetKey(StoreId.Default, key, "item"),
        Attempt = Guid.CreateVersion7(),
        Charges = charges,
        At = at,
        ExpiresAt = at.AddMinutes(1),
    };

    public static async Task<BudgetResult> ReserveAsync(this IBudgetLedger ledger, string key, DateTimeOffset at, params BudgetCharge[] charges) =>
        await ledger.ReserveAsync(Request(key, at, charges), TestContext.Current.CancellationToken);
}
