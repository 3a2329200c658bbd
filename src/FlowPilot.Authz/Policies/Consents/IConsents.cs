using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Consents;

/// <summary>Consent of persons to purposes, as numbered receipts. A change is seen by the next decision.</summary>
/// <remarks>Safe for concurrent use. Of the receipts about a persona the newest one counts.</remarks>
public interface IConsents
{
    /// <summary>Records that the caller consents.</summary>
    /// <param name="request">To what.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="ConsentException">It is refused, or cannot be recorded.</exception>
    ValueTask<ConsentReceipt> GiveAsync(ConsentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Records that the caller withdraws consent. Whoever gave one can always do so without a scope; with one, 1,000 times.</summary>
    /// <param name="request">Which; a withdrawal without a scope withdraws it for every persona.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipt; <see langword="null"/> where there was nothing to withdraw.</returns>
    /// <exception cref="ConsentException">It is refused, or cannot be recorded.</exception>
    ValueTask<ConsentReceipt?> WithdrawAsync(ConsentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the receipts of the caller.</summary>
    /// <param name="store">The store.</param>
    /// <param name="caller">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipts, oldest first.</returns>
    /// <exception cref="ConsentException">They cannot be read.</exception>
    ValueTask<IReadOnlyList<ConsentReceipt>> ListAsync(StoreId store, SubjectRef caller, CancellationToken cancellationToken = default);
}
