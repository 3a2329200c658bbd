using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>The bytes of an entry: a seal (HMAC-SHA256), a header of fixed size, the native code. The seal covers all that follows it.</summary>
/// <remarks>The reader knows every byte of the header beforehand, so nothing in it is parsed: it is compared.</remarks>
internal static class EntryFormat
{
    public const int KeyBytes = 32;

    /// <summary>The seal and the header.</summary>
    public const int HeaderBytes = 192;

    public const string Suffix = ".code";

    private const int Magic = SealBytes;
    private const int Length = Magic + 8;
    private const int Content = Length + 8;
    private const int Engine = Content + HashBytes;
    private const int Processor = Engine + HashBytes;
    private const int Configuration = Processor + HashBytes;
    private const int Kind = Configuration + HashBytes;
    private const int SealBytes = 32;
    private const int HashBytes = 32;

    private static ReadOnlySpan<byte> MagicBytes => "FPCODE\0\u0001"u8;

    /// <summary>Writes a header; the place of the seal stays empty.</summary>
    public static void WriteHeader(
        Span<byte> header, long codeBytes, ReadOnlySpan<byte> content, ReadOnlySpan<byte> engine, ReadOnlySpan<byte> processor, ReadOnlySpan<byte> configuration, int kind)
    {
        header[..HeaderBytes].Clear();
        MagicBytes.CopyTo(header[Magic..]);
        BinaryPrimitives.WriteInt64LittleEndian(header[Length..], codeBytes);
        content.CopyTo(header[Content..]);
        engine.CopyTo(header[Engine..]);
        processor.CopyTo(header[Processor..]);
        configuration.CopyTo(header[Configuration..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[Kind..], kind);
    }

    /// <summary>Seals an entry.</summary>
    public static void Seal(ReadOnlySpan<byte> key, Span<byte> header, ReadOnlySpan<byte> code)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(header[SealBytes..HeaderBytes]);
        mac.AppendData(code);
        mac.GetHashAndReset(header);
    }

    /// <summary>Says why a file is not the entry that is looked for; <see langword="null"/> if it is, byte for byte as it was sealed with this key.</summary>
    public static EntryFault? FaultOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> file, ReadOnlySpan<byte> expected)
    {
        if (file.Length < HeaderBytes)
        {
            return EntryFault.WrongLength;
        }

        if (!file[SealBytes..HeaderBytes].SequenceEqual(expected[SealBytes..HeaderBytes]))
        {
            return !Same(file, expected, Magic, 8) ? EntryFault.NotAnEntry
                : !Same(file, expected, Length, 8) ? EntryFault.WrongLength
                : !Same(file, expected, Content, HashBytes) ? EntryFault.AnotherModule
                : !Same(file, expected, Engine, HashBytes) ? EntryFault.AnotherEngine
                : !Same(file, expected, Processor, HashBytes) ? EntryFault.AnotherProcessor
                : EntryFault.AnotherConfiguration;
        }

        Span<byte> seal = stackalloc byte[SealBytes];
        HMACSHA256.HashData(key, file[SealBytes..], seal);
        return CryptographicOperations.FixedTimeEquals(seal, file[..SealBytes]) ? null : EntryFault.WrongSeal;
    }

    private static bool Same(ReadOnlySpan<byte> file, ReadOnlySpan<byte> expected, int offset, int length) =>
        file.Slice(offset, length).SequenceEqual(expected.Slice(offset, length));
}
