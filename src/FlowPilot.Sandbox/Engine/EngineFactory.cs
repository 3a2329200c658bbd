using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Sandbox.Limits;
using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Makes the engine; the one place that does (rule 1), from one fixed and tested configuration (rule 2).</summary>
/// <remarks>
/// The engine's constructor does not throw on a contradiction, it ends the process. So nobody passes a configuration in, and each switch
/// is set here, none left to a default that changes with a version. Memory reservation and guard size alone keep the engine's defaults
/// (rule 13): bounds checks of compiled code rest on them.
/// </remarks>
internal static class EngineFactory
{
    private const long KeepResidentBytes = 65_536;

    // Rule 1: with GC, function references, exceptions or memory64 on, a valid module of 40 bytes ends the process, because the package
    // converts every type of its imports and exports. The other proposals are off because nothing needs them.
    private static readonly EngineSetting[] Settings =
    [
        Switch("proposal.gc", false, static (config, on) => config.WithGc(on)),
        Switch("proposal.function-references", false, static (config, on) => config.WithFunctionReferences(on)),
        Switch("proposal.exceptions", false, static (config, on) => config.WithExceptions(on)),
        Switch("proposal.memory64", false, static (config, on) => config.WithMemory64(on)),
        Switch("proposal.threads", false, static (config, on) => config.WithWasmThreads(on)),
        Switch("proposal.tail-calls", false, static (config, on) => config.WithTailCalls(on)),
        Switch("proposal.multi-memory", false, static (config, on) => config.WithMultiMemory(on)),
        // Before SIMD: relaxed SIMD on with SIMD off ends the process (rule 2).
        Switch("proposal.relaxed-simd", false, static (config, on) => config.WithRelaxedSIMD(on, false)),
        Switch("proposal.wide-arithmetic", false, static (config, on) => config.WithWideArithmetic(on)),
        Switch("proposal.branch-hinting", false, static (config, on) => config.WithBranchHinting(on)),
        Switch("proposal.component-model", false, static (config, on) => config.WithComponentModel(on)),
        Switch("proposal.reference-types", true, static (config, on) => config.WithReferenceTypes(on)),
        Switch("proposal.simd", true, static (config, on) => config.WithSIMD(on)),
        Switch("proposal.bulk-memory", true, static (config, on) => config.WithBulkMemory(on)),
        Switch("proposal.multi-value", true, static (config, on) => config.WithMultiValue(on)),
        Switch("metering.epoch", true, static (config, on) => config.WithEpochInterruption(on)),
        // Rule 4: a compile cannot be cancelled, so at least it may not take every core.
        Switch("compiler.parallel", false, static (config, on) => config.WithParallelCompilation(on)),
        Switch("compiler.debug-verifier", false, static (config, on) => config.WithCraneliftDebugVerifier(on)),
        Switch("compiler.unwind-info", true, static (config, on) => config.WithUnwindInfo(on)),
        Switch("memory.copy-on-write", true, static (config, on) => config.WithMemoryInitCopyOnWrite(on)),
        Switch("memory.may-move", false, static (config, on) => config.WithMemoryMayMove(on)),
        new("compiler.strategy", "cranelift", static config => config.WithCompilerStrategy(CompilerStrategy.Cranelift)),
        new("compiler.optimization", "speed", static config => config.WithOptimizationLevel(OptimizationLevel.Speed)),
    ];

    /// <summary>Gives the hash of the effective configuration, as lower-case hexadecimal digits; the same in every process of this version.</summary>
    /// <remarks>Allocation strategy, slots and platform are left out: they do not change what a guest does.</remarks>
    public static string ConfigurationHash(EngineKind kind, int guestStackBytes) => Hash(SettingsOf(kind, guestStackBytes));

    /// <summary>Gets the version of the engine that this host was built against.</summary>
    public static string EngineVersion { get; } = ReadVersion();

