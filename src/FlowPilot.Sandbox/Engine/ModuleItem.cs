namespace FlowPilot.Sandbox.Engine;

/// <summary>One import or export of a module, in our own words. The names are the module's: hostile text.</summary>
/// <param name="Module">The module name of an import; empty for an export.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Signature">The type of a function, as <see cref="GuestSignature"/> writes it; empty for everything else.</param>
internal sealed record ModuleItem(string Module, string Name, ModuleItemKind Kind, string Signature);
