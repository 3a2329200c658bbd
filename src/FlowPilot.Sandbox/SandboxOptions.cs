using System.Security.Cryptography;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox;

/// <summary>Holds what the operator decides about the sandbox; read once, when the sandbox is made.</summary>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the limits that hold for every run and every load.</summary>
    /// <value>Default: <see cref="SandboxLimits.Default"/>. A run may ask for less and never gets more.</value>
    public SandboxLimits Limits { get; set; } = SandboxLimits.Default;

    /// <summary>Gets the capabilities that the operator grants, by plugin id and SHA-256 of the module.</summary>
    /// <value>Default: empty, which grants nothing. Other bytes under a known id have nothing either.</value>
    public IDictionary<PluginKey, IReadOnlyList<string>> Grants { get; } = new Dictionary<PluginKey, IReadOnlyList<string>>();

    /// <summary>Gets the functions of the application that modules may import.</summary>
    /// <value>Default: none.</value>
    public HostFunctionRegistry HostFunctions { get; } = new();

    /// <summary>Gets or sets how many runs may be under way at the same time; each has a thread and its own memory.</summary>
    /// <value>Default: 64. From 1 to 1,000.</value>
    public int MaxConcurrentRuns { get; set; } = 64;

    /// <summary>Gets or sets how many runs of one plugin may be under way at the same time; more wait.</summary>
    /// <value>Default: 64. From 1 to 1,000.</value>
    public int MaxConcurrentRunsPerPlugin { get; set; } = 64;

    /// <summary>Gets or sets how many runs of one subject, and on behalf of one person, may be under way at the same time; more wait.</summary>
    /// <value>Default: 32. From 1 to 1,000.</value>
    public int MaxConcurrentRunsPerSubject { get; set; } = 32;

    /// <summary>Gets or sets how many runs in one store may be under way at the same time; more wait.</summary>
    /// <value>Default: 64. From 1 to 1,000.</value>
    public int MaxConcurrentRunsPerStore { get; set; } = 64;

    /// <summary>Gets or sets how much memory the guests under way may have together: each run reserves its memory limit before it begins, and waits for it.</summary>
    /// <value>Default: 4 GiB, in bytes. At least the memory limit of one run, at most 1 TiB.</value>
    public long MaxGuestMemoryBytes { get; set; } = 4L << 30;

    /// <summary>Gets or sets how many runs may wait for others to end; one more is <see cref="SandboxOutcome.Busy"/>.</summary>
    /// <value>Default: 1,000. From 0 to 100,000.</value>
    public int MaxQueuedRuns { get; set; } = 1_000;

    /// <summary>Gets or sets how many modules may wait to be compiled, which happens one at a time; one more is <see cref="SandboxOutcome.Busy"/>.</summary>
    /// <value>Default: 16. From 0 to 1,000.</value>
    public int MaxQueuedLoads { get; set; } = 16;

    /// <summary>Gets or sets how many calls of asynchronous host functions may outlive their runs; while there are more, new runs are <see cref="SandboxOutcome.Busy"/>.</summary>
    /// <value>Default: 64. From 1 to 10,000.</value>
    public int MaxOrphanedCalls { get; set; } = 64;

    /// <summary>Gets or sets the stack of a guest, in bytes; one that goes deeper ends as <see cref="SandboxOutcome.StackOverflow"/>.</summary>
    /// <value>Default: 512 KiB. From 64 KiB to 1 MiB.</value>
    public int GuestStackBytes { get; set; } = 512 * 1024;

    /// <summary>Gets or sets how many bytes of compiled code are kept for modules that are loaded again.</summary>
    /// <value>Default: 256 MiB. From 0, which keeps none, to 16 GiB.</value>
    public long ModuleCacheBytes { get; set; } = 256L << 20;

    /// <summary>Gets or sets the folder in which compiled modules are kept, so that the next start need not compile them.</summary>
    /// <value>
    /// Default: <see langword="null"/>, which keeps none on disk. An absolute path, which needs a <see cref="CacheKey"/>; it is made if it is not there. On Unix nobody
    /// but its owner may use it. Several processes with the same key may share one.
    /// </value>
    public string? CompiledModuleFolder { get; set; }

    /// <summary>Gets or sets the key under which compiled modules are sealed: who has it can run native code in this process.</summary>
    /// <value>Default: empty, without which nothing is kept on disk. 32 random bytes, the same at each start; another key only means that everything is compiled again.</value>
    public ReadOnlyMemory<byte> CacheKey { get; set; }

    /// <summary>Gets or sets how many bytes <see cref="CompiledModuleFolder"/> may hold; the least recently used modules go first.</summary>
    /// <value>Default: 1 GiB. From 1 MiB to 1 TiB.</value>
    public long CompiledModuleFolderBytes { get; set; } = 1L << 30;

    /// <summary>Gets or sets a value indicating whether runs may ask for <see cref="SandboxMetering.TimeOnly"/>; costs one more engine and compile.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowTimeOnlyRuns { get; set; }

    /// <summary>Gets or sets a value indicating whether runs may be deterministic; costs one more engine and compile.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowDeterministicRuns { get; set; }

    /// <summary>Gets or sets a value indicating whether what guests log also goes to the host's logger, escaped; for development.</summary>
    /// <value>Default: <see langword="false"/>. Refused in Production, which is also assumed where no environment is known.</value>
    public bool EchoGuestLog { get; set; }

    /// <summary>Gets or sets a value indicating whether <see cref="EchoGuestLog"/> is allowed in Production.</summary>
    /// <value>Default: <see langword="false"/>: a guest could flood the host's log.</value>
    public bool AllowEchoInProduction { get; set; }

    /// <summary>Gets or sets a value indicating whether plugins run although an advisory applies to the engine.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowVulnerableEngine { get; set; }

    /// <summary>Gets or sets a value indicating whether plugins run although this package was not tested with the engine's version.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowUntestedEngine { get; set; }

    /// <summary>Gets or sets the path of a newer file of advisories than the one in the package.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? AdvisoriesFile { get; set; }

    /// <summary>Gets or sets the key that signs receipts, with ES256; the sandbox uses it one signature at a time and never disposes it.</summary>
    /// <value>Default: <see langword="null"/>, which signs none. A private key on the curve P-256.</value>
    public ECDsa? ReceiptSigningKey { get; set; }

    /// <summary>Gets the public keys of older receipts, which the application's <see cref="Receipts.ReceiptVerifier"/> accepts beside the signing key.</summary>
    /// <value>Default: empty. Keys on the curve P-256.</value>
    public IList<ECDsa> ReceiptPublicKeys { get; } = [];

    /// <summary>Gets or sets how many worker threads are made when the sandbox is prepared.</summary>
    /// <value>Default: 2. From 0 to 1,000, but never more than <see cref="MaxConcurrentRuns"/> are made.</value>
    public int WarmWorkers { get; set; } = 2;

    /// <summary>Gets or sets how long a shutdown waits for runs, which it cancels, to end.</summary>
    /// <value>Default: 10 seconds. From 0 to 5 minutes.</value>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
