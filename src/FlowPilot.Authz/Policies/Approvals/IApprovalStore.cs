using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Approvals;

/// <summary>Keeps the records of approvals and knows no rules: those are in <see cref="IApprovals"/> and the pipeline, the only ones to write here.</summary>
/// <remarks>
/// An implementation must be safe for concurrent use. It may forget a digest once each of its approvals has expired. A failure is any exception but
/// <see cref="OperationCanceledException"/>; above it, there is no approval.
/// </remarks>
public interface IApprovalStore
{
    /// <summary>Reads the records of a digest; what an acknowledged write has added is among them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The records, oldest first; none where nothing was ever written.</returns>
    ValueTask<IReadOnlyList<ApprovalRecord>> ReadAsync(StoreId store, string digest, CancellationToken cancellationToken = default);

    /// <summary>Adds a record if there are still as many as were read: comparing and adding are one step.</summary>
    /// <param name="store">The store.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="expectedCount">How many records were read.</param>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns><see langword="false"/> if there are more; then nothing was written.</returns>
    ValueTask<bool> TryAppendAsync(StoreId store, string digest, int expectedCount, ApprovalRecord record, CancellationToken cancellationToken = default);
}
