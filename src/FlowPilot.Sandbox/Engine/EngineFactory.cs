using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>The stack of a guest. A worker thread needs four times as much at least, or one recursive guest ends the process (rule 7).</summary>
    public const int GuestStackBytes = 512 * 1024;

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
        Switch("metering.fuel", true, static (config, on) => config.WithFuelConsumption(on)),
        Switch("metering.epoch", true, static (config, on) => config.WithEpochInterruption(on)),
        // Rule 4: a compile cannot be cancelled, so at least it may not take every core.
        Switch("compiler.parallel", false, static (config, on) => config.WithParallelCompilation(on)),
        Switch("compiler.debug-verifier", false, static (config, on) => config.WithCraneliftDebugVerifier(on)),
        Switch("compiler.canonical-nan", false, static (config, on) => config.WithCraneliftNaNCanonicalization(on)),
        Switch("compiler.unwind-info", true, static (config, on) => config.WithUnwindInfo(on)),
        Switch("memory.copy-on-write", true, static (config, on) => config.WithMemoryInitCopyOnWrite(on)),
        Switch("memory.may-move", false, static (config, on) => config.WithMemoryMayMove(on)),
        new("compiler.strategy", "cranelift", static config => config.WithCompilerStrategy(CompilerStrategy.Cranelift)),
        new("compiler.optimization", "speed", static config => config.WithOptimizationLevel(OptimizationLevel.Speed)),
        new("stack.guest-bytes", GuestStackBytes.ToString(CultureInfo.InvariantCulture), static config => config.WithMaximumStackSize(GuestStackBytes)),
    ];

    /// <summary>Gets the hash of the effective configuration, as lower-case hexadecimal digits; the same in every process of this version.</summary>
    public static string ConfigurationHash { get; } = Hash(Settings);

    /// <summary>Gets the version of the engine that this host was built against.</summary>
    public static string EngineVersion { get; } = ReadVersion();

    /// <summary>Makes an engine; it lives as long as its host.</summary>
    /// <exception cref="SandboxPlatformException">The native library does not load on this platform.</exception>
    public static Wasmtime.Engine Create()
    {
        RequireNativeLibrary();
#pragma warning disable RS0030 // Rule 1: the one factory.
        var config = new Config();
#pragma warning restore RS0030
        foreach (EngineSetting setting in Settings)
        {
            setting.Apply(config);
        }

        // The engine takes the configuration over and disposes it.
#pragma warning disable RS0030 // Rule 1: the one factory.
        return new Wasmtime.Engine(config);
#pragma warning restore RS0030
    }

    private static EngineSetting Switch(string name, bool on, Action<Config, bool> apply) =>
        new(name, on ? "on" : "off", config => apply(config, on));

    private static string Hash(EngineSetting[] settings)
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
