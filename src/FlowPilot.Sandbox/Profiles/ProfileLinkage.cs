using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;

namespace FlowPilot.Sandbox.Profiles;

/// <summary>Judges whether a module can be linked and driven, from what its bytes say; names in the errors are exact and escaped.</summary>
internal sealed class ProfileLinkage
{
    private const int MaxNameChars = 200;

    private readonly Dictionary<(string Module, string Name), HostFunction> _functions;

    public ProfileLinkage(IReadOnlyList<HostFunction> functions) => _functions = functions.ToDictionary(static f => (f.Module, f.Name));

    /// <summary>Says which function of the host an import names, if any does.</summary>
    public HostFunction? Find(ModuleItem import) => _functions.GetValueOrDefault((import.Module, import.Name));

    /// <summary>Says which guest interface a module speaks: where it exports the entry points of both, that of <c>flowpilot</c>.</summary>
    public static PluginProfile ProfileOf(ModuleInspection module) =>
        Export(module, FlowPilotProfile.EntryPoint) is not null ? PluginProfile.FlowPilot
        : Export(module, FlowPilotProfile.CommandEntryPoint) is not null ? PluginProfile.Wasi
        : PluginProfile.None;

    /// <summary>Refuses a module that cannot be linked.</summary>
    /// <exception cref="PluginLoadException">It imports what the host does not have, or lacks or mistypes an export.</exception>
    public void Require(string plugin, ModuleInspection module)
    {
        foreach (ModuleItem import in module.Imports)
        {
            RequireImport(plugin, import);
        }

        RequireMemory(plugin, module);
        if (ProfileOf(module) == PluginProfile.Wasi)
        {
            RequireFunction(plugin, module, FlowPilotProfile.CommandEntryPoint, "()->()", required: true);
            return;
        }

        RequireFunction(plugin, module, FlowPilotProfile.EntryPoint, "()->i32", required: true);
        RequireFunction(plugin, module, FlowPilotProfile.AbiVersionExport, "()->i32", required: false);
        RequireFunction(plugin, module, FlowPilotProfile.InitializeExport, "()->()", required: false);
    }

    private void RequireImport(string plugin, ModuleItem import)
    {
        string name = GuestText.Escape($"{import.Module}.{import.Name}", MaxNameChars);
        HostFunction known = Find(import)
            ?? throw Refused(SandboxOutcome.UnknownImport, plugin, $"the import '{name}' is not known to this host");
        if (!import.IsFunction(known.Signature))
        {
            string type = import.Kind == PluginItemKind.Function ? import.Type : "of no function";
            throw Refused(SandboxOutcome.InvalidModule, plugin, $"the import '{name}' has the type {type}, not {known.Signature}");
        }
    }

    private static void RequireMemory(string plugin, ModuleInspection module)
    {
        ModuleItem memory = Export(module, FlowPilotProfile.MemoryExport) ?? throw Missing(plugin, FlowPilotProfile.MemoryExport);
        if (memory.Kind != PluginItemKind.Memory)
        {
            throw Refused(SandboxOutcome.InvalidModule, plugin, $"the export '{memory.Name}' is not a memory");
        }
    }

    private static void RequireFunction(string plugin, ModuleInspection module, string name, string type, bool required)
    {
        ModuleItem? export = Export(module, name);
        if (export is null && required)
        {
            throw Missing(plugin, name);
        }

        if (export is not null && !export.IsFunction(type))
        {
            throw Refused(SandboxOutcome.InvalidModule, plugin, $"the export '{name}' is not a function of type {type}");
        }
    }

    private static ModuleItem? Export(ModuleInspection module, string name) =>
        module.Exports.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.Ordinal));

    private static PluginLoadException Missing(string plugin, string name) =>
        Refused(SandboxOutcome.MissingExport, plugin, $"the export '{name}' is missing");

    private static PluginLoadException Refused(SandboxOutcome outcome, string plugin, string reason) =>
        new(outcome, $"the module of '{plugin}' cannot be linked: {reason}");
}
