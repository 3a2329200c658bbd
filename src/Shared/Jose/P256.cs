using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Shared.Jose;

/// <summary>Keys of ES256: ECDSA on the curve P-256, RFC 7518 section 3.4, and their names.</summary>
internal static class P256
{
    /// <summary>The length of a signature: two numbers of 32 bytes, without any other framing.</summary>
    public const int SignatureBytes = 64;

    private const string Curve = "1.2.840.10045.3.1.7";
    private const string CurveName = "nistP256";

    /// <summary>Gives the public half of a key; <see langword="null"/> if it is on another curve.</summary>
    public static ECParameters? PublicOf(ECDsa key)
    {
        if (key.KeySize != 256)
        {
            return null;
        }

        ECParameters parameters = key.ExportParameters(includePrivateParameters: false);
        Oid oid = parameters.Curve.Oid;
        return parameters.Curve.IsNamed && (oid.Value == Curve || oid.FriendlyName == CurveName) ? parameters : null;
    }

    /// <summary>Gives the thumbprint of a public key, RFC 7638: the SHA-256 of its JWK with the required members in order, as base64url.</summary>
    public static string Thumbprint(ECParameters key)
    {
        string jwk = $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(key.Q.X)}}","y":"{{Base64Url.EncodeToString(key.Q.Y)}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(jwk)));
    }
}
