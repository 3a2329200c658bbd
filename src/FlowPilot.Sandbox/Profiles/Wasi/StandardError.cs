using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Profiles.Wasi;

/// <summary>The standard error of a guest: each line of it becomes a line of the plugin's log.</summary>
internal sealed class StandardError(RunLog log)
{
    /// <summary>The longest line; a longer one becomes several.</summary>
    public const int MaxLineBytes = 4_096;

    private readonly byte[] _line = new byte[MaxLineBytes];
    private int _length;

    /// <summary>Takes what the guest writes.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0)
        {
            int piece = Math.Min(text.Length, MaxLineBytes - _length);
            text[..piece].CopyTo(_line.AsSpan(_length));
            text = text[piece..];
            _length += piece;
            SplitLines();
            if (_length == MaxLineBytes)
            {
                Flush();
            }
        }
    }

    /// <summary>Ends the last line, if the guest did not.</summary>
    public void Flush()
    {
        if (_length > 0)
        {
            Add(_line.AsSpan(0, _length));
            _length = 0;
        }
    }

    private void SplitLines()
    {
        Span<byte> rest = _line.AsSpan(0, _length);
        for (int end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        rest.CopyTo(_line);
        _length = rest.Length;
    }

    private void Add(ReadOnlySpan<byte> line) => log.Add(LogLevel.Information, line[..log.Room(line.Length)], line.Length);
}
