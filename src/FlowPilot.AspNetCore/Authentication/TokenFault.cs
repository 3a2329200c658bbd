namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Why a token was refused. For logs and tests; a caller learns only that it was.</summary>
internal enum TokenFault
{
    /// <summary>Longer than the bound.</summary>
    TooLong,

    /// <summary>Not three canonical base64url segments.</summary>
    NotCompactJws,

    /// <summary>The header is not one strict JSON object.</summary>
    Header,

    /// <summary>Another algorithm than ES256.</summary>
    Algorithm,

    /// <summary>Another <c>typ</c> than that of an access token.</summary>
    Type,

    /// <summary>No usable <c>kid</c>.</summary>
    KeyId,

    /// <summary><c>crit</c> or <c>b64</c>: an extension that changes the meaning.</summary>
    CriticalHeader,

    /// <summary>The payload is not one strict JSON object.</summary>
    Payload,

    /// <summary>Not an issuer that is configured.</summary>
    Issuer,

    /// <summary>Not for this audience.</summary>
    Audience,

    /// <summary><c>exp</c> missing, not an integer, or absurd.</summary>
    Expiry,

    /// <summary>The token is over.</summary>
    Expired,

    /// <summary><c>nbf</c> malformed or in the future.</summary>
    NotBefore,

    /// <summary><c>iat</c> missing, malformed or in the future.</summary>
    IssuedAt,

    /// <summary><c>sub</c> missing, malformed, or no id of a subject.</summary>
    Subject,

    /// <summary><c>jti</c> missing or malformed.</summary>
    TokenId,

    /// <summary><c>client_id</c> and <c>azp</c> missing, malformed or contradictory.</summary>
    Client,

    /// <summary>The token is bound to a key (<c>cnf</c>), so a bearer may not use it.</summary>
    BoundToKey,

    /// <summary><c>act</c> of an issuer that is not trusted with it, malformed, too deep or contradictory.</summary>
    Actor,

    /// <summary><c>scope</c> malformed.</summary>
    Scope,

    /// <summary><c>acr</c> or <c>auth_time</c> malformed.</summary>
    AuthenticationContext,

    /// <summary>Not a signature of ES256 by its form.</summary>
    SignatureForm,

    /// <summary>The issuer has no such key.</summary>
    UnknownKey,

    /// <summary>The keys of the issuer could not be read.</summary>
    KeysUnavailable,

    /// <summary>The signature does not verify.</summary>
    Signature,
}
