namespace FlowPilot.AspNetCore.Authentication;

/// <summary>The claims of an access token that mean something here; every other claim is dropped.</summary>
internal sealed record TokenClaims
{
    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string ClientId { get; init; }

    public required string TokenId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The outermost actor; <see langword="null"/> if the token names none.</summary>
    public string? Actor { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string? AuthenticationContext { get; init; }

    public DateTimeOffset? AuthenticatedAt { get; init; }
}
