namespace FlowPilot.Sandbox;

/// <summary>A plugin could not be loaded; <see cref="Outcome"/> says why, in the closed set of outcomes.</summary>
public sealed class PluginLoadException : Exception
{
    internal PluginLoadException(SandboxOutcome outcome, string message, Exception? innerException = null)
        : base($"{Code}: {message}", innerException)
    {
        Outcome = outcome;
    }

    private const string Code = "FP2002";

    /// <summary>Gets why the plugin was refused.</summary>
    public SandboxOutcome Outcome { get; }

    /// <summary>Gets the stable code of the error, which the message begins with.</summary>
    public string ErrorCode { get; } = Code;
}
