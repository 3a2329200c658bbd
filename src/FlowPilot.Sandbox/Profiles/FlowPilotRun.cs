using System.Buffers;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles.Wasi;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>What a guest interface keeps for one run: its input, output, log and error.</summary>
/// <remarks>Used by the run's worker thread alone.</remarks>
internal sealed class FlowPilotRun : IGuestResults
{
    /// <summary>Bytes of output.</summary>
    public const int Output = 1;

    /// <summary>A line of the log; see <see cref="LineOf"/> for its parameter.</summary>
    public const int Line = 2;

    /// <summary>The message of an error, whose code is the parameter.</summary>
    public const int Failure = 3;

    /// <summary>Text of the standard error, which becomes lines of the log.</summary>
    public const int ErrorText = 4;

    private const int LevelBits = 8;

    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly int _maxOutput;

    // Most guests never say anything there.
    private StandardError? _error;
    private byte[] _room = [];

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

    /// <summary>Gets the output so far; only that of a completed run is shown.</summary>
    public ReadOnlyMemory<byte> Written => _output.WrittenMemory;

    /// <summary>Gets what a completed run changed in its scopes.</summary>
    public IReadOnlyList<SandboxFileChange> FileChanges { get; private set; } = [];

    /// <summary>Gives the parameter of a line.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="length">The length that the guest gave, of which less may be taken.</param>
    public static long LineOf(LogLevel level, int length) => ((long)length << LevelBits) | (byte)level;

    /// <summary>Ends the run: what it said last is kept, and what it changed only if it completed.</summary>
    public void End(bool isCompleted)
    {
        _error?.Flush();
        FileChanges = isCompleted && Wasi is not null ? Wasi.Changes() : [];
        // What the run reserved is free for others before its caller is told: its files do not wait for that.
        Wasi = null;
    }

    /// <summary>Says whether so many more bytes of output fit.</summary>
    public bool HasRoom(int length) => length <= _maxOutput - _output.WrittenCount;

    /// <inheritdoc/>
    public bool Fits(int kind, long parameter, int length) => kind switch
    {
        Output => HasRoom(length),
        Line => (LogLevel)(byte)parameter <= LogLevel.Error && parameter >> LevelBits is >= 0 and <= int.MaxValue && length <= Log.Room((int)(parameter >> LevelBits)),
        Failure => parameter is >= int.MinValue and <= int.MaxValue && length <= FlowPilotProfile.MaxErrorBytes,
        ErrorText => parameter == 0 && length <= StandardError.MaxLineBytes,
        _ => false,
    };

    /// <inheritdoc/>
    public Span<byte> Room(int kind, int length)
    {
        if (kind == Output)
        {
            return _output.GetSpan(length)[..length];
        }

        _room = ArrayPool<byte>.Shared.Rent(length);
        return _room.AsSpan(0, length);
    }

    /// <inheritdoc/>
    public void Take(int kind, long parameter, Span<byte> bytes)
    {
        if (kind == Output)
        {
            _output.Advance(bytes.Length);
            return;
        }

        if (kind == Line)
        {
            Log.Add((LogLevel)(byte)parameter, bytes, (int)(parameter >> LevelBits));
        }
        else if (kind == ErrorText)
        {
            (_error ??= new StandardError(Log)).Write(bytes);
        }
        else
        {
            Error = new GuestError { Code = (int)parameter, Message = GuestText.Escape(bytes) };
        }

        ArrayPool<byte>.Shared.Return(_room);
        _room = [];
    }
}
