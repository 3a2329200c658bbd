using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>The personas and their rules. A change is seen by whatever reads next.</summary>
/// <remarks>
/// <para>A persona is its subject's, and to anybody else it does not exist, with two exceptions on <see cref="AuthzOptions.PersonaRegistry"/>:
/// who holds <c>can_read_personas</c> may read it, and who holds <c>can_approve_persona</c> and is not its subject may move its status and
/// delete it. The caller must be authenticated by the host; facts sent along with a request are no caller.</para>
/// <para>Safe for concurrent use: rules, limit and write are one step.</para>
/// </remarks>
public interface IPersonas
{
    /// <summary>Makes a persona of the caller: active where its title is onboarded by its subject, else pending.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The persona.</returns>
    /// <exception cref="PersonaException">It is refused.</exception>
    ValueTask<Persona> CreateAsync(PersonaRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads a persona.</summary>
    /// <param name="store">The store.</param>
    /// <param name="persona">Its subject, title and circle.</param>
    /// <param name="caller">Its subject, or one who may read personas.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The persona.</returns>
    /// <exception cref="PersonaException">There is none for this caller, or it cannot be read.</exception>
    ValueTask<Persona> GetAsync(StoreId store, PersonaRef persona, SubjectRef caller, CancellationToken cancellationToken = default);

    /// <summary>Lists the personas of a subject, the oldest first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="caller">The subject, or one who may read personas.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The personas.</returns>
    /// <exception cref="PersonaException">The caller may not, or they cannot be read.</exception>
    ValueTask<IReadOnlyList<Persona>> ListAsync(StoreId store, SubjectRef subject, SubjectRef caller, CancellationToken cancellationToken = default);

    /// <summary>Changes attributes or window of a persona of the caller.</summary>
    /// <param name="update">The change.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The persona as it is now.</returns>
    /// <exception cref="PersonaException">It is refused.</exception>
    ValueTask<Persona> UpdateAsync(PersonaUpdate update, CancellationToken cancellationToken = default);

    /// <summary>
    /// Moves the status. An approver: pending to active, suspended to active, any to suspended, any to revoked. The subject: active to
    /// inactive and back, pending to revoked. Revoked is final.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="persona">Its subject, title and circle.</param>
    /// <param name="status">The status that it is to have.</param>
    /// <param name="caller">Its subject, or an approver.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the status is in force.</returns>
    /// <exception cref="PersonaException">It is refused.</exception>
    ValueTask TransitionAsync(StoreId store, PersonaRef persona, PersonaStatus status, SubjectRef caller, CancellationToken cancellationToken = default);

    /// <summary>Deletes a persona. Its subject cannot where it is suspended or revoked: to make it anew would undo that.</summary>
    /// <param name="store">The store.</param>
    /// <param name="persona">Its subject, title and circle.</param>
    /// <param name="caller">Its subject, or an approver.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="PersonaException">It is refused.</exception>
    ValueTask DeleteAsync(StoreId store, PersonaRef persona, SubjectRef caller, CancellationToken cancellationToken = default);
}
