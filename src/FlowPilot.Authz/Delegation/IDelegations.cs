using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Makes, narrows, revokes, lists and verifies grants.</summary>
/// <remarks>
/// All members may be called concurrently. The caller named in a request must be the authenticated one: this seam knows no credentials.
/// A grant that the caller may not see is answered like one that does not exist.
/// <para>
/// A grant may be seen and revoked by its issuer, its delegate, the issuer of any grant above it, and, where it selects by object, by whoever
/// holds the relation <c>can_manage_grants</c> on all of the objects.
/// </para>
/// </remarks>
public interface IDelegations
{
    /// <summary>Makes a grant, at the root or, with <see cref="GrantRequest.Parent"/>, narrowing one that the issuer holds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait; a finished grant is not undone.</param>
    /// <returns>The grant. The same request sent again gives the grant that is there already.</returns>
    /// <exception cref="GrantException">The request is refused; nothing was written.</exception>
    /// <exception cref="FlowPilotException">The store or the decision log cannot be reached.</exception>
    ValueTask<Grant> GrantAsync(GrantRequest request, CancellationToken cancellationToken = default);

    /// <summary>Revokes a grant, and with it everything below it, in one revision.</summary>
    /// <param name="store">The store.</param>
    /// <param name="grant">The grant.</param>
    /// <param name="caller">Who revokes.</param>
    /// <param name="cancellationToken">Ends the wait; a finished revocation is not undone.</param>
    /// <returns>The revision that holds the revocation: every decision that starts after this call sees it.</returns>
    /// <exception cref="GrantException">
    /// <see cref="GrantReasons.UnknownGrant"/>: there is no such grant for this caller. <see cref="GrantReasons.GrantRevoked"/>: it is revoked already.
    /// </exception>
    /// <exception cref="FlowPilotException">The store cannot be reached; or the revocation holds and could not be recorded in the decision log.</exception>
    ValueTask<Revision> RevokeAsync(StoreId store, GrantId grant, SubjectRef caller, CancellationToken cancellationToken = default);

    /// <summary>Lists grants that the caller may see, in the order in which they were made.</summary>
    /// <param name="request">Which grants.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grants, with their revocation where <see cref="GrantListRequest.IncludeEnded"/> shows it.</returns>
    /// <exception cref="GrantException">
    /// A list about others, of which the caller may see nothing; whether there is anything is not said. Or the caller is no single subject.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="GrantListRequest.MaxCount"/> is out of its range.</exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    /// <remarks>O(grants to the delegate or on behalf of the person that the request names; all grants of the store where it names neither).</remarks>
    ValueTask<IReadOnlyList<Grant>> ListAsync(GrantListRequest request, CancellationToken cancellationToken = default);

    /// <summary>Says which chains lead from one subject to another, and which actions they cover.</summary>
    /// <param name="query">The question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer; no decision is made or recorded.</returns>
    /// <exception cref="GrantException">
    /// The caller is neither of the two and may see nothing between them; whether there is anything is not said. Or a member of the query cannot be
    /// read, which is named.
    /// </exception>
    /// <exception cref="FlowPilotException">The store cannot be reached.</exception>
    ValueTask<DelegationResult> VerifyAsync(DelegationQuery query, CancellationToken cancellationToken = default);
}
