using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlowPilot.Shared.Json;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>
/// Makes the lines of one log file: the canonical JSON (RFC 8785) of a record, with
/// <c>hash = SHA-256("flowpilot-log-v1\0" ‖ prev_hash ‖ canonical JSON of the record without hash)</c>.
/// </summary>
/// <remarks>Used by one thread at a time. Its buffers are kept from line to line: the writer makes one for each decision.</remarks>
internal sealed class DecisionLogLine : IDisposable
{
    private const int UsualBytes = 2_048;

    private readonly ArrayBufferWriter<byte> _body = new(UsualBytes);
    private readonly ArrayBufferWriter<byte> _hashed = new(UsualBytes);
    private readonly Utf8JsonWriter _json;

    public DecisionLogLine() => _json = new Utf8JsonWriter(_body);

    /// <summary>Writes a line, its line feed included.</summary>
    /// <param name="output">Takes it; left as it was if the body cannot be written.</param>
    /// <param name="logId">The log.</param>
    /// <param name="seq">The number of the record.</param>
    /// <param name="at">Its time.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="prevHash">The hash of the record before.</param>
    /// <param name="writeBody">Writes its members; in any order.</param>
    /// <returns>Its hash.</returns>
    public byte[] Write(IBufferWriter<byte> output, string logId, long seq, DateTimeOffset at, string kind, ReadOnlySpan<byte> prevHash, Action<Utf8JsonWriter> writeBody)
    {
        _body.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        writeBody(_json);
        _json.WriteEndObject();
        _json.Flush();

        // What is hashed: the members in canonical order, but for the hash, which sorts second.
        _hashed.ResetWrittenCount();
        _hashed.Write(DecisionLogSchema.HashPrefix);
        _hashed.Write(prevHash);
        int start = _hashed.WrittenCount;
        _hashed.Write("{\"body\":"u8);
        CanonicalJson.Canonicalize(_hashed, _body.WrittenMemory);
        _hashed.Write(","u8);
        int tail = _hashed.WrittenCount;
        WriteTail(logId, seq, at, kind, prevHash);
        byte[] hash = SHA256.HashData(_hashed.WrittenSpan);

        ReadOnlySpan<byte> record = _hashed.WrittenSpan;
        output.Write(record[start..tail]);
        output.Write("\"hash\":\""u8);
        WriteHex(output, hash);
        output.Write("\","u8);
        output.Write(record[tail..]);
        output.Write("\n"u8);
        return hash;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private static void WriteHex(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        Convert.TryToHexStringLower(bytes, output.GetSpan(bytes.Length * 2), out int written);
        output.Advance(written);
    }

    private void WriteAscii(string text) => _hashed.Advance(Encoding.ASCII.GetBytes(text, _hashed.GetSpan(text.Length)));

    private void Write<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        const int MaxLength = 64;
        value.TryFormat(_hashed.GetSpan(MaxLength), out int written, format, CultureInfo.InvariantCulture);
        _hashed.Advance(written);
    }

    private void WriteTail(string logId, long seq, DateTimeOffset at, string kind, ReadOnlySpan<byte> prevHash)
    {
        _hashed.Write("\"kind\":\""u8);
        WriteAscii(kind);
        _hashed.Write("\",\"log_id\":\""u8);
        WriteAscii(logId);
        _hashed.Write("\",\"prev_hash\":\""u8);
        WriteHex(_hashed, prevHash);
        _hashed.Write("\",\"seq\":"u8);
        Write(seq);
        _hashed.Write(",\"ts\":\""u8);
        Write(at.UtcDateTime, DecisionLogRecord.TimeFormat);
        _hashed.Write("\",\"v\":"u8);
        Write(DecisionLogSchema.Version);
        _hashed.Write("}"u8);
    }
}
