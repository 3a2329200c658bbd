namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Where the public keys of one issuer come from.</summary>
/// <remarks>Called concurrently, once for each token that has passed every check which needs no key.</remarks>
public interface IIssuerKeySource
{
    /// <summary>Finds the key of a key id.</summary>
    /// <param name="keyId">The key id that a token names, compared ordinally. Untrusted text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key, or <see langword="null"/> if the issuer has no such key: the token is refused. A failure throws: the request is answered 503.</returns>
    ValueTask<IssuerKey?> FindAsync(string keyId, CancellationToken cancellationToken = default);
}
