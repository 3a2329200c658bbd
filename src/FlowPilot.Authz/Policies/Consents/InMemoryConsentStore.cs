using System.Collections.Concurrent;
using System.Collections.Immutable;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>Keeps receipts of consent in memory, for as long as the process lives.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class InMemoryConsentStore : IConsentStore
{
    private readonly ConcurrentDictionary<(StoreId Store, SubjectRef Subject), ImmutableList<ConsentReceipt>> _receipts = new();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ConsentReceipt>> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<ConsentReceipt>>(_receipts.GetValueOrDefault((store, subject), []));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(StoreId store, ConsentReceipt receipt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        cancellationToken.ThrowIfCancellationRequested();

        // The list itself is compared, and each write makes another one: of two writers at once one finds that it is late.
        ImmutableList<ConsentReceipt> current = _receipts.GetOrAdd((store, receipt.Subject), []);
        return ValueTask.FromResult(current.Count + 1 == receipt.Version && _receipts.TryUpdate((store, receipt.Subject), current.Add(receipt), current));
    }
}
