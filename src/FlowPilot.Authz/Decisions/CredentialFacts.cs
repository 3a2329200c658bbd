namespace FlowPilot.Authz.Decisions;

/// <summary>What an authentication learned about a credential; never the credential itself.</summary>
public sealed record CredentialFacts
{
    /// <summary>Gets the kind; not <see cref="CredentialKind.InProcess"/>.</summary>
    public required CredentialKind Kind { get; init; }

    /// <summary>Gets who issued the credential.</summary>
    public string? Issuer { get; init; }

    /// <summary>Gets the client that presented the credential.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets the id of the credential, unique with its issuer.</summary>
    public string? TokenId { get; init; }

    /// <summary>Gets the scopes.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets the authentication context class.</summary>
    public string? AuthenticationContext { get; init; }

    /// <summary>Gets when the person authenticated.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Gets the thumbprint of the key that the credential is bound to.</summary>
    public string? BoundKey { get; init; }

    /// <summary>Gets the application that the credential is bound to.</summary>
    public string? BoundApplication { get; init; }

    /// <summary>Gets the run that the credential is bound to.</summary>
    public string? BoundRun { get; init; }

    /// <summary>Gets the event that the credential is bound to.</summary>
    public string? BoundEvent { get; init; }

    /// <summary>Gets the role that the credential names.</summary>
    public string? Role { get; init; }

    /// <summary>Gets when the credential ends; no decision made with it lives longer.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
