using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>The amounts of one budget, holder and period, oldest first.</summary>
internal sealed class BudgetAccount(AccountKey key, string unit)
{
    private readonly LinkedList<(DateTimeOffset At, decimal Amount)> _amounts = new();
    private decimal _total;

    public AccountKey Key { get; } = key;

    public string Unit { get; } = unit;

    public bool IsEmpty => _amounts.Count == 0;

    /// <summary>The sum of what counts from an instant on. Only what is kept for decisions that come late is looked at one by one.</summary>
    public decimal SumFrom(DateTimeOffset from)
    {
        decimal sum = _total;
        for (LinkedListNode<(DateTimeOffset At, decimal Amount)>? node = _amounts.First; node is not null && node.Value.At < from; node = node.Next)
        {
            sum -= node.Value.Amount;
        }

        return sum;
    }

    /// <summary>Adds an amount in its place: decisions that run at the same time may arrive in another order than they were made.</summary>
    public LinkedListNode<(DateTimeOffset At, decimal Amount)> Add(DateTimeOffset at, decimal amount)
    {
        LinkedListNode<(DateTimeOffset At, decimal Amount)>? earlier = _amounts.Last;
        while (earlier is not null && earlier.Value.At > at)
        {
            earlier = earlier.Previous;
        }

        _total += amount;
        return earlier is null ? _amounts.AddFirst((at, amount)) : _amounts.AddAfter(earlier, (at, amount));
    }

    public void Remove(LinkedListNode<(DateTimeOffset At, decimal Amount)> node)
    {
        _total -= node.Value.Amount;
        _amounts.Remove(node);
    }
}

/// <summary>Tells one account from every other one.</summary>
internal readonly record struct AccountKey(StoreId Store, string Budget, string Holder, BudgetPeriod Period);

/// <summary>An amount in its account, and the reservation that it is of.</summary>
internal sealed class CountedAmount(BudgetEntry entry, BudgetAccount account, LinkedListNode<(DateTimeOffset At, decimal Amount)> node)
{
    public BudgetEntry Entry { get; } = entry;

    public BudgetAccount Account { get; } = account;

    public LinkedListNode<(DateTimeOffset At, decimal Amount)> Node { get; } = node;

    public bool IsFreed { get; set; }
}
