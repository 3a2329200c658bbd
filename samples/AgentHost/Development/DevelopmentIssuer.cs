using System.Security.Cryptography;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.Authz.Relationships;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.Samples.AgentHost.Development;

/// <summary>Stands in for an identity provider: signs access tokens (RFC 9068) with a key that lives as long as the process. Not for production.</summary>
internal sealed class DevelopmentIssuer : IDisposable
{
    public const string Issuer = "https://issuer.development.localhost";
    public const string Audience = "https://agent-host.development.localhost";
    private const string KeyId = "development";
    private const string Client = "agent-host-console";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly TimeProvider _time;

    public DevelopmentIssuer(TimeProvider time) => _time = time;

    /// <summary>Gets the public half of the key, as an issuer publishes it.</summary>
    public IIssuerKeySource PublicKeys => new StaticIssuerKeySource(IssuerKey.FromECDsa(KeyId, _key));

    /// <summary>Signs a person or an agent in. An agent's token names itself as subject and as client, as with client credentials.</summary>
    public string SignIn(SubjectRef who)
    {
        DateTime now = _time.GetUtcNow().UtcDateTime;
        return _tokens.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = who.Id,
                ["client_id"] = who.Type == "agent" ? who.Id : Client,
                ["jti"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16)),
            },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = KeyId }, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => _key.Dispose();
}
