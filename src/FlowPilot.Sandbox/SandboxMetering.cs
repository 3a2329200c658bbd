namespace FlowPilot.Sandbox;

/// <summary>Says what stops a guest that does not end by itself.</summary>
public enum SandboxMetering
{
    /// <summary>Its fuel and its deadline: the default.</summary>
    FuelAndTime = 0,

    /// <summary>Its deadline alone: faster, and nothing is counted but calls. Needs <see cref="SandboxOptions.AllowTimeOnlyRuns"/>.</summary>
    TimeOnly = 1,
}
