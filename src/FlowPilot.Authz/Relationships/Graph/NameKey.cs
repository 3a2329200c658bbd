using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>A short name in two registers: with its length, it says every byte, so that comparing it and hashing it take no loop.</summary>
/// <remarks>
/// The hash is keyed by a secret of the process, so that nobody can choose names that collide. A character that is not ASCII becomes a byte
/// that no stored name holds.
/// </remarks>
internal readonly ref struct NameKey
{
    /// <summary>The longest name that a key holds.</summary>
    public const int MaxLength = 16;

    // Odd, so that a multiplication by them loses nothing.
    private static readonly ulong FirstSecret = Secret();
    private static readonly ulong SecondSecret = Secret();

    private NameKey(ulong first, ulong last, int length)
    {
        First = first;
        Last = last;
        Length = length;
    }

    public ulong First { get; }

    public ulong Last { get; }

    public int Length { get; }

    /// <summary>The hash of the name; the same for characters and for bytes.</summary>
    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Mix(Mix(First ^ FirstSecret, Last ^ SecondSecret) ^ (ulong)Length, FirstSecret);
    }

    /// <summary>The key of a name of 1 to 16 characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameKey Of(ReadOnlySpan<char> name)
    {
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(name));
        int length = name.Length;
        if (length >= 8)
        {
            return new NameKey(
                Narrow(Vector128.LoadUnsafe(ref start)).ToScalar(), Narrow(Vector128.LoadUnsafe(ref start, (nuint)(length - 8))).ToScalar(), length);
        }

        if (length >= 4)
        {
            return new NameKey((uint)Narrow(Four(ref start, 0)).ToScalar(), (uint)Narrow(Four(ref start, length - 4)).ToScalar(), length);
        }

        // The first, the middle and the last one: each of up to three.
        return new NameKey(One(name[0]) | (One(name[length >> 1]) << 8) | (One(name[length - 1]) << 16), 0, length);
    }

    /// <summary>The key of a name of 1 to 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NameKey Of(ReadOnlySpan<byte> name)
    {
        int length = name.Length;
        if (length >= 8)
        {
            return new NameKey(BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[(length - 8)..]), length);
        }

        if (length >= 4)
        {
            return new NameKey(BinaryPrimitives.ReadUInt32LittleEndian(name), BinaryPrimitives.ReadUInt32LittleEndian(name[(length - 4)..]), length);
        }

        return new NameKey(name[0] | ((ulong)name[length >> 1] << 8) | ((ulong)name[length - 1] << 16), 0, length);
    }

    /// <summary>The hash of a name that is too long for a key.</summary>
    public static ulong HashOfLong(ReadOnlySpan<byte> name)
    {
        ulong hash = Mix(FirstSecret, (ulong)name.Length ^ SecondSecret);
        for (ReadOnlySpan<byte> rest = name; rest.Length > 8; rest = rest[8..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest), SecondSecret);
        }

        return Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), FirstSecret);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Narrow(Vector128<ushort> chars)
    {
        // Saturated: a character beyond a byte becomes 255, not the low half of itself.
        Vector128<ulong> bytes = Vector128.NarrowWithSaturation(chars, chars).AsUInt64();
        return BitConverter.IsLittleEndian ? bytes : Vector128.CreateScalar(BinaryPrimitives.ReverseEndianness(bytes.ToScalar()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Four(ref ushort start, int at) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref start, at)))).AsUInt16();

    private static ulong One(char c) => c > 127 ? 255u : c;

    private static ulong Secret() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
}
