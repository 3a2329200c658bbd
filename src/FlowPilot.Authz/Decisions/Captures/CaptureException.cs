namespace FlowPilot.Authz.Decisions.Captures;

/// <summary>A capture cannot be written, or what is read as one is none.</summary>
public sealed class CaptureException : FlowPilotException
{
    internal CaptureException(string problem, long? line = null, Exception? cause = null)
        : base("FP1507", line is null ? problem : $"line {line}: {problem}", cause) => Line = line;

    /// <summary>Gets the line of the file, from 1; <see langword="null"/> where it is about no line.</summary>
    public long? Line { get; }
}
