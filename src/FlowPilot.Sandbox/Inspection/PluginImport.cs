namespace FlowPilot.Sandbox.Inspection;

/// <summary>Holds one import of a module.</summary>
public sealed record PluginImport
{
    /// <summary>Gets the module that it is imported from, escaped.</summary>
    public required string Module { get; init; }

    /// <summary>Gets its name, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is.</summary>
    public required PluginItemKind Kind { get; init; }

    /// <summary>Gets the type of a function, as in <c>(i32,i32)-&gt;i32</c>; empty for everything else.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the capability that links it; <see langword="null"/> if it needs none, or the host does not know it.</summary>
    public string? Capability { get; init; }

    /// <summary>Gets a value indicating whether this host has a function of this name.</summary>
    public bool IsKnown { get; init; }
}
