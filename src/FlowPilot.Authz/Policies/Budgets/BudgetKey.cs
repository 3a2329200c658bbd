using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>What makes two reservations the same one: asking again with the same key charges nothing again.</summary>
/// <remarks>The default value is invalid.</remarks>
public readonly record struct BudgetKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="store">The store.</param>
    /// <param name="idempotencyKey">The key of what is attempted; 1 to 1,024 characters.</param>
    /// <param name="item">What is done something to, mostly the resource; 1 to 1,024 characters.</param>
    /// <exception cref="ArgumentException">A part is missing or too long.</exception>
    public BudgetKey(StoreId store, string idempotencyKey, string item)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        ArgumentException.ThrowIfNullOrEmpty(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(idempotencyKey.Length, 1_024, nameof(idempotencyKey));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(item.Length, 1_024, nameof(item));
        Store = store.IsDefault ? throw new ArgumentException("The store is not set.", nameof(store)) : store;
        IdempotencyKey = idempotencyKey;
        Item = item;
    }

    /// <summary>Gets the store.</summary>
    public StoreId Store { get; }

    /// <summary>Gets the key of what is attempted.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Gets what is done something to.</summary>
    public string Item { get; }
}
