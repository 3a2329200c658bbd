using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Delegation;

/// <summary>Where the pipeline reads grants from. The default is the store's own snapshot; a host whose grants live elsewhere registers another one.</summary>
/// <remarks>
/// All members may be called concurrently. It is asked only by decisions that need a grant. Whatever it throws denies the decision with
/// <c>authz.delegation_unavailable</c>.
/// </remarks>
public interface IGrantReader
{
    /// <summary>Reads the grants as they stand now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="readAfter">A revision of the store that the answer must have seen.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The grants.</returns>
    ValueTask<GrantReading> ReadAsync(StoreId store, Revision readAfter, CancellationToken cancellationToken = default);
}
