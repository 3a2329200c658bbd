using System.Security.Cryptography;
using System.Text.Json;

namespace FlowPilot.Sandbox.Receipts;

/// <summary>The hash of a receipt without what differs from run to run.</summary>
internal static class ReplayHash
{
    /// <summary>Says whether a member differs from run to run.</summary>
    public static bool LeavesOut(string member) => member is "run_id" or "decision_id" or "grant_sha256" or "store" or "started_at" or "wall_us";

    /// <summary>Hashes a receipt in canonical form; what is left of it is canonical too.</summary>
    public static string Of(ReadOnlySpan<byte> canonical)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reader = new Utf8JsonReader(canonical);
        reader.Read(); // the opening brace
        digest.AppendData("{"u8);
        bool first = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            string name = reader.GetString() ?? string.Empty;
            reader.Read();
            reader.Skip();
            if (!LeavesOut(name))
            {
                digest.AppendData(first ? [] : ","u8);
                digest.AppendData(canonical[start..(int)reader.BytesConsumed]);
                first = false;
            }
        }

        digest.AppendData("}"u8);
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
