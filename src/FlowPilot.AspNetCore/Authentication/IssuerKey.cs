using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlowPilot.Shared.Jose;
using FlowPilot.Shared.Json;
using Microsoft.IdentityModel.Tokens;

namespace FlowPilot.AspNetCore.Authentication;

/// <summary>One public key of an issuer: elliptic curve P-256, for ES256 signatures.</summary>
/// <remarks>Immutable; safe for concurrent use. A copy: what it was made from may be disposed.</remarks>
public sealed class IssuerKey
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const int CoordinateLength = 32;
    private const int MaxDepth = 4;

    private IssuerKey(string keyId, byte[] x, byte[] y)
    {
        KeyId = keyId;
        SecurityKey = new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64Url.EncodeToString(x),
            Y = Base64Url.EncodeToString(y),
            Alg = SecurityAlgorithms.EcdsaSha256,
            Kid = keyId,
        };
    }

    /// <summary>Gets the key id that tokens name.</summary>
    public string KeyId { get; }

    internal SecurityKey SecurityKey { get; }

    /// <summary>Copies the public part of a key.</summary>
    /// <param name="keyId">The key id: 1 to 256 characters.</param>
    /// <param name="key">The key, on the curve P-256. Its private part, if it has one, is not read.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The key id is empty or too long, or the key is on another curve.</exception>
    public static IssuerKey FromECDsa(string keyId, ECDsa key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keyId.Length, TokenLimits.MaxText, nameof(keyId));
        ArgumentNullException.ThrowIfNull(key);
        ECParameters parameters = key.ExportParameters(includePrivateParameters: false);
        return IsP256(parameters) && parameters.Q is { X: { Length: CoordinateLength } x, Y: { Length: CoordinateLength } y }
            ? new IssuerKey(keyId, x, y)
            : throw new ArgumentException("A key on the curve P-256 is expected.", nameof(key));
    }

    /// <summary>Reads a public JSON Web Key, RFC 7517.</summary>
    /// <param name="jwk">
    /// The key as JSON: <c>kty</c> <c>EC</c>, <c>crv</c> <c>P-256</c>, <c>x</c>, <c>y</c>, <c>kid</c>; if present, <c>alg</c> is <c>ES256</c>,
    /// <c>use</c> is <c>sig</c> and <c>key_ops</c> holds <c>verify</c>.
    /// </param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is not such a key; the message names the member.</exception>
    public static IssuerKey FromJwk(string jwk)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        using JsonDocument document = StrictJson.ReadObject(Encoding.UTF8.GetBytes(jwk), MaxDepth)
            ?? throw new FormatException("Not a JSON Web Key: one JSON object is expected, and no member twice.");
        JsonElement members = document.RootElement;
        RequireText(members, "kty", "EC");
        RequireText(members, "crv", JsonWebKeyECTypes.P256);
        RequireText(members, "alg", SecurityAlgorithms.EcdsaSha256, optional: true);
        RequireText(members, "use", "sig", optional: true);
        Require(!members.TryGetProperty("d", out _), "d", "a private key is not expected here");
        Require(!members.TryGetProperty("key_ops", out JsonElement uses) || Holds(uses, "verify"), "key_ops", "'verify' is expected in it");
        string? keyId = null;
        Require(
            members.TryGetProperty("kid", out JsonElement kid) && StrictJson.TryGetText(kid, out keyId) && keyId.Length <= TokenLimits.MaxText,
            "kid",
            $"a text of 1 to {TokenLimits.MaxText} characters is expected");
        byte[] x = Coordinate(members, "x");
        byte[] y = Coordinate(members, "y");
        RequireOnCurve(x, y);
        return new IssuerKey(keyId!, x, y); // not null: required above
    }

    /// <summary>Gives the key id.</summary>
    /// <returns>The key id.</returns>
    public override string ToString() => KeyId;

    // Other curves are of the same size (secp256k1, brainpoolP256r1), and explicit parameters may be anything.
    private static bool IsP256(ECParameters parameters) =>
        parameters.Curve.IsNamed && (parameters.Curve.Oid.Value == P256 || parameters.Curve.Oid.FriendlyName is "nistP256" or "ECDSA_P256");

    private static byte[] Coordinate(JsonElement members, string name)
    {
        byte[]? bytes = members.TryGetProperty(name, out JsonElement value) && StrictJson.TryGetText(value, out string? text) ? CompactJws.Decode(text) : null;
        Require(bytes is { Length: CoordinateLength }, name, $"{CoordinateLength} bytes in base64url are expected");
        return bytes!; // not null: required above
    }

    private static void RequireOnCurve(byte[] x, byte[] y)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException e)
        {
            throw new FormatException("Not a JSON Web Key: x, y: the point is not on the curve.", e);
        }
    }

    private static bool Holds(JsonElement array, string text) =>
        array.ValueKind == JsonValueKind.Array && array.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.ValueEquals(text));

    private static void RequireText(JsonElement members, string name, string expected, bool optional = false)
    {
        bool present = members.TryGetProperty(name, out JsonElement value);
        Require(present ? value.ValueKind == JsonValueKind.String && value.ValueEquals(expected) : optional, name, $"'{expected}' is expected");
    }

    private static void Require(bool holds, string member, string problem)
    {
        if (!holds)
        {
            throw new FormatException($"Not a JSON Web Key: {member}: {problem}.");
        }
    }
}
