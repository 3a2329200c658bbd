namespace FlowPilot.Sandbox.Engine;

/// <summary>What a host function is imported by, what links it, and what each call costs.</summary>
/// <param name="Module">The module of the import.</param>
/// <param name="Name">The name of the import.</param>
/// <param name="Capability">The capability; <see langword="null"/> if it belongs to the guest interface and is always linked.</param>
/// <param name="Price">The fuel that is taken before the handler runs; 0 for a function that charges by itself, after its argument checks.</param>
internal readonly record struct HostFunctionName(string Module, string Name, string? Capability, long Price = 0);
