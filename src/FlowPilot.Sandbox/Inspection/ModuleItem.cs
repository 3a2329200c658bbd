namespace FlowPilot.Sandbox.Inspection;

/// <summary>One import or export of a module. The names are the module's: hostile text.</summary>
/// <param name="Module">The module name of an import; empty for an export.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The type of a function, as in <c>(i32,i32)->i32</c>; empty for everything else.</param>
internal sealed record ModuleItem(string Module, string Name, PluginItemKind Kind, string Type)
{
    /// <summary>Gets a value indicating whether it is a function of exactly this type.</summary>
    public bool IsFunction(string type) => Kind == PluginItemKind.Function && string.Equals(Type, type, StringComparison.Ordinal);
}
