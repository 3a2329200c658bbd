namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Work that is left, in nodes and tuples.</summary>
internal sealed class WorkBudget(long work, CancellationToken cancellationToken)
{
    private long _left = work;

    public bool IsSpent => _left < 0;

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>Spends work; says whether there was enough.</summary>
    public bool Spend(long spent)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _left -= spent;
        return _left >= 0;
    }
}
