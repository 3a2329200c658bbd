namespace FlowPilot.Sandbox.Engine;

/// <summary>A guest interface, as the engine sees it: functions to link, and a way to drive an instance.</summary>
internal interface IGuestProfile
{
    /// <summary>Gets the functions that modules may import.</summary>
    IReadOnlyList<HostFunction> Functions { get; }

    /// <summary>Calls what the interface says is called; exceptions of the engine pass through.</summary>
    /// <param name="instance">The guest.</param>
    /// <param name="state">What the interface keeps for the run.</param>
    /// <returns>How the guest ended, if it ended by returning.</returns>
    SandboxOutcome Drive(GuestInstance instance, object state);
}
