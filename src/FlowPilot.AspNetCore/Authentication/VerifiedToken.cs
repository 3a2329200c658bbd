using System.Security.Claims;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>
/// What the strict handler hands to the scheme's events. A type that nobody else makes: the caller is taken from here and never from claims.
/// </summary>
internal sealed class VerifiedToken : SecurityToken
{
    private readonly TokenClaims _claims;

    public VerifiedToken(TokenClaims claims, StoreId store, SubjectRef subject, SubjectRef? principal, TimeSpan skew)
    {
        _claims = claims;
        Store = store;
        Subject = subject;
        Principal = principal;

        // The end that is enforced, so that a decision made in the last moments is not over before it began.
        End = claims.ExpiresAt + skew;
        Credential = Credential.Authenticated(new CredentialFacts
        {
            Kind = CredentialKind.AccessToken,
            Issuer = claims.Issuer,
            ClientId = claims.ClientId,
            TokenId = claims.TokenId,
            Scopes = claims.Scopes,
            AuthenticationContext = claims.AuthenticationContext,
            AuthenticatedAt = claims.AuthenticatedAt,
            ExpiresAt = End,
        });
    }

    public StoreId Store { get; }

    public SubjectRef Subject { get; }

    public SubjectRef? Principal { get; }

    public Credential Credential { get; }

    public DateTimeOffset End { get; }

    public CallerIdentity Identity => new(_claims.Issuer, _claims.Subject);

    public override string Id => _claims.TokenId;

    public override string Issuer => _claims.Issuer;

    // The scheme never signs with or shows a key.
    public override SecurityKey? SecurityKey => null;

    public override SecurityKey? SigningKey { get; set; }

    public override DateTime ValidFrom => _claims.IssuedAt.UtcDateTime;

    public override DateTime ValidTo => End.UtcDateTime;

    /// <summary>The identity for <c>HttpContext.User</c>: opaque ids and scopes, no other claim. No decision reads it.</summary>
    public ClaimsIdentity ToIdentity()
    {
        var identity = new ClaimsIdentity(FlowPilotDefaults.AuthenticationScheme, CallerIdentity.SubjectClaim, "roles");
        identity.AddClaim(new Claim(CallerIdentity.IssuerClaim, _claims.Issuer, ClaimValueTypes.String, _claims.Issuer));
        identity.AddClaim(new Claim(CallerIdentity.SubjectClaim, _claims.Subject, ClaimValueTypes.String, _claims.Issuer));
        identity.AddClaim(new Claim("client_id", _claims.ClientId, ClaimValueTypes.String, _claims.Issuer));
        foreach (string scope in _claims.Scopes)
        {
            identity.AddClaim(new Claim("scope", scope, ClaimValueTypes.String, _claims.Issuer));
        }

        return identity;
    }
}
