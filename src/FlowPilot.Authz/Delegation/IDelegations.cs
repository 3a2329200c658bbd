using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Makes, narrows, revokes and lists grants.</summary>
/// <remarks>
/// All members may be called concurrently. The caller named in a request must be the authenticated one: this seam knows no credentials.
/// A grant that the caller may not see is answered like one that does not exist.
/// </remarks>
public interface IDelegations
{
    /// <summary>Makes a grant, at the root or, with <see cref="GrantRequest.Parent"/>, narrowing one that the issuer holds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; a finished grant is not undone.</param>
    /// <returns>The grant.</returns>
    /// <exception cref="GrantException">The request is refused; nothing was written.</exception>
    /// <exception cref="FlowPilotException">The store or the decision log cannot be reached.</exception>
    ValueTask<Grant> GrantAsync(GrantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Revokes a grant, and with it everything below it, in one revision. One that is revoked already stays as it is.</summary>
    /// <param name="store">The store.</param>
    /// <param name="grant">The grant.</param>
    /// <param name="caller">Who revokes: its issuer, the issuer of one above it, or its delegate.</param>
    /// <param name="cancellationToken">Ends the wait; a finished revocation is not undone.</param>
    /// <returns>The revision that holds the revocation: every decision that starts after this call sees it.</returns>
    /// <exception cref="GrantException"><see cref="GrantReasons.UnknownGrant"/>: there is no such grant for this caller.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached; or the revocation holds and could not be recorded in the decision log.</exception>
    ValueTask<Revision> RevokeAsync(StoreId store, GrantId grant, SubjectRef caller, CancellationToken cancellationToken = default);

    /// <summary>Lists the grants that the caller may see: those he issued or received, and everything below those he issued.</summary>
    /// <param name="store">The store.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grants in the order in which they were made, dead ones included.</returns>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<IReadOnlyList<Grant>> ListAsync(StoreId store, SubjectRef caller, CancellationToken cancellationToken = default);
}
