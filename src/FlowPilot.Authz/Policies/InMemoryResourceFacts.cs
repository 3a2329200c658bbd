using System.Collections.Concurrent;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies;

/// <summary>Facts about resources in the memory of this process: for tests, samples and hosts that keep them there anyway.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class InMemoryResourceFacts : IResourceFacts
{
    private readonly ConcurrentDictionary<(StoreId Store, ObjectRef Resource), ResourceFacts> _facts = new();

    /// <summary>Sets what is known of a resource, instead of what was; the next decision sees it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="facts">The facts.</param>
    public void Set(StoreId store, ObjectRef resource, ResourceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _facts[(store, resource)] = facts;
    }

    /// <summary>Forgets a resource.</summary>
    /// <param name="store">The store.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>Whether anything was known.</returns>
    public bool Remove(StoreId store, ObjectRef resource) => _facts.TryRemove((store, resource), out _);

    /// <inheritdoc/>
    public ValueTask<ResourceFacts?> ReadAsync(StoreId store, ObjectRef resource, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_facts.GetValueOrDefault((store, resource)));
    }
}
