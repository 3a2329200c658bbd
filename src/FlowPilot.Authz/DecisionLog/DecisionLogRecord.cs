using System.Security.Cryptography;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>What a record of the log is made of, for who writes and who verifies it; see <see cref="DecisionLogLine"/>.</summary>
internal static class DecisionLogRecord
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Gives the hash of a record.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> prevHash, ReadOnlySpan<byte> unhashed)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(DecisionLogSchema.HashPrefix);
        sha.AppendData(prevHash);
        sha.AppendData(unhashed);
        return sha.GetHashAndReset();
    }
}
