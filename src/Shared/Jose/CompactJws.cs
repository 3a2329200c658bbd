using System.Buffers;
using System.Buffers.Text;

namespace FlowPilot.Shared.Jose;

/// <summary>
/// The three decoded segments of a compact JWS, RFC 7515 section 7.1, read without any leniency: no padding, no white space, no spare bits,
/// no empty segment, so that one signed content has one text (up to the signature itself, which ECDSA leaves malleable).
/// </summary>
internal sealed class CompactJws
{
    private const int Segments = 3;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private CompactJws(byte[] header, byte[] payload, byte[] signature)
    {
        Header = header;
        Payload = payload;
        Signature = signature;
    }

    public byte[] Header { get; }

    public byte[] Payload { get; }

    public byte[] Signature { get; }

    /// <summary>Splits and decodes a text; <see langword="null"/> if it is not exactly a compact JWS.</summary>
    public static CompactJws? Read(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[Segments + 1];
        return text.Split(parts, '.') == Segments
            && Decode(text[parts[0]]) is { } header
            && Decode(text[parts[1]]) is { } payload
            && Decode(text[parts[2]]) is { } signature
                ? new CompactJws(header, payload, signature)
                : null;
    }

    /// <summary>Decodes one non-empty base64url text; <see langword="null"/> unless encoding the bytes again gives the same text.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        // The framework's decoder refuses spare bits, and lets white space and padding pass: those are refused here.
        if (text.IsEmpty || text.ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        byte[] bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        return Base64Url.DecodeFromChars(text, bytes, out _, out _) == OperationStatus.Done ? bytes : null;
    }
}
