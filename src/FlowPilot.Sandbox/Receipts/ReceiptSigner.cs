using System.Security.Cryptography;
using System.Text;
using FlowPilot.Shared.Jose;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>Signs receipts as compact JWS with ES256.</summary>
/// <remarks>The key may live in a device that does not give it out, so it is used as it is, one signature at a time: ECDsa is not said to be safe for concurrent use.</remarks>
internal sealed class ReceiptSigner
{
    private readonly Lock _gate = new();
    private readonly ECDsa _key;
    private readonly byte[] _header;

    public ReceiptSigner(ECDsa key)
    {
        _key = key;
        ECParameters parameters = P256.PublicOf(key) ?? throw new ArgumentException("A key on the curve P-256 is expected.", nameof(key));
        _header = HeaderOf(P256.Thumbprint(parameters));
    }

    /// <summary>Gives the header of receipts that a key signed.</summary>
    public static byte[] HeaderOf(string kid) => Encoding.ASCII.GetBytes($$"""{"alg":"ES256","kid":"{{kid}}","typ":"{{SandboxReceipt.JwsType}}"}""");

    /// <summary>Signs a receipt.</summary>
    public string Sign(ReadOnlySpan<byte> utf8Json)
    {
        lock (_gate)
        {
            return CompactJwsWriter.Sign(_key, _header, utf8Json);
        }
    }
}
