using System.Collections.Frozen;
using System.Text.Json;
using FlowPilot.Authz.Relationships;
using FlowPilot.Shared.Jose;
using FlowPilot.Shared.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>
/// Validates an access token: every check that needs no key on the raw text first, then the signature with the library. What the library would
/// let pass never reaches it, and nothing that it parsed is used.
/// </summary>
/// <remarks>Safe for concurrent use. It ignores the validation parameters of the scheme, so that nothing there can loosen it.</remarks>
internal sealed class StrictTokenHandler : TokenHandler
{
    private const int SignatureLength = 64;

    private readonly FrozenDictionary<string, IssuerProfile> _issuers;
    private readonly TimeSpan _skew;
    private readonly TimeProvider _time;
    private readonly ILogger<StrictTokenHandler> _logger;
    private readonly JsonWebTokenHandler _library = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = TokenLimits.MaxToken };

    public StrictTokenHandler(IOptions<FlowPilotAspNetCoreOptions> options, TimeProvider time, ILogger<StrictTokenHandler> logger)
    {
        _issuers = IssuerProfile.Of(options.Value);
        _skew = options.Value.ClockSkew;
        _time = time;
        _logger = logger;
        MaximumTokenSizeInBytes = TokenLimits.MaxToken;
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        TokenFault? fault = Examine(token, out Candidate candidate);
        if (fault is null)
        {
            fault = await VerifyAsync(token, candidate);
        }

        if (fault is { } refusal)
        {
            Log.TokenRefused(_logger, refusal);
            return new TokenValidationResult { IsValid = false, Exception = new TokenRefusedException(refusal) };
        }

        var verified = new VerifiedToken(candidate.Claims, candidate.Profile.Store, candidate.Subject, candidate.Principal, _skew);
        return new TokenValidationResult { IsValid = true, SecurityToken = verified, ClaimsIdentity = verified.ToIdentity(), Issuer = verified.Issuer };
    }

    public override Task<TokenValidationResult> ValidateTokenAsync(SecurityToken token, TokenValidationParameters validationParameters) =>
        throw new NotSupportedException("Only the text of a token can be validated.");

    /// <summary>Everything that can be refused without a key.</summary>
    private TokenFault? Examine(string token, out Candidate candidate)
    {
        candidate = default;
        if (token.Length > TokenLimits.MaxToken)
        {
            return TokenFault.TooLong;
        }

        if (CompactJws.Read(token) is not { } jws)
        {
            return TokenFault.NotCompactJws;
        }

        try
        {
            return TokenHeader.Read(jws.Header, out string keyId)
                ?? FaultOfSignatureForm(jws.Signature)
                ?? ExaminePayload(jws.Payload, keyId, out candidate);
        }
        catch (InvalidOperationException)
        {
            // A member's name with a lone surrogate cannot be compared with any name.
            return TokenFault.Payload;
        }
    }

    private TokenFault? ExaminePayload(byte[] payload, string keyId, out Candidate candidate)
    {
        candidate = default;
        using JsonDocument? document = StrictJson.ReadObject(payload, TokenLimits.MaxDepth);
        if (document is null)
        {
            return TokenFault.Payload;
        }

        if (!document.RootElement.TryGetProperty("iss", out JsonElement issuer) || !StrictJson.TryGetText(issuer, out string? name)
            || !_issuers.TryGetValue(name, out IssuerProfile? profile))
        {
            return TokenFault.Issuer;
        }

        var reader = new TokenClaimsReader(document.RootElement, profile, _time.GetUtcNow(), _skew);
        if (reader.Read(out TokenClaims? claims) is { } fault)
        {
            return fault;
        }

        // not null: read without a fault
        TokenFault? mapping = SubjectMapper.Map(claims!, profile, out SubjectRef subject, out SubjectRef? principal);
        candidate = new Candidate(keyId, profile, claims!, subject, principal);
        return mapping;
    }

    // ES256 is r and s of 32 bytes each, neither of them zero; a DER signature is longer or shorter.
    private static TokenFault? FaultOfSignatureForm(ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureLength
        && signature[..(SignatureLength / 2)].ContainsAnyExcept((byte)0)
        && signature[(SignatureLength / 2)..].ContainsAnyExcept((byte)0)
            ? null
            : TokenFault.SignatureForm;

    private async ValueTask<TokenFault?> VerifyAsync(string token, Candidate candidate)
    {
        IssuerKey? key;
        try
        {
            key = await candidate.Profile.Keys.FindAsync(candidate.KeyId);
        }
        catch (Exception e)
        {
            Log.IssuerKeysFailed(_logger, e, candidate.Profile.Issuer);
            return TokenFault.KeysUnavailable;
        }

        // A source that answers with another key than the one asked for must not turn into "try them all".
        if (key is null || key.KeyId != candidate.KeyId)
        {
            return TokenFault.UnknownKey;
        }

        TokenValidationResult result = await _library.ValidateTokenAsync(token, ParametersFor(candidate.Profile, key));
        return result.IsValid ? null : TokenFault.Signature;
    }

    /// <summary>The library checks again what it can; its own defaults are too wide for each of these.</summary>
    private TokenValidationParameters ParametersFor(IssuerProfile profile, IssuerKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        ValidTypes = [TokenHeader.Type, TokenHeader.LongType],
        ValidIssuer = profile.Issuer,
        ValidAudience = profile.Audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        TryAllIssuerSigningKeys = false,
        IssuerSigningKeyResolver = (_, _, _, _) => [key.SecurityKey],
        LifetimeValidator = (_, expires, _, _) => expires is { } end && _time.GetUtcNow().UtcDateTime < end + _skew,
    };

    private readonly record struct Candidate(string KeyId, IssuerProfile Profile, TokenClaims Claims, SubjectRef Subject, SubjectRef? Principal);
}
