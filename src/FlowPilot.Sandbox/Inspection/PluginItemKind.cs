namespace FlowPilot.Sandbox.Inspection;

/// <summary>Says what a module imports or exports.</summary>
public enum PluginItemKind
{
    /// <summary>A function.</summary>
    Function = 0,

    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>A memory.</summary>
    Memory = 2,

    /// <summary>A global.</summary>
    Global = 3,
}
