using System.Buffers;
using System.Text.Json;

namespace FlowPilot.Authz.DecisionLog;

/// <summary>One log file and its chain: lines are appended, then committed together; what was not committed can be rolled back.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class DecisionLogFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _logId;
    private readonly ArrayBufferWriter<byte> _pending = new(64 * 1024);
    private readonly DecisionLogLine _line = new();
    private State _now;
    private State _committed;

    private DecisionLogFile(FileStream stream, string logId)
    {
        _stream = stream;
        _logId = logId;
        _now = _committed = new State(0, new byte[32], 0);
    }

    /// <summary>Makes the file of this boot. What the last one of this node left open is recorded as a gap first.</summary>
    public static DecisionLogFile Create(string folder, string node, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        DecisionLogTail? open = DecisionLogTail.FindOpen(folder, node);
        DateTimeOffset now = time.GetUtcNow();
        string logId = $"{node}-{Guid.CreateVersion7(now):N}";

        // Unbuffered: what a failed write leaves behind must be in our hands, not in a buffer that tries again.
        var stream = new FileStream(
            Path.Combine(folder, logId + DecisionLogTail.Extension), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var file = new DecisionLogFile(stream, logId);
        if (open is not null)
        {
            file.Append(DecisionLogSchema.Gap, now, open.WriteBody);
            file.Commit();
        }

        return file;
    }

    public void Append(string kind, DateTimeOffset at, Action<Utf8JsonWriter> writeBody)
    {
        int before = _pending.WrittenCount;
        byte[] hash = _line.Write(_pending, _logId, _now.Seq, at, kind, _now.LastHash, writeBody);
        _now = new State(_now.Seq + 1, hash, _now.Length + _pending.WrittenCount - before);
    }

    /// <summary>Makes everything appended so far durable.</summary>
    public void Commit()
    {
        if (_pending.WrittenCount == 0)
        {
            return;
        }

        _stream.Position = _committed.Length;
        _stream.Write(_pending.WrittenSpan);
        _stream.Flush(flushToDisk: true);
        _pending.ResetWrittenCount();
        _committed = _now;
    }

    /// <summary>Takes back what was appended since the last commit, as far as the file system lets us; half a line is cut by the next start.</summary>
    public void Rollback()
    {
        _pending.ResetWrittenCount();
        _now = _committed;
        try
        {
            _stream.SetLength(_committed.Length);
        }
        catch (IOException)
        {
            // The disk that refused the write may refuse this as well; the next commit begins at the same place.
        }
    }

    public void Dispose()
    {
        _line.Dispose();
        _stream.Dispose();
    }

    private sealed record State(long Seq, byte[] LastHash, long Length);
}
