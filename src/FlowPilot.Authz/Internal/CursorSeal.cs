using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace FlowPilot.Authz.Internal;

/// <summary>
/// Writes and reads cursors: a revision and a place, sealed for one question by a MAC whose key lives as long as the process, as the numbers in
/// a place do. A cursor that was altered, or made for another question or by another process, cannot be read.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class CursorSeal
{
    private const int BodyBytes = 20;
    private const int TagBytes = 16;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Write(QuestionHash question, long revision, (int First, int Second, int Third) place)
    {
        Span<byte> bytes = stackalloc byte[BodyBytes + TagBytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, revision);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], place.First);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], place.Second);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], place.Third);
        Tag(question, bytes[..BodyBytes], bytes[BodyBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    public bool TryRead(string cursor, QuestionHash question, out long revision, out (int First, int Second, int Third) place)
    {
        revision = 0;
        place = default;
        Span<byte> bytes = stackalloc byte[BodyBytes + TagBytes];
        if (cursor.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.TryDecodeFromChars(cursor, bytes, out int written) || written != bytes.Length)
        {
            return false;
        }

        Span<byte> tag = stackalloc byte[TagBytes];
        Tag(question, bytes[..BodyBytes], tag);
        if (!CryptographicOperations.FixedTimeEquals(tag, bytes[BodyBytes..]))
        {
            return false;
        }

        revision = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        place = (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]));
        return true;
    }

    private void Tag(QuestionHash question, ReadOnlySpan<byte> body, Span<byte> tag)
    {
        Span<byte> whole = stackalloc byte[QuestionHash.Bytes + BodyBytes];
        question.CopyTo(whole);
        body.CopyTo(whole[QuestionHash.Bytes..]);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, whole, mac);
        mac[..TagBytes].CopyTo(tag);
    }
}
