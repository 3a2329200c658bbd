namespace FlowPilot.Authz.Decisions;

/// <summary>How the caller of a request was authenticated. Made by an authentication, or by host code that speaks for itself.</summary>
/// <remarks>A class without a copy constructor, so that <c>with</c> cannot forge one.</remarks>
public sealed class Credential
{
    private readonly CredentialFacts _facts;

    private Credential(CredentialFacts facts, string? name)
    {
        _facts = facts;
        Name = name;
    }

    /// <summary>Gets the kind.</summary>
    public CredentialKind Kind => _facts.Kind;

    /// <summary>Gets the name that host code gave itself; <see langword="null"/> for every other kind.</summary>
    public string? Name { get; }

    /// <summary>Gets who issued the credential.</summary>
    public string? Issuer => _facts.Issuer;

    /// <summary>Gets the client that presented the credential.</summary>
    public string? ClientId => _facts.ClientId;

    /// <summary>Gets the id of the credential.</summary>
    public string? TokenId => _facts.TokenId;

    /// <summary>Gets the scopes.</summary>
    public IReadOnlyList<string> Scopes => _facts.Scopes;

    /// <summary>Gets the authentication context class.</summary>
    public string? AuthenticationContext => _facts.AuthenticationContext;

    /// <summary>Gets when the person authenticated.</summary>
    public DateTimeOffset? AuthenticatedAt => _facts.AuthenticatedAt;

    /// <summary>Gets the thumbprint of the key that the credential is bound to.</summary>
    public string? BoundKey => _facts.BoundKey;

    /// <summary>Gets the application that the credential is bound to.</summary>
    public string? BoundApplication => _facts.BoundApplication;

    /// <summary>Gets the run that the credential is bound to.</summary>
    public string? BoundRun => _facts.BoundRun;

    /// <summary>Gets the event that the credential is bound to.</summary>
    public string? BoundEvent => _facts.BoundEvent;

    /// <summary>Gets the role that the credential names.</summary>
    public string? Role => _facts.Role;

    /// <summary>Gets when the credential ends.</summary>
    public DateTimeOffset? ExpiresAt => _facts.ExpiresAt;

    /// <summary>Makes the credential of host code, which has no token.</summary>
    /// <param name="name">A name for the decision log, for example <c>nightly-cleanup</c>.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The name is empty or longer than 128 characters.</exception>
    public static Credential InProcess(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 128, nameof(name));
        return new Credential(new CredentialFacts { Kind = CredentialKind.InProcess }, name);
    }

    /// <summary>Makes the credential that an authentication has verified.</summary>
    /// <param name="facts">What it learned.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The kind is <see cref="CredentialKind.InProcess"/> or unknown.</exception>
    public static Credential Authenticated(CredentialFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Kind is > CredentialKind.InProcess and <= CredentialKind.ServiceToken
            ? new Credential(facts with { Scopes = [.. facts.Scopes] }, null)
            : throw new ArgumentException("The kind of an authenticated credential is expected.", nameof(facts));
    }

    /// <summary>Gives the kind only.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind.ToString();
}
