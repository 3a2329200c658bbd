using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox;

/// <summary>Holds what the operator decides about the sandbox; read once, when the sandbox is made.</summary>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the limits that hold for every run and every load.</summary>
    /// <value>Default: <see cref="SandboxLimits.Default"/>. A run may ask for less and never gets more.</value>
    public SandboxLimits Limits { get; set; } = SandboxLimits.Default;

    /// <summary>Gets the capabilities that the operator grants, by plugin id and SHA-256 of the module.</summary>
    /// <value>Default: empty, which grants nothing. Other bytes under a known id have nothing either.</value>
    public IDictionary<PluginKey, IReadOnlyList<string>> Grants { get; } = new Dictionary<PluginKey, IReadOnlyList<string>>();

    /// <summary>Gets or sets how many runs may be under way at the same time; each has a thread and its own memory.</summary>
    /// <value>Default: 64. From 1 to 1,000.</value>
    public int MaxConcurrentRuns { get; set; } = 64;

    /// <summary>Gets or sets how many runs may wait for others to end; one more is <see cref="SandboxOutcome.Busy"/>.</summary>
    /// <value>Default: 1,000. From 0 to 100,000.</value>
    public int MaxQueuedRuns { get; set; } = 1_000;

    /// <summary>Gets or sets how many modules may wait to be compiled, which happens one at a time; one more is <see cref="SandboxOutcome.Busy"/>.</summary>
    /// <value>Default: 16. From 0 to 1,000.</value>
    public int MaxQueuedLoads { get; set; } = 16;

    /// <summary>Gets or sets how long a shutdown waits for runs, which it cancels, to end.</summary>
    /// <value>Default: 10 seconds. From 0 to 5 minutes.</value>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
