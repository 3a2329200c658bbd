using System.Buffers;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles.Wasi;

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

    /// <summary>Gets which interface the guest speaks.</summary>
    public PluginProfile Profile { get; init; } = PluginProfile.FlowPilot;

    /// <summary>Gets or sets what WASI keeps for the run; <see langword="null"/> for a module that does not import it.</summary>
    public WasiRun? Wasi { get; set; }

    /// <summary>Gets or sets what the guest said when it failed.</summary>
    public GuestError? Error { get; set; }

    /// <summary>Gets what a completed run changed in its scopes.</summary>
    public IReadOnlyList<SandboxFileChange> FileChanges { get; private set; } = [];

    /// <summary>Ends the run: what it said last is kept, and what it changed only if it completed.</summary>
    public void End(bool isCompleted)
    {
        Wasi?.Error.Flush();
        FileChanges = isCompleted && Wasi is not null ? Wasi.Changes() : [];
    }

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
