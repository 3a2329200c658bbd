using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlowPilot.Shared.Jose;
using FlowPilot.Shared.Json;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Verifies signed receipts with nothing but public keys.</summary>
/// <remarks>Safe for concurrent use. The keys are copied, so those that were given may be disposed.</remarks>
public sealed class ReceiptVerifier
{
    private const int MaxHeaderBytes = 256;

    // The largest receipt as base64url, its header and its signature.
    private const int MaxJwsChars = (ReceiptReader.MaxBytes / 3 * 4) + 1_024;

    private readonly FrozenDictionary<string, PublicKey> _keys;

    /// <summary>Makes a verifier.</summary>
    /// <param name="publicKeys">The keys that may have signed: the present one and older ones. Private halves are neither needed nor kept.</param>
    /// <exception cref="ArgumentException">A key is not on the curve P-256.</exception>
    public ReceiptVerifier(IEnumerable<ECDsa> publicKeys)
    {
        ArgumentNullException.ThrowIfNull(publicKeys);
        var keys = new Dictionary<string, PublicKey>(StringComparer.Ordinal);
        foreach (ECDsa key in publicKeys)
        {
            ECParameters parameters = P256.PublicOf(key) ?? throw new ArgumentException("A key on the curve P-256 is expected.", nameof(publicKeys));
            keys[P256.Thumbprint(parameters)] = new PublicKey(parameters);
        }

        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets the ids of the keys: their thumbprints (RFC 7638), which receipts name as <c>kid</c>.</summary>
    public IReadOnlyCollection<string> KeyIds => _keys.Keys;

    /// <summary>Reads a receipt without a signature, for one whose hash is compared with the decision log's.</summary>
    /// <param name="utf8Json">The bytes of the document.</param>
    /// <returns>The receipt, or what is wrong with it.</returns>
    public static ReceiptVerification Read(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, null);

    /// <summary>Verifies a signed receipt.</summary>
    /// <param name="jws">The compact JWS.</param>
    /// <returns>The receipt, or what is wrong with it. Only one whose signature is right is read at all.</returns>
    public ReceiptVerification Verify(string jws)
    {
        ArgumentNullException.ThrowIfNull(jws);
        if (jws.Length > MaxJwsChars)
        {
            return ReceiptVerification.Of(ReceiptFault.TooLarge);
        }

        if (CompactJws.Read(jws) is not { } parts)
        {
            return ReceiptVerification.Of(ReceiptFault.NotSigned);
        }

        (string? kid, ReceiptFault fault, string? member) = ReadHeader(parts.Header);
        if (kid is null)
        {
            return ReceiptVerification.Of(fault, member);
        }

        if (!_keys.TryGetValue(kid, out PublicKey? key))
        {
            return ReceiptVerification.Of(ReceiptFault.UnknownKey);
        }

        byte[] signed = Encoding.ASCII.GetBytes(jws, 0, jws.LastIndexOf('.'));
        return parts.Signature.Length == P256.SignatureBytes && key.Verifies(signed, parts.Signature)
            ? Read(parts.Payload, jws)
            : ReceiptVerification.Of(ReceiptFault.WrongSignature);
    }

    private static ReceiptVerification Read(ReadOnlyMemory<byte> utf8Json, string? jws)
    {
        byte[] copy = utf8Json.Length > ReceiptReader.MaxBytes ? [] : utf8Json.ToArray();
        (ReceiptContent? content, ReceiptFault fault, string? member) = ReceiptReader.Read(copy.Length == utf8Json.Length ? copy : utf8Json);
        return content is null ? ReceiptVerification.Of(fault, member) : ReceiptVerification.Of(new SandboxReceipt(copy, jws, content));
    }

    // Exactly what we write: any other member, 'crit' and 'jwk' among them, would mean something to another reader.
    private static (string? Kid, ReceiptFault Fault, string? Member) ReadHeader(byte[] header)
    {
        using JsonDocument? document = header.Length > MaxHeaderBytes ? null : StrictJson.ReadObject(header, 2);
        if (document is null || !TryGet(document, "typ", out string? type) || !TryGet(document, "alg", out string? algorithm) || !TryGet(document, "kid", out string? kid))
        {
            return (null, ReceiptFault.WrongHeader, null);
        }

        if (type != SandboxReceipt.JwsType)
        {
            return (null, ReceiptFault.WrongType, "typ");
        }

        if (algorithm != "ES256")
        {
            return (null, ReceiptFault.WrongAlgorithm, "alg");
        }

        return header.AsSpan().SequenceEqual(ReceiptSigner.HeaderOf(kid!)) ? (kid, ReceiptFault.None, null) : (null, ReceiptFault.WrongHeader, null); // kid: read above
    }

    private static bool TryGet(JsonDocument document, string name, out string? text)
    {
        text = null;
        return document.RootElement.TryGetProperty(name, out JsonElement element) && StrictJson.TryGetText(element, out text);
    }

    // ECDsa is not said to be safe for concurrent use, and importing a key costs more than verifying with it: so a few are kept.
    private sealed class PublicKey(ECParameters parameters)
    {
        private const int MaxKept = 16;

        private readonly ConcurrentBag<ECDsa> _idle = [];

        public bool Verifies(byte[] data, byte[] signature)
        {
            ECDsa key = _idle.TryTake(out ECDsa? idle) ? idle : ECDsa.Create(parameters);
            try
            {
                return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
            }
            catch (CryptographicException)
            {
                return false;
            }
            finally
            {
                if (_idle.Count < MaxKept)
                {
                    _idle.Add(key);
                }
                else
                {
                    key.Dispose();
                }
            }
        }
    }
}
