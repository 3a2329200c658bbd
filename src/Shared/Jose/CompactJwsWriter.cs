using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Shared.Jose;

/// <summary>Writes compact JWS, RFC 7515 section 7.1, that are signed with ES256.</summary>
internal static class CompactJwsWriter
{
    /// <summary>Signs a payload.</summary>
    /// <param name="key">The private key, which the caller guards against concurrent use.</param>
    /// <param name="header">The protected header, as JSON.</param>
    /// <param name="payload">The payload.</param>
    /// <returns>The three segments.</returns>
    public static string Sign(ECDsa key, ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload)
    {
        int length = Base64Url.GetEncodedLength(header.Length) + 1 + Base64Url.GetEncodedLength(payload.Length);
        byte[] rented = ArrayPool<byte>.Shared.Rent(length + 1 + Base64Url.GetEncodedLength(P256.SignatureBytes));
        try
        {
            int at = Base64Url.EncodeToUtf8(header, rented);
            rented[at++] = (byte)'.';
            at += Base64Url.EncodeToUtf8(payload, rented.AsSpan(at));
            byte[] signature = key.SignData(rented.AsSpan(0, at), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            rented[at++] = (byte)'.';
            at += Base64Url.EncodeToUtf8(signature, rented.AsSpan(at));
            return Encoding.ASCII.GetString(rented, 0, at);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
