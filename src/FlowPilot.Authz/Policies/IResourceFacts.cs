using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Policies;

/// <summary>Where the pipeline learns about resources: the host's own data, never the caller's.</summary>
/// <remarks>All members may be called concurrently. Whatever it throws denies the decision with <c>authz.resource_unavailable</c>.</remarks>
public interface IResourceFacts
{
    /// <summary>Reads what is known of a resource now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The facts; <see langword="null"/> where there is no such resource.</returns>
    ValueTask<ResourceFacts?> ReadAsync(StoreId store, ObjectRef resource, CancellationToken cancellationToken = default);
}
