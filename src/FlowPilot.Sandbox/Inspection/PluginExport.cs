namespace FlowPilot.Sandbox.Inspection;

/// <summary>Holds one export of a module.</summary>
public sealed record PluginExport
{
    /// <summary>Gets its name, escaped.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is.</summary>
    public required PluginItemKind Kind { get; init; }

    /// <summary>Gets the type of a function, as in <c>(i32,i32)-&gt;i32</c>; empty for everything else.</summary>
    public required string Type { get; init; }
}
