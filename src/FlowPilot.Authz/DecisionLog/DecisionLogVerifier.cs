using System.Buffers;
using System.Text.Json;
using FlowPilot.Shared.Json;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>Verifies the chain of a decision log. Needs no key: it reads what anybody with the file can read.</summary>
public static class DecisionLogVerifier
{
    private const int MaxLineLength = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Verifies one log file; it may be the one that is being written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>What was found: the first bad record, or that there is none.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async ValueTask<DecisionLogVerification> VerifyFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 64 * 1024, useAsync: true);
        await using (stream.ConfigureAwait(false))
        {
            return await VerifyAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Verifies one log.</summary>
    /// <param name="log">The log from its first byte on; read to its end, not disposed.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>What was found: the first bad record, or that there is none.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async ValueTask<DecisionLogVerification> VerifyAsync(Stream log, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        var chain = new Chain();
        var line = new ArrayBufferWriter<byte>(4096);
        byte[] block = new byte[64 * 1024];
        int read;
        while ((read = await log.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            ReadOnlyMemory<byte> rest = block.AsMemory(0, read);
            int end;
            while ((end = rest.Span.IndexOf((byte)'\n')) >= 0)
            {
                line.Write(rest.Span[..end]);
                if (!chain.Accept(line.WrittenMemory))
                {
                    return chain.Result();
                }

                line.ResetWrittenCount();
                rest = rest[(end + 1)..];
            }

            line.Write(rest.Span);
            if (line.WrittenCount > MaxLineLength)
            {
                chain.Fail(DecisionLogProblem.Malformed);
                return chain.Result();
            }
        }

        if (line.WrittenCount > 0)
        {
            chain.Fail(DecisionLogProblem.TornTail);
        }

        return chain.Result();
    }

    private sealed class Chain
    {
        private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
        private byte[] _lastHash = new byte[32];
        private string? _logId;
        private long _records;
        private bool _closed;
        private DecisionLogProblem _problem;

        public bool Accept(ReadOnlyMemory<byte> line)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(line, Strict);
                _problem = Judge(document.RootElement, line.Span);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                _problem = DecisionLogProblem.Malformed;
            }

            return _problem == DecisionLogProblem.None;
        }

        public void Fail(DecisionLogProblem problem) => _problem = problem;

        public DecisionLogVerification Result() => new()
        {
            Problem = _problem,
            BadLine = _problem == DecisionLogProblem.None ? null : _records + 1,
            BadSeq = _problem == DecisionLogProblem.None ? null : _records,
            Records = _records,
            LogId = _logId,
            LastHash = _records == 0 ? null : Convert.ToHexStringLower(_lastHash),
            IsClosed = _closed && _problem == DecisionLogProblem.None,
            Unknown = [.. _unknown],
        };

        private DecisionLogProblem Judge(JsonElement record, ReadOnlySpan<byte> line)
        {
            string hash = record.GetProperty("hash").GetString() ?? string.Empty;
            string logId = record.GetProperty("log_id").GetString() ?? string.Empty;
            string kind = record.GetProperty("kind").GetString() ?? string.Empty;
            long seq = record.GetProperty("seq").GetInt64();

            // The line itself must be canonical, so that no byte can change unseen, not even white space.
            if (!line.SequenceEqual(Canonical(record, skip: null)))
            {
                return DecisionLogProblem.Malformed;
            }

            if (record.GetProperty("prev_hash").GetString() != Convert.ToHexStringLower(_lastHash))
            {
                return DecisionLogProblem.ChainBroken;
            }

            byte[] actual = DecisionLogRecord.Hash(_lastHash, Canonical(record, skip: "hash"));
            if (hash != Convert.ToHexStringLower(actual))
            {
                return DecisionLogProblem.HashMismatch;
            }

            if (seq != _records)
            {
                return DecisionLogProblem.SequenceBroken;
            }

            if (_logId is not null && _logId != logId)
            {
                return DecisionLogProblem.ForeignLog;
            }

            NoteUnknown(record, kind);
            _logId = logId;
            _lastHash = actual;
            _closed = kind == DecisionLogSchema.Checkpoint && record.GetProperty("body").TryGetProperty("cause", out JsonElement cause)
                && cause.ValueKind == JsonValueKind.String && cause.ValueEquals("close"u8);
            _records++;
            return DecisionLogProblem.None;
        }

        private static byte[] Canonical(JsonElement record, string? skip)
        {
            var output = new ArrayBufferWriter<byte>(1024);
            CanonicalJson.Write(output, record, skip);
            return output.WrittenSpan.ToArray();
        }

        private void NoteUnknown(JsonElement record, string kind)
        {
            foreach (JsonProperty member in record.EnumerateObject().Where(static m => !DecisionLogSchema.RecordMembers.Contains(m.Name, StringComparer.Ordinal)))
            {
                _unknown.Add($"member {Escape(member.Name)}");
            }

            if (!DecisionLogSchema.BodyMembers.TryGetValue(kind, out System.Collections.Frozen.FrozenSet<string>? members))
            {
                _unknown.Add($"kind {Escape(kind)}");
                return;
            }

            foreach (JsonProperty member in record.GetProperty("body").EnumerateObject().Where(m => !members.Contains(m.Name)))
            {
                _unknown.Add($"member {kind}.{Escape(member.Name)}");
            }
        }

        // A log may come from anywhere: its text is data, and is never printed raw.
        private static string Escape(string text) => JsonEncodedText.Encode(text.Length <= 64 ? text : text[..64]).ToString();
    }
}
