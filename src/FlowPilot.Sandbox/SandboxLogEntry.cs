using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox;

/// <summary>Holds one line that a guest logged.</summary>
public readonly record struct SandboxLogEntry
{
    /// <summary>Gets the level that the guest gave, from <see cref="LogLevel.Trace"/> to <see cref="LogLevel.Error"/>.</summary>
    public required LogLevel Level { get; init; }

    /// <summary>Gets the guest's text, with control, format and unassigned characters and backslashes escaped.</summary>
    /// <remarks>The text is the guest's: it must not be used as a format string or as markup.</remarks>
    public required string Text { get; init; }

    /// <summary>Gets a value indicating whether the host wrote this entry because the guest logged more than it may; it is the last one.</summary>
    public bool IsTruncationMarker { get; init; }
}
