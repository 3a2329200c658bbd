using System.Security.Cryptography;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Shared.Jose;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox;

/// <summary>Checks the operator's options before the engine exists, which ends the process on what it cannot have (rule 2).</summary>
internal sealed class SandboxOptionsValidator(IHostEnvironment? environment = null) : IValidateOptions<SandboxOptions>
{
    private static readonly TimeSpan MaxShutdownTimeout = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, SandboxOptions options)
    {
        var faults = new List<string>();
        if (options.Limits is null)
        {
            faults.Add($"{nameof(options.Limits)} is required.");
        }

        // Rule 14: each run is a live store, and the addresses of a process end near 32,000 of them.
        Range(faults, nameof(options.MaxConcurrentRuns), options.MaxConcurrentRuns, 1, 1_000);
        Range(faults, nameof(options.MaxConcurrentRunsPerPlugin), options.MaxConcurrentRunsPerPlugin, 1, 1_000);
        Range(faults, nameof(options.MaxConcurrentRunsPerSubject), options.MaxConcurrentRunsPerSubject, 1, 1_000);
        Range(faults, nameof(options.MaxConcurrentRunsPerStore), options.MaxConcurrentRunsPerStore, 1, 1_000);
        Range(faults, nameof(options.MaxGuestMemoryBytes), options.MaxGuestMemoryBytes, options.Limits?.MaxMemoryBytes ?? 0, 1L << 40);
        Range(faults, nameof(options.MaxQueuedRuns), options.MaxQueuedRuns, 0, 100_000);
        Range(faults, nameof(options.MaxQueuedLoads), options.MaxQueuedLoads, 0, 1_000);
        Range(faults, nameof(options.MaxOrphanedCalls), options.MaxOrphanedCalls, 1, 10_000);
        // Rule 7: an eighth of a worker's stack at most.
        Range(faults, nameof(options.GuestStackBytes), options.GuestStackBytes, 64 * 1024, 1024 * 1024);
        Range(faults, nameof(options.ModuleCacheBytes), options.ModuleCacheBytes, 0, 16L << 30);
        Range(faults, nameof(options.WarmWorkers), options.WarmWorkers, 0, 1_000);
        if (options.ShutdownTimeout < TimeSpan.Zero || options.ShutdownTimeout > MaxShutdownTimeout)
        {
            faults.Add($"{nameof(options.ShutdownTimeout)} is {options.ShutdownTimeout}; zero to {MaxShutdownTimeout} is expected.");
        }

        if (options.EchoGuestLog && !options.AllowEchoInProduction && (environment is null || environment.IsProduction()))
        {
            faults.Add($"{nameof(options.EchoGuestLog)} is for development; in Production it needs {nameof(options.AllowEchoInProduction)}.");
        }

        CheckDiskCache(faults, options);
        CheckGrants(faults, options);
        CheckKeys(faults, options);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckDiskCache(List<string> faults, SandboxOptions options)
    {
        Range(faults, nameof(options.CompiledModuleFolderBytes), options.CompiledModuleFolderBytes, 1L << 20, 1L << 40);
        ReadOnlySpan<byte> key = options.CacheKey.Span;
        if (key.IsEmpty)
        {
            if (options.CompiledModuleFolder is not null)
            {
                faults.Add($"{nameof(options.CompiledModuleFolder)} needs a {nameof(options.CacheKey)}: native code that nobody sealed is not loaded.");
            }
        }
        else if (key.Length != EntryFormat.KeyBytes)
        {
            faults.Add($"{nameof(options.CacheKey)} has {key.Length} bytes; {EntryFormat.KeyBytes} random bytes are expected.");
        }
        else if (!key.ContainsAnyExcept(key[0]))
        {
            faults.Add($"{nameof(options.CacheKey)} is one byte repeated; random bytes are expected.");
        }

        if (options.CompiledModuleFolder is { } folder && !Path.IsPathFullyQualified(folder))
        {
            faults.Add($"{nameof(options.CompiledModuleFolder)} is '{folder}'; an absolute path is expected.");
        }
    }

    private static void CheckGrants(List<string> faults, SandboxOptions options)
    {
        CapabilityCatalogue catalogue = CatalogueOf(options.HostFunctions);
        foreach ((PluginKey key, IReadOnlyList<string> capabilities) in options.Grants)
        {
            if (key.IsDefault)
            {
                faults.Add($"{nameof(options.Grants)} has an entry for no plugin.");
            }
            else if (catalogue.FaultOf(capabilities) is { } fault)
            {
                faults.Add($"{nameof(options.Grants)}[{key}]: {fault}.");
            }
        }
    }

    private static void CheckKeys(List<string> faults, SandboxOptions options)
    {
        if (options.ReceiptSigningKey is { } key && !CanSign(key))
        {
            faults.Add($"{nameof(options.ReceiptSigningKey)} is no private key on the curve P-256.");
        }

        if (options.ReceiptPublicKeys.Any(static k => k is null || P256.PublicOf(k) is null))
        {
            faults.Add($"{nameof(options.ReceiptPublicKeys)} has a key that is not on the curve P-256.");
        }
    }

    // Tried, because a public key says what it is only when it is asked to sign, and then every run would fail.
    private static bool CanSign(ECDsa key)
    {
        try
        {
            return P256.PublicOf(key) is not null && key.SignHash(new byte[SHA256.HashSizeInBytes]).Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Gives the capabilities that a host with these functions links.</summary>
    internal static CapabilityCatalogue CatalogueOf(HostFunctionRegistry functions) =>
        new(functions.Functions.Select(static f => f.Capability).OfType<string>());

    private static void Range(List<string> faults, string name, long value, long min, long max)
    {
        if (value < min || value > max)
        {
            faults.Add($"{name} is {value}; {min} to {max} is expected.");
        }
    }
}
