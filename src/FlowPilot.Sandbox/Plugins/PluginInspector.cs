using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;

namespace FlowPilot.Sandbox.Plugins;

/// <summary>Reads a module before the engine sees it (rule 3) and tells what it says in terms of capabilities.</summary>
internal sealed class PluginInspector(ProfileLinkage linkage, SandboxLimits limits)
{
    private const int MaxNameChars = 200;
    public const long PageBytes = 65_536;

    /// <summary>Reads a module.</summary>
    /// <param name="module">The bytes.</param>
    /// <param name="what">What the module is called in errors.</param>
    /// <exception cref="PluginLoadException">The module is malformed, over a cap or budget, or of a proposal that is off.</exception>
    public ModuleInspection Read(ReadOnlySpan<byte> module, string what)
    {
        try
        {
            return ModuleInspector.Inspect(module, limits.Module, limits.MaxTables);
        }
        catch (ModuleFormatException e)
        {
            throw new PluginLoadException(SandboxOutcome.InvalidModule, $"{what} is not valid: {e.Message}");
        }
    }

    /// <summary>Tells what was read of a module that has this hash and length.</summary>
    public PluginInspection Describe(string sha256, int length, ModuleInspection read) => new()
    {
        Sha256 = sha256,
        ModuleBytes = length,
        Profile = ProfileLinkage.ProfileOf(read),
        Imports = [.. read.Imports.Select(Describe)],
        Exports = [.. read.Exports.Select(static e => new PluginExport { Name = Escape(e.Name), Kind = e.Kind, Type = e.Type })],
        Needs = Needs(read),
        MemoryBytes = read.MemoryPages * PageBytes,
        MaxMemoryBytes = read.MaxMemoryPages * PageBytes,
        Tables = read.Tables,
        Functions = read.Functions,
        NamedFunctions = read.Table.NamedFunctions,
        CodeBytes = read.CodeBytes,
        CompileTime = TimeSpan.FromSeconds(read.Cost.Seconds),
        CompileMemoryBytes = (long)read.Cost.Bytes,
        ModuleName = read.Table.ModuleName,
    };

    private static string Escape(string name) => GuestText.Escape(name, MaxNameChars);

    private PluginImport Describe(ModuleItem import)
    {
        HostFunction? known = linkage.Find(import);
        return new PluginImport
        {
            Module = Escape(import.Module),
            Name = Escape(import.Name),
            Kind = import.Kind,
            Type = import.Type,
            Capability = known?.Capability,
            IsKnown = known is not null,
        };
    }

    private List<CapabilityRefusal> Needs(ModuleInspection read)
    {
        var needs = new List<CapabilityRefusal>();
        bool isCommand = ProfileLinkage.ProfileOf(read) == PluginProfile.Wasi;
        foreach (ModuleItem import in read.Imports)
        {
            if (linkage.Find(import) is { Capability: { } capability } function
                && !(isCommand && CapabilityCatalogue.Wasi.Contains(capability))
                && !needs.Exists(n => string.Equals(n.Import, function.QualifiedName, StringComparison.Ordinal)))
            {
                needs.Add(new CapabilityRefusal { Capability = capability, Import = function.QualifiedName });
            }
        }

        return needs;
    }
}
