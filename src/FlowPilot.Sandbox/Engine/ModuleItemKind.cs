namespace FlowPilot.Sandbox.Engine;

/// <summary>What a module imports or exports.</summary>
internal enum ModuleItemKind
{
    Other,
    Function,
    Memory,
}
