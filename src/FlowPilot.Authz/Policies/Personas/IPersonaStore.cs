using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Keeps personas and knows no rules: those are in <see cref="IPersonas"/>, which is the only one to write here.</summary>
/// <remarks>
/// An implementation must be safe for concurrent use. A failure is any exception but <see cref="OperationCanceledException"/>; above it becomes
/// a refusal with a reason, never an answer as if there were no personas.
/// </remarks>
public interface IPersonaStore
{
    /// <summary>Reads the personas of a subject; what an acknowledged write has changed is in it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The personas; version 0 and none where nothing was ever written.</returns>
    ValueTask<PersonaSet> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default);

    /// <summary>Replaces the personas of a subject if they are still as they were read: comparing and writing are one step.</summary>
    /// <param name="store">The store.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="expectedVersion">The version that was read.</param>
    /// <param name="personas">The personas that there are now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns><see langword="false"/> if the version is another one; then nothing was written.</returns>
    ValueTask<bool> TryWriteAsync(StoreId store, SubjectRef subject, long expectedVersion, IReadOnlyList<Persona> personas, CancellationToken cancellationToken = default);
}
