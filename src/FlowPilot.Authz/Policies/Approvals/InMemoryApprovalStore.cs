using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>Keeps the records of approvals in memory, for as long as the process lives.</summary>
/// <remarks>Safe for concurrent use. It keeps 100,000 digests; beyond that it first forgets those that have expired, and then takes no new one.</remarks>
public sealed class InMemoryApprovalStore : IApprovalStore
{
    private const int MaxDigests = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(StoreId Store, string Digest), List<ApprovalRecord>> _records = [];
    private readonly TimeProvider _time;

    /// <summary>Makes an empty store.</summary>
    /// <param name="time">The clock that says what has expired.</param>
    public InMemoryApprovalStore(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ApprovalRecord>> ReadAsync(StoreId store, string digest, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<ApprovalRecord>>(_records.TryGetValue((store, digest), out List<ApprovalRecord>? records) ? [.. records] : []);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ApprovalException">The store is full.</exception>
    public ValueTask<bool> TryAppendAsync(StoreId store, string digest, int expectedCount, ApprovalRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            bool isKnown = _records.TryGetValue((store, digest), out List<ApprovalRecord>? records);
            if ((records?.Count ?? 0) != expectedCount)
            {
                return ValueTask.FromResult(false);
            }

            if (!isKnown)
            {
                MakeRoom();
                _records.Add((store, digest), records = []);
            }

            records!.Add(record); // not null: known, or made above
            return ValueTask.FromResult(true);
        }
    }

    private void MakeRoom()
    {
        if (_records.Count < MaxDigests)
        {
            return;
        }

        DateTimeOffset now = _time.GetUtcNow();
        foreach ((StoreId, string) key in _records.Where(r => r.Value.TrueForAll(x => x.Approval is null || x.Approval.ExpiresAt <= now)).Select(static r => r.Key).ToList())
        {
            _records.Remove(key);
        }

        if (_records.Count >= MaxDigests)
        {
            throw new ApprovalException(ApprovalReasons.Unavailable, $"the store holds {MaxDigests} approvals that have not expired");
        }
    }
}
