namespace FlowPilot.Sandbox.Limits;

/// <summary>What a run takes of the host while it waits and runs.</summary>
/// <param name="Store">The store of its decision.</param>
/// <param name="Plugin">The plugin.</param>
/// <param name="Subject">Who runs it.</param>
/// <param name="OnBehalfOf">On whose behalf; counted too, where it is another.</param>
/// <param name="MemoryBytes">The memory that is reserved: the run's limit.</param>
internal sealed record RunClaim(string Store, string Plugin, string Subject, string OnBehalfOf, long MemoryBytes);
