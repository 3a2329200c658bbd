using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FlowPilot.Shared.Json;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Reads the claims of RFC 9068 from a payload, for one issuer and at one instant.</summary>
internal readonly struct TokenClaimsReader
{
    private readonly JsonElement _claims;
    private readonly IssuerProfile _profile;
    private readonly DateTimeOffset _now;
    private readonly TimeSpan _skew;

    public TokenClaimsReader(JsonElement claims, IssuerProfile profile, DateTimeOffset now, TimeSpan skew)
    {
        _claims = claims;
        _profile = profile;
        _now = now;
        _skew = skew;
    }

    public TokenFault? Read(out TokenClaims? claims)
    {
        claims = null;
        string? tokenId = null, client = null, actor = null, context = null;
        DateTimeOffset? authenticated = null;
        IReadOnlyList<string> scopes = [];
        if (!NamesAudience())
        {
            return TokenFault.Audience;
        }

        if (ReadLifetime(out DateTimeOffset expires, out DateTimeOffset issued) is { } lifetime)
        {
            return lifetime;
        }

        // RFC 9449: whoever cannot prove possession of the key must not use the token.
        if (_claims.TryGetProperty("cnf", out _))
        {
            return TokenFault.BoundToKey;
        }

        TokenFault? fault = !TryGetText("sub", out string? subject) ? TokenFault.Subject
            : !TryGetText("jti", out tokenId) ? TokenFault.TokenId
            : !TryReadClient(out client) ? TokenFault.Client
            : !TryReadActor(out actor) ? TokenFault.Actor
            : !TryReadScopes(out scopes) ? TokenFault.Scope
            : !TryReadContext(out context, out authenticated) ? TokenFault.AuthenticationContext
            : null;
        if (fault is not null)
        {
            return fault;
        }

        claims = new TokenClaims
        {
            Issuer = _profile.Issuer,
            Subject = subject!, // not null, as the next two: read without a fault
            TokenId = tokenId!,
            ClientId = client!,
            ExpiresAt = expires,
            IssuedAt = issued,
            Actor = actor,
            Scopes = scopes,
            AuthenticationContext = context,
            AuthenticatedAt = authenticated,
        };
        return null;
    }

    private bool NamesAudience()
    {
        if (!_claims.TryGetProperty("aud", out JsonElement audience))
        {
            return false;
        }

        if (audience.ValueKind != JsonValueKind.Array)
        {
            return audience.ValueKind == JsonValueKind.String && audience.ValueEquals(_profile.Audience);
        }

        bool found = false;
        foreach (JsonElement element in audience.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            found |= element.ValueEquals(_profile.Audience);
        }

        return found;
    }

    private TokenFault? ReadLifetime(out DateTimeOffset expires, out DateTimeOffset issued)
    {
        expires = issued = default;
        if (!TryGetInstant("exp", out expires) || expires > _now + TokenLimits.MaxLifetime)
        {
            return TokenFault.Expiry;
        }

        if (_now >= expires + _skew)
        {
            return TokenFault.Expired;
        }

        if (!TryGetInstant("iat", out issued) || issued > _now + _skew)
        {
            return TokenFault.IssuedAt;
        }

        return _claims.TryGetProperty("nbf", out _) && (!TryGetInstant("nbf", out DateTimeOffset notBefore) || notBefore > _now + _skew)
            ? TokenFault.NotBefore
            : null;
    }

    private bool TryReadClient([NotNullWhen(true)] out string? client)
    {
        client = null;
        bool hasAzp = _claims.TryGetProperty("azp", out _);
        string? azp = null;
        if (hasAzp && !TryGetText("azp", out azp))
        {
            return false;
        }

        if (_claims.TryGetProperty("client_id", out _))
        {
            return TryGetText("client_id", out client) && (azp is null || azp == client);
        }

        client = azp;
        return client is not null;
    }

    /// <summary>Reads the outermost actor and checks those below it, RFC 8693 section 4.1.</summary>
    private bool TryReadActor(out string? actor)
    {
        actor = null;
        if (!_claims.TryGetProperty("act", out JsonElement act))
        {
            return true;
        }

        // Never ignored: the token would then say more than its issuer meant.
        if (!_profile.TrustAct)
        {
            return false;
        }

        for (int depth = 1; ; depth++)
        {
            // An actor of another issuer would be somebody else under the same name.
            if (depth > TokenLimits.MaxActors || act.ValueKind != JsonValueKind.Object || !TryGetText(act, "sub", out string? name)
                || (act.TryGetProperty("iss", out JsonElement issuer) && !(issuer.ValueKind == JsonValueKind.String && issuer.ValueEquals(_profile.Issuer))))
            {
                return false;
            }

            actor ??= name;
            if (!act.TryGetProperty("act", out JsonElement below))
            {
                return true;
            }

            act = below;
        }
    }

    private bool TryReadScopes(out IReadOnlyList<string> scopes)
    {
        scopes = [];
        if (!_claims.TryGetProperty("scope", out JsonElement value) || (value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty)))
        {
            return true;
        }

        // RFC 6749 section 3.3: printable ASCII without quote and backslash, one space between two.
        if (!StrictJson.TryGetText(value, out string? text))
        {
            return false;
        }

        string[] names = text.Split(' ');
        scopes = names;
        return names.Length <= TokenLimits.MaxScopes && names.All(static n => n.Length > 0 && n.All(static c => c is > ' ' and < '\x7f' and not '"' and not '\\'));
    }

    private bool TryReadContext(out string? context, out DateTimeOffset? authenticated)
    {
        context = null;
        authenticated = null;
        if (_claims.TryGetProperty("acr", out _) && !TryGetText("acr", out context))
        {
            return false;
        }

        if (!_claims.TryGetProperty("auth_time", out _))
        {
            return true;
        }

        if (!TryGetInstant("auth_time", out DateTimeOffset instant) || instant > _now + _skew)
        {
            return false;
        }

        authenticated = instant;
        return true;
    }

    private bool TryGetText(string name, [NotNullWhen(true)] out string? text) => TryGetText(_claims, name, out text);

    private static bool TryGetText(JsonElement members, string name, [NotNullWhen(true)] out string? text)
    {
        text = null;
        return members.TryGetProperty(name, out JsonElement value) && StrictJson.TryGetText(value, out text)
            && text.Length <= TokenLimits.MaxText && !text.Any(char.IsControl);
    }

    private bool TryGetInstant(string name, out DateTimeOffset instant)
    {
        instant = default;
        if (!_claims.TryGetProperty(name, out JsonElement value) || !StrictJson.TryGetInteger(value, out long seconds)
            || seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        instant = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