    /// <summary>Makes an engine; it lives as long as its host.</summary>
    /// <param name="kind">What it meters.</param>
    /// <param name="pool">The pool, which was found to fit; <see langword="null"/> for instances on demand.</param>
    /// <param name="guestStackBytes">The stack of a guest. A worker has eight times as much at least, or one recursive guest ends the process (rule 7).</param>
    /// <exception cref="SandboxPlatformException">The native library does not load on this platform.</exception>
    public static Wasmtime.Engine Create(EngineKind kind, EnginePool? pool, int guestStackBytes)
    {
        RequireNativeLibrary();
#pragma warning disable RS0030 // Rule 1: the one factory.
        var config = new Config();
#pragma warning restore RS0030
        foreach (EngineSetting setting in SettingsOf(kind, guestStackBytes))
        {
            setting.Apply(config);
        }

        if (pool is not null)
        {
            using PoolingAllocationConfig pooling = Pooling(pool);
            config.WithPoolingAllocationStrategy(pooling);
        }

        // The engine takes the configuration over and disposes it.
#pragma warning disable RS0030 // Rule 1: the one factory.
        return new Wasmtime.Engine(config);
#pragma warning restore RS0030
    }

    private static IEnumerable<EngineSetting> SettingsOf(EngineKind kind, int guestStackBytes) =>
    [
        .. Settings,
        Switch("metering.fuel", kind != EngineKind.TimeOnly, static (config, on) => config.WithFuelConsumption(on)),
        Switch("compiler.canonical-nan", kind == EngineKind.Deterministic, static (config, on) => config.WithCraneliftNaNCanonicalization(on)),
        new("stack.guest-bytes", guestStackBytes.ToString(CultureInfo.InvariantCulture), config => config.WithMaximumStackSize(guestStackBytes)),
    ];

    // Everything from the largest limits in use: a pool that is too small for a module would refuse it when it is compiled.
    private static PoolingAllocationConfig Pooling(EnginePool pool)
    {
        ModuleLimits module = pool.Limits.Module;
        long instance = 65_536 + (64L * (module.MaxFunctions + module.MaxImports + module.MaxGlobals + module.MaxExports));
        uint tables = (uint)Math.Max(1, pool.Limits.MaxTables);
        return new PoolingAllocationConfig()
            .WithMaxCoreInstances((uint)pool.Slots)
            .WithMaxCoreInstanceSize((nuint)instance)
            .WithMaxMemories((uint)pool.Slots)
            .WithMaxMemoriesPerModule(1)
            .WithMaxMemorySize((nuint)Math.Max(65_536, pool.Limits.MaxMemoryBytes))
            .WithMaxTables(tables * (uint)pool.Slots)
            .WithMaxTablesPerModule(tables)
            .WithMaxTableElements((nuint)Math.Max(1, pool.Limits.MaxTableElements))
            .WithLinearMemoryKeepResidentBytes((nuint)KeepResidentBytes)
            .WithTableKeepResidentBytes((nuint)KeepResidentBytes);
    }

    private static EngineSetting Switch(string name, bool on, Action<Config, bool> apply) =>
        new(name, on ? "on" : "off", config => apply(config, on));

    private static string Hash(IEnumerable<EngineSetting> settings)
    {
        var text = new StringBuilder("flowpilot-engine-v1\n");
        foreach (EngineSetting setting in settings.OrderBy(static s => s.Name, StringComparer.Ordinal))
        {
            text.Append(setting.Name).Append('=').Append(setting.Value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string ReadVersion()
    {
        string? version = typeof(Wasmtime.Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version?.Split('+')[0] ?? "unknown";
    }

    // The package would throw DllNotFoundException, of several lines, from the depth of its first call.
    private static void RequireNativeLibrary()
    {
        if (!NativeLibrary.TryLoad("wasmtime", typeof(Wasmtime.Engine).Assembly, null, out _))
        {
            bool musl = RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);
            throw new SandboxPlatformException(
                RuntimeInformation.RuntimeIdentifier,
                musl
                    ? "use an image with glibc 2.28 or newer, for example Debian instead of Alpine"
                    : "publish for linux-x64, linux-arm64, osx-x64, osx-arm64, win-x64 or win-arm64 and keep the folder 'runtimes' beside the application");
        }
    }
}
