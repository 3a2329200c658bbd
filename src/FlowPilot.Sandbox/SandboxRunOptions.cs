using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox;

/// <summary>Holds what a caller may choose for one run.</summary>
public sealed record SandboxRunOptions
{
    /// <summary>Gets the limits of the run; <see langword="null"/> for those of <see cref="SandboxOptions.Limits"/>.</summary>
    /// <remarks>Each limit is the smaller of this one and the operator's: a caller can narrow and never widen.</remarks>
    public SandboxLimits? Limits { get; init; }
}
