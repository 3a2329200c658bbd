using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Authz.Internal;

/// <summary>What a cursor or an approval is bound to: the SHA-256 of everything that a question says, each part with its length, so that no two questions share a text.</summary>
internal readonly struct QuestionHash
{
    public const int Bytes = SHA256.HashSizeInBytes;

    private readonly byte[] _hash;

    private QuestionHash(byte[] hash) => _hash = hash;

    /// <summary>The hash of these parts, in this order; an absent part is another one than an empty text.</summary>
    public static QuestionHash Of(IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string? part in parts)
        {
            byte[] bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new QuestionHash(hash.GetHashAndReset());
    }

    /// <summary>The hash as 64 hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(_hash);

    public void CopyTo(Span<byte> destination) => _hash.CopyTo(destination);
}
