namespace FlowPilot.Sandbox.Inspection;

/// <summary>Says which guest interface a module speaks; it chooses by its exports.</summary>
public enum PluginProfile
{
    /// <summary>None that this host knows.</summary>
    None = 0,

    /// <summary>The interface <c>flowpilot</c>: the module exports <c>fp_run</c>.</summary>
    FlowPilot = 1,

    /// <summary>A WASI command: the module exports <c>_start</c> and no <c>fp_run</c>.</summary>
    Wasi = 2,
}
