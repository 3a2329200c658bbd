using System.Security.Cryptography;

namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Hashes pairs of numbers so that related ones, such as equal ones or two that grow together, do not collide; keyed by a secret of the process.</summary>
internal sealed class PairComparer : IEqualityComparer<ulong>
{
    private static readonly ulong Secret = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;

    private PairComparer()
    {
    }

    public static PairComparer Instance { get; } = new();

    public bool Equals(ulong x, ulong y) => x == y;

    public int GetHashCode(ulong obj)
    {
        // The framework's own hash of a long is one half xor the other: 0 wherever both numbers are the same.
        ulong high = Math.BigMul(obj ^ Secret, 0x9E37_79B9_7F4A_7C15, out ulong low);
        return (int)((high ^ low) >> 32);
    }
}
