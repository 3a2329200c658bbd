using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlowPilot.Shared.Json;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>
/// One line of a log file: the canonical JSON (RFC 8785) of the record, with
/// <c>hash = SHA-256("flowpilot-log-v1\0" ‖ prev_hash ‖ canonical JSON of the record without hash)</c>.
/// </summary>
internal static class DecisionLogRecord
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Makes a line, its line feed included, and gives the record's hash.</summary>
    public static byte[] Line(string logId, long seq, DateTimeOffset at, string kind, ReadOnlySpan<byte> prevHash, Action<Utf8JsonWriter> writeBody, out byte[] hash)
    {
        byte[] body = Body(writeBody);

        // The members in canonical order, with and without the hash, which sorts second.
        string tail = string.Create(
            CultureInfo.InvariantCulture,
            $"\"kind\":\"{kind}\",\"log_id\":\"{logId}\",\"prev_hash\":\"{Convert.ToHexStringLower(prevHash)}\",\"seq\":{seq},\"ts\":\"{at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}\",\"v\":{DecisionLogSchema.Version}}}");
        byte[] unhashed = [.. "{\"body\":"u8, .. body, .. ","u8, .. Encoding.ASCII.GetBytes(tail)];
        hash = Hash(prevHash, unhashed);
        return [.. "{\"body\":"u8, .. body, .. Encoding.ASCII.GetBytes($",\"hash\":\"{Convert.ToHexStringLower(hash)}\","), .. Encoding.ASCII.GetBytes(tail), (byte)'\n'];
    }

    public static byte[] Hash(ReadOnlySpan<byte> prevHash, ReadOnlySpan<byte> unhashed)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(DecisionLogSchema.HashPrefix);
        sha.AppendData(prevHash);
        sha.AppendData(unhashed);
        return sha.GetHashAndReset();
    }

    private static byte[] Body(Action<Utf8JsonWriter> writeBody)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            writeBody(json);
            json.WriteEndObject();
        }

        return CanonicalJson.Canonicalize(buffer.WrittenMemory);
    }
}
