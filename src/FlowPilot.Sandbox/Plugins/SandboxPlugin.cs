using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Profiles.Wasi;

namespace FlowPilot.Sandbox.Plugins;

/// <summary>A loaded plugin: its module is compiled and can be run any number of times.</summary>
/// <remarks>
/// Belongs to the <see cref="ISandbox"/> that loaded it. All members may be called concurrently. Disposing it while it runs is allowed:
/// the runs that have begun go on, new ones are refused, and the code is freed when the last one ends.
/// </remarks>
public sealed class SandboxPlugin : IDisposable
{
    private readonly CompiledModule _module;
    private int _disposed;

    internal SandboxPlugin(object owner, PluginInspection inspection, PluginDeclaration declaration, IReadOnlyList<string> declared, FunctionTable functions, CompiledModule module)
    {
        Owner = owner;
        Key = new PluginKey(declaration.Id, inspection.Sha256);
        Version = declaration.Version;
        Inspection = inspection;
        Declared = declared;
        Functions = functions;
        _module = module;
        UsesWasi = inspection.Profile == PluginProfile.Wasi || inspection.Imports.Any(static i => i.Module == WasiFunctions.Module);
        UsesFiles = declared.Any(static c => Capability.NameOf(c) == CapabilityCatalogue.WasiFiles);
    }

    /// <summary>Gets the plugin's id and the SHA-256 of its module.</summary>
    public PluginKey Key { get; }

    /// <summary>Gets the plugin's version.</summary>
    public string Version { get; }

    /// <summary>Gets what the module's bytes say.</summary>
    public PluginInspection Inspection { get; }

    /// <summary>Gets where the functions are, and their names, for backtraces.</summary>
    internal FunctionTable Functions { get; }

    /// <summary>Gets the sandbox that loaded the plugin.</summary>
    internal object Owner { get; }

    /// <summary>Gets the capabilities that the plugin declares.</summary>
    internal IReadOnlyList<string> Declared { get; }

    /// <summary>Gets a value indicating whether the module is a WASI command or imports preview 1.</summary>
    internal bool UsesWasi { get; }

    /// <summary>Gets a value indicating whether the plugin asks for files, which take memory of the host.</summary>
    internal bool UsesFiles { get; }

    /// <summary>Gets a value indicating whether the compiled code is freed.</summary>
    internal bool IsFreed => _module.IsFreed;

    /// <summary>Lets the plugin go; calling it again does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _module.Release();
        }
    }

    /// <summary>Takes a reference for a run, to be given back by <see cref="CompiledModule.Release"/>.</summary>
    /// <exception cref="ObjectDisposedException">The plugin was let go.</exception>
    internal CompiledModule Acquire()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0 || !_module.TryAcquire(), this);
        return _module;
    }
}
