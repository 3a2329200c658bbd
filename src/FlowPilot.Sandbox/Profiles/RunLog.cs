using FlowPilot.Sandbox.Internal;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>The log of one run: bounded in lines and bytes, cut with one marker, its text escaped.</summary>
internal sealed class RunLog(int maxLines, int maxBytes, Action<SandboxLogEntry>? echo = null)
{
    private readonly List<SandboxLogEntry> _entries = [];
    private int _lines;
    private int _bytes;
    private bool _cut;

    /// <summary>Gets the lines so far.</summary>
    public IReadOnlyList<SandboxLogEntry> Entries => _entries;

    /// <summary>Says how many bytes of a line of a given length would be taken.</summary>
    public int Room(int length) => _cut || _lines >= maxLines ? 0 : Math.Min(length, maxBytes - _bytes);

    /// <summary>Takes a line, or as much of it as <see cref="Room"/> said.</summary>
    /// <param name="level">The level.</param>
    /// <param name="taken">The bytes that are taken.</param>
    /// <param name="length">The length that the guest gave.</param>
    public void Add(LogLevel level, ReadOnlySpan<byte> taken, int length)
    {
        if (_cut)
        {
            return;
        }

        bool lineFits = _lines < maxLines;
        if (lineFits && (taken.Length > 0 || length == 0))
        {
            _lines++;
            _bytes += taken.Length;
            Add(new SandboxLogEntry { Level = level, Text = GuestText.Escape(taken) });
        }

        if (!lineFits || taken.Length < length)
        {
            _cut = true;
            Add(new SandboxLogEntry { Level = LogLevel.Warning, Text = "truncated", IsTruncationMarker = true });
        }
    }

    private void Add(SandboxLogEntry entry)
    {
        _entries.Add(entry);
        echo?.Invoke(entry);
    }
}
