using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>Keeps receipts of consent and knows no rules: those are in <see cref="IConsents"/>, the only one to write here.</summary>
/// <remarks>
/// An implementation must be safe for concurrent use. A failure is any exception but <see cref="OperationCanceledException"/>; above it, a decision that
/// depends on consent is a denial.
/// </remarks>
public interface IConsentStore
{
    /// <summary>Reads the receipts of a person; what an acknowledged write has added is among them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipts, oldest first; none where nothing was ever written.</returns>
    ValueTask<IReadOnlyList<ConsentReceipt>> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default);

    /// <summary>Adds a receipt if its version is the next one: comparing and adding are one step.</summary>
    /// <param name="store">The store.</param>
    /// <param name="receipt">The receipt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns><see langword="false"/> if there is a receipt of that version; then nothing was written.</returns>
    ValueTask<bool> TryAppendAsync(StoreId store, ConsentReceipt receipt, CancellationToken cancellationToken = default);
}
