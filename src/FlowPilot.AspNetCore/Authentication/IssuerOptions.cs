using FlowPilot.Authz.Storage;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>One issuer whose access tokens (RFC 9068, ES256) are accepted, and who its subjects are here.</summary>
/// <remarks>
/// A token is refused if it is longer than 16 KiB, ends more than 31 days from now, or lacks one of <c>iss</c>, <c>sub</c>, <c>aud</c>, <c>exp</c>,
/// <c>iat</c>, <c>jti</c> and <c>client_id</c> (or <c>azp</c>). A <c>sub</c>, and the client id of an agent, must be an id as
/// <see cref="Authz.Relationships.ObjectRef"/> has it: a colon, for example, cannot stand in one.
/// </remarks>
public sealed class IssuerOptions
{
    /// <summary>Gets or sets the issuer, exactly as its tokens write it in <c>iss</c>.</summary>
    /// <value>Required: an absolute <c>https</c> URI, or <c>http</c> on a loopback host. Compared ordinally: a trailing slash makes another issuer.</value>
    public string? Issuer { get; set; }

    /// <summary>Gets or sets the audience that a token must name: this application.</summary>
    /// <value>Required. Compared ordinally.</value>
    public string? Audience { get; set; }

    /// <summary>Gets or sets where the issuer's keys come from.</summary>
    /// <value>Required.</value>
    public IIssuerKeySource? Keys { get; set; }

    /// <summary>Gets or sets the store (the tenant) that requests with this issuer's tokens are decided in.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; set; } = StoreId.Default;

    /// <summary>Gets or sets what stands before the issuer's subjects and clients: <c>user:&lt;namespace&gt;|&lt;sub&gt;</c>.</summary>
    /// <value>Default: empty, for at most one issuer. ASCII letters, digits, <c>_</c>, <c>-</c> and <c>.</c>, at most 64; no two issuers share one.</value>
    public string SubjectNamespace { get; set; } = string.Empty;

    /// <summary>Gets the clients (<c>client_id</c> or <c>azp</c>) that are agents also where a token names a user: the agent calls, for that user.</summary>
    /// <value>Default: none.</value>
    public ISet<string> AgentClients { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets a value indicating whether the outermost actor of an <c>act</c> claim is the agent that calls.</summary>
    /// <value>Default: <see langword="false"/>; then a token with <c>act</c> is refused.</value>
    public bool TrustAct { get; set; }
}
