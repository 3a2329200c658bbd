using System.Buffers;
using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>What the <c>flowpilot</c> interface keeps for one run: its input, output, log and error.</summary>
/// <remarks>Used by the run's worker thread alone.</remarks>
internal sealed class FlowPilotRun
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly int _maxOutput;

    public FlowPilotRun(ReadOnlyMemory<byte> input, SandboxLimits limits, Action<SandboxLogEntry>? echo = null)
    {
        Input = input;
        _maxOutput = limits.MaxOutputBytes;
        Log = new RunLog(limits.MaxLogLines, limits.MaxLogBytes, echo);
    }

    /// <summary>Gets the input document.</summary>
    public ReadOnlyMemory<byte> Input { get; }

    /// <summary>Gets the log.</summary>
    public RunLog Log { get; }

    /// <summary>Gets or sets what the guest said when it failed.</summary>
    public GuestError? Error { get; set; }

    /// <summary>Says whether so many more bytes of output fit.</summary>
    public bool HasRoom(int length) => length <= _maxOutput - _output.WrittenCount;

    /// <summary>Gives room for output; the caller asked <see cref="HasRoom"/> and fills it.</summary>
    public Span<byte> Append(int length)
    {
        Span<byte> room = _output.GetSpan(length)[..length];
        _output.Advance(length);
        return room;
    }

    /// <summary>Gives the output of a completed run.</summary>
    public ReadOnlyMemory<byte> Output() => _output.WrittenMemory;
}
