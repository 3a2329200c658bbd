using System.Security.Cryptography;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;

namespace FlowPilot.Sandbox.Plugins;

/// <summary>Turns bytes and a declaration into a plugin, or says why not.</summary>
/// <remarks>Rule 3: size, then our own reader with its caps and the bound on the compile, then the engine's validation, then the compile.</remarks>
internal sealed class PluginLoader(object owner, SandboxEngine engine, ProfileLinkage linkage, PluginInspector inspector, CapabilityCatalogue catalogue, SandboxLimits limits)
{
    private const int MaxVersionLength = 64;

    /// <summary>Copies a module, if it is not too large: what is hashed must be what is compiled.</summary>
    /// <exception cref="PluginLoadException">It is too large, or the declaration is malformed.</exception>
    public byte[] Copy(ReadOnlyMemory<byte> module, PluginDeclaration declaration)
    {
        Check(declaration);
        if (module.Length > limits.Module.MaxModuleBytes)
        {
            throw Invalid($"the module of '{declaration.Id}' has {module.Length} bytes; at most {limits.Module.MaxModuleBytes} are allowed");
        }

        return module.ToArray();
    }

    /// <summary>Loads a plugin.</summary>
    /// <exception cref="PluginLoadException">The plugin is refused.</exception>
    public async Task<SandboxPlugin> LoadAsync(byte[] bytes, PluginDeclaration declaration, CancellationToken cancellationToken)
    {
        string[] declared = Check(declaration);
        byte[] hash = SHA256.HashData(bytes);
        string sha256 = Convert.ToHexStringLower(hash);
        if (!string.Equals(sha256, declaration.Sha256, StringComparison.Ordinal))
        {
            throw Invalid($"the module of '{declaration.Id}' has the SHA-256 {sha256}, not the declared {declaration.Sha256}");
        }

        ModuleInspection read = inspector.Read(bytes, $"the module of '{declaration.Id}'");
        linkage.Require(declaration.Id, read);
        RequireRoom(declaration.Id, read);
        cancellationToken.ThrowIfCancellationRequested();
        CompiledModule? compiled = engine.Cache.Acquire(sha256);
        if (compiled is null)
        {
            byte[] stripped = read.Strip(bytes);
            byte[] content = ReferenceEquals(stripped, bytes) ? hash : SHA256.HashData(stripped);
            compiled = await engine.LoadAsync(stripped, content, limits.Module.CompileTimeout, cancellationToken).ConfigureAwait(false);
        }

        engine.Cache.Add(sha256, compiled);
        return new SandboxPlugin(owner, inspector.Describe(sha256, bytes.Length, read), declaration, declared, read.Table, compiled);
    }

    // No run could ever have more than the operator's limits, and a pool that is sized by them would not compile it.
    private void RequireRoom(string plugin, ModuleInspection read)
    {
        long memory = (read.MemoryPages ?? 0) * PluginInspector.PageBytes;
        if (memory > limits.MaxMemoryBytes)
        {
            throw new PluginLoadException(
                SandboxOutcome.MemoryLimit, $"the module of '{plugin}' declares a memory of {memory} bytes; at most {limits.MaxMemoryBytes} are allowed");
        }

        long elements = read.Tables.DefaultIfEmpty(0).Max();
        if (elements > limits.MaxTableElements)
        {
            throw new PluginLoadException(
                SandboxOutcome.TableLimit, $"the module of '{plugin}' declares a table of {elements} elements; at most {limits.MaxTableElements} are allowed");
        }
    }

    private string[] Check(PluginDeclaration declaration)
    {
        if (PluginKey.FaultOfId(declaration.Id) is { } idFault)
        {
            throw Invalid($"declaration, id: {idFault}");
        }

        if (FaultOfVersion(declaration.Version) is { } versionFault)
        {
            throw Invalid($"declaration of '{declaration.Id}', version: {versionFault}");
        }

        if (PluginKey.FaultOfSha256(declaration.Sha256) is { } hashFault)
        {
            throw Invalid($"declaration of '{declaration.Id}', sha256: {hashFault}");
        }

        // A copy, so that the list cannot change between the check and the run.
        string[] declared = declaration.Capabilities is null ? [] : [.. declaration.Capabilities];
        return catalogue.FaultOf(declared) is { } fault
            ? throw Invalid($"declaration of '{declaration.Id}', {fault}")
            : declared;
    }

    private static string? FaultOfVersion(string? version)
    {
        if (string.IsNullOrEmpty(version) || version.Length > MaxVersionLength)
        {
            return $"1 to {MaxVersionLength} characters are expected";
        }

        int bad = version.AsSpan().IndexOfAnyExceptInRange('!', '~');
        return bad < 0 ? null : $"U+{(int)version[bad]:X4} at position {bad}; printable ASCII without spaces is expected";
    }

    private static PluginLoadException Invalid(string reason) => new(SandboxOutcome.InvalidModule, reason);
}
