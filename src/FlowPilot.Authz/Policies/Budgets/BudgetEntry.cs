namespace FlowPilot.Authz.Policies.Budgets;

/// <summary>A reservation as a ledger in memory keeps it: whoever changes it holds the ledger's lock.</summary>
internal sealed class BudgetEntry(BudgetRequest request, BudgetResult result)
{
    public BudgetRequest Request { get; } = request;

    /// <summary>The answer that a retry gets too.</summary>
    public BudgetResult Result { get; } = result;

    public bool IsCommitted { get; set; }

    /// <summary>Whether another attempt was told that the amounts are its own too.</summary>
    public bool IsShared { get; set; }

    /// <summary>Those of its amounts that still count in their periods.</summary>
    public List<CountedAmount> Counted { get; } = new(request.Charges.Count);

    public BudgetState StateAt(DateTimeOffset now) => IsCommitted ? BudgetState.Committed : now >= Request.ExpiresAt ? BudgetState.Expired : BudgetState.Reserved;
}
