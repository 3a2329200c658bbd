using System.Text.Json;
using FlowPilot.Shared.Json;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>Reads the header of a token. Keys that it carries or points to (<c>jwk</c>, <c>jku</c>, <c>x5c</c>, <c>x5u</c>) are never looked at.</summary>
internal static class TokenHeader
{
    public const string Type = "at+jwt";
    public const string LongType = "application/at+jwt";

    public static TokenFault? Read(byte[] header, out string keyId)
    {
        keyId = string.Empty;
        using JsonDocument? document = StrictJson.ReadObject(header, TokenLimits.MaxDepth);
        if (document is null)
        {
            return TokenFault.Header;
        }

        JsonElement members = document.RootElement;
        if (!Is(members, "alg", SecurityAlgorithms.EcdsaSha256))
        {
            return TokenFault.Algorithm;
        }

        // RFC 7515 section 4.1.11: what is critical and not understood makes the token invalid, and we understand no extension at all.
        if (members.TryGetProperty("crit", out _) || members.TryGetProperty("b64", out _))
        {
            return TokenFault.CriticalHeader;
        }

        if (!Is(members, "typ", Type) && !Is(members, "typ", LongType))
        {
            return TokenFault.Type;
        }

        if (!members.TryGetProperty("kid", out JsonElement kid) || !StrictJson.TryGetText(kid, out string? id) || id.Length > TokenLimits.MaxText)
        {
            return TokenFault.KeyId;
        }

        keyId = id;
        return null;
    }

    private static bool Is(JsonElement members, string name, string expected) =>
        members.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(expected);
}
