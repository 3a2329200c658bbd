namespace FlowPilot.Sandbox;

/// <summary>Names a capability that a module needs and did not have.</summary>
public sealed record CapabilityRefusal
{
    /// <summary>Gets the capability, for example <c>log.write</c>.</summary>
    public required string Capability { get; init; }

    /// <summary>Gets the import that needs it, for example <c>flowpilot_log.write</c>.</summary>
    public required string Import { get; init; }
}
