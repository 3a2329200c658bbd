using System.Text.Json;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>The end of a log that its writer did not close: which log, its last whole record, and how many bytes of half a record were cut.</summary>
internal sealed class DecisionLogTail
{
    public const string Extension = ".jsonl";

    private readonly string _logId;
    private readonly long? _lastSeq;
    private readonly string? _lastHash;
    private readonly long _tornBytes;

    private DecisionLogTail(string logId, long? lastSeq, string? lastHash, long tornBytes)
    {
        _logId = logId;
        _lastSeq = lastSeq;
        _lastHash = lastHash;
        _tornBytes = tornBytes;
    }

    /// <summary>Looks at the newest log of the node in a folder; <see langword="null"/> if there is none, it was closed, or its writer lives.</summary>
    public static DecisionLogTail? FindOpen(string folder, string node)
    {
        // The rest of a name is a UUID of version 7, so the newest sorts last.
        string? path = Directory.EnumerateFiles(folder, $"{node}-*{Extension}").Max(StringComparer.Ordinal);
        if (path is null)
        {
            return null;
        }

        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null; // another process of this node is writing it
        }

        using (stream)
        {
            return Read(stream, Path.GetFileNameWithoutExtension(path));
        }
    }

    public void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("log_id", _logId);
        if (_lastSeq is { } seq)
        {
            json.WriteNumber("last_seq", seq);
        }
        else
        {
            json.WriteNull("last_seq");
        }

        json.WriteString("last_hash", _lastHash);
        json.WriteNumber("torn_bytes", _tornBytes);
    }

    private static DecisionLogTail? Read(FileStream stream, string logId)
    {
        long end = LastLineFeed(stream, stream.Length) + 1;
        long torn = stream.Length - end;
        if (torn > 0)
        {
            stream.SetLength(end);
            stream.Flush(flushToDisk: true);
        }

        if (end == 0)
        {
            return new DecisionLogTail(logId, null, null, torn);
        }

        long start = LastLineFeed(stream, end - 1) + 1;
        var line = new byte[end - 1 - start];
        stream.Position = start;
        stream.ReadExactly(line);
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement record = document.RootElement;
            bool closed = torn == 0 && record.GetProperty("kind").GetString() == DecisionLogSchema.Checkpoint
                && record.GetProperty("body").GetProperty("cause").GetString() == "close";
            return closed ? null : new DecisionLogTail(logId, record.GetProperty("seq").GetInt64(), record.GetProperty("hash").GetString(), torn);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Somebody wrote into it. The verifier will say where; here it only is no clean end.
            return new DecisionLogTail(logId, null, null, torn);
        }
    }

    /// <summary>The position of the last line feed in front of a position; −1 if there is none.</summary>
    private static long LastLineFeed(FileStream stream, long before)
    {
        var block = new byte[4096];
        while (before > 0)
        {
            int length = (int)Math.Min(block.Length, before);
            stream.Position = before - length;
            stream.ReadExactly(block, 0, length);
            int found = block.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (found >= 0)
            {
                return before - length + found;
            }

            before -= length;
        }

        return -1;
    }
}
