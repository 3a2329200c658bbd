using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>The hash of a run's log: of one line for each entry, its level as a number, a space, its text, a line feed.</summary>
/// <remarks>The marker of a cut log has a hyphen for its level, so that no guest can write a line like it. Texts are escaped and hold no line feed.</remarks>
internal static class LogDigest
{
    private static readonly byte[] Nothing = SHA256.HashData([]);

    /// <summary>Hashes a log.</summary>
    /// <param name="log">The entries.</param>
    /// <param name="hash">Gets the SHA-256.</param>
    /// <returns>How many bytes the lines have together.</returns>
    public static long Of(IReadOnlyList<SandboxLogEntry> log, Span<byte> hash)
    {
        if (log.Count == 0)
        {
            // Most runs log nothing.
            Nothing.CopyTo(hash);
            return 0;
        }

        long length = 0;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SandboxLogEntry entry in log)
        {
            string level = entry.IsTruncationMarker ? "-" : ((int)entry.Level).ToString(CultureInfo.InvariantCulture);
            byte[] line = Encoding.UTF8.GetBytes($"{level} {entry.Text}\n");
            digest.AppendData(line);
            length += line.Length;
        }

        digest.GetHashAndReset(hash);
        return length;
    }
}
