namespace FlowPilot.Authz.Workflows;

/// <summary>Keeps the results of items in memory, for as long as the process lives.</summary>
/// <remarks>
/// Safe for concurrent use. A result is kept for the retention, and then its key is forgotten. Where as many are kept as may be, no further item can be
/// claimed until some are old enough: forgetting one earlier would let it be done twice.
/// </remarks>
public sealed class InMemoryWorkflowResults : IWorkflowResults
{
    private const int DefaultMaxResults = 100_000;

    private static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<WorkflowItemKey, (string Item, WorkflowItemResult? Result)> _results = [];
    private readonly Queue<(WorkflowItemKey Key, DateTimeOffset Until)> _byAge = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _retention;
    private readonly int _maxResults;

    /// <summary>Makes one without results.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="retention">How long a result is kept, above zero; <see langword="null"/> for a day.</param>
    /// <param name="maxResults">How many items are kept, from 1.</param>
    public InMemoryWorkflowResults(TimeProvider time, TimeSpan? retention = null, int maxResults = DefaultMaxResults)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxResults, 1);
        _time = time;
        _retention = retention ?? DefaultRetention;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_retention, TimeSpan.Zero, nameof(retention));
        _maxResults = maxResults;
    }

    /// <inheritdoc/>
    /// <exception cref="WorkflowException">As many are kept as may be.</exception>
    public ValueTask<WorkflowClaim> ClaimAsync(WorkflowItemKey key, string item, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Forget();
            if (_results.TryGetValue(key, out (string Item, WorkflowItemResult? Result) known))
            {
                WorkflowClaimState state = known.Item != item ? WorkflowClaimState.OtherItem : known.Result is null ? WorkflowClaimState.InProgress : WorkflowClaimState.Recorded;
                return ValueTask.FromResult(new WorkflowClaim { State = state, Result = state == WorkflowClaimState.Recorded ? known.Result : null });
            }

            if (_results.Count >= _maxResults)
            {
                throw new WorkflowException($"{_maxResults} items are kept already, and none of them is older than {_retention}.");
            }

            _results.Add(key, (item, null));
            return ValueTask.FromResult(new WorkflowClaim { State = WorkflowClaimState.Claimed });
        }
    }

    /// <inheritdoc/>
    public ValueTask RecordAsync(WorkflowItemKey key, WorkflowItemResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_results.TryGetValue(key, out (string Item, WorkflowItemResult? Result) claimed) && claimed.Result is null)
            {
                _results[key] = (claimed.Item, result);
                _byAge.Enqueue((key, _time.GetUtcNow() + _retention));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask AbandonAsync(WorkflowItemKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_results.TryGetValue(key, out (string Item, WorkflowItemResult? Result) claimed) && claimed.Result is null)
            {
                _results.Remove(key);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Forget()
    {
        DateTimeOffset now = _time.GetUtcNow();
        while (_byAge.TryPeek(out (WorkflowItemKey Key, DateTimeOffset Until) oldest) && oldest.Until <= now)
        {
            _byAge.Dequeue();
            _results.Remove(oldest.Key);
        }
    }
}
