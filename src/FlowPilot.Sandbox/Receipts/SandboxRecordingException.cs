namespace FlowPilot.Sandbox.Receipts;

/// <summary>Bytes are not a recording of a run, or not any more; <see cref="Fault"/> says why.</summary>
public sealed class SandboxRecordingException : FormatException
{
    internal SandboxRecordingException(RecordingFault fault, string message, long? callIndex = null)
        : base($"{Code}: {message}")
    {
        Fault = fault;
        CallIndex = callIndex;
    }

    private const string Code = "FP2003";

    /// <summary>Gets what is wrong first.</summary>
    public RecordingFault Fault { get; }

    /// <summary>Gets the host call where it is, counted from 0 in the order in which calls began; <see langword="null"/> if it is in none.</summary>
    public long? CallIndex { get; }

    /// <summary>Gets the stable code of the error, which the message begins with.</summary>
    public string ErrorCode { get; } = Code;
}
