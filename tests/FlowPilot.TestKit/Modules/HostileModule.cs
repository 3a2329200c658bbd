namespace FlowPilot.TestKit.Modules;

/// <summary>A module that means harm, and how a sandbox with the default limits and little fuel must answer it.</summary>
/// <param name="Outcome">The outcome of its load or run.</param>
/// <param name="Build">Makes it.</param>
/// <param name="Trap">The kind of the trap, where it ends in one.</param>
public sealed record HostileModule(string Outcome, Func<byte[]> Build, string? Trap = null)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, HostileModule> All { get; } =
        HostileStructures.All.Concat(HostileBehaviours.All).ToDictionary(StringComparer.Ordinal);
}
