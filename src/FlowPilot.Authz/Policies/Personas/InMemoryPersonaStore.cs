using System.Collections.Concurrent;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies.Personas;

/// <summary>Keeps personas in memory, for as long as the process lives.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class InMemoryPersonaStore : IPersonaStore
{
    private readonly ConcurrentDictionary<(StoreId Store, SubjectRef Subject), PersonaSet> _sets = new();

    /// <inheritdoc/>
    public ValueTask<PersonaSet> ReadAsync(StoreId store, SubjectRef subject, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_sets.TryGetValue((store, subject), out PersonaSet? set) ? set : new PersonaSet(0, []));
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryWriteAsync(StoreId store, SubjectRef subject, long expectedVersion, IReadOnlyList<Persona> personas, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var next = new PersonaSet(expectedVersion + 1, personas);

        // The dictionary compares the set itself, which is replaced by each write: one of two concurrent writers finds another one there.
        bool written = _sets.TryGetValue((store, subject), out PersonaSet? current)
            ? current.Version == expectedVersion && _sets.TryUpdate((store, subject), next, current)
            : expectedVersion == 0 && _sets.TryAdd((store, subject), next);
        return ValueTask.FromResult(written);
    }
}
