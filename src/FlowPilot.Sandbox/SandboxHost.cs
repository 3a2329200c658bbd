using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox;

/// <summary>The sandbox of an application: its engines, its queue, and the way from a grant to a result.</summary>
internal sealed class SandboxHost : ISandbox, IAsyncDisposable, IDisposable
{
    private readonly SandboxLimits _limits;
    private readonly SandboxOptions _settings;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FlowPilotProfile _profile;
    private readonly PluginInspector _inspector;
    private readonly PluginLoader _loader;
    private readonly RunPipeline _pipeline;
    private readonly Replayer _replayer;
    private readonly SandboxMetrics _metrics;
    private readonly Lifetime _lifetime = new();
    private readonly Lock _gate = new();
    private Task<string?>? _ready;

    public SandboxHost(
        IOptions<SandboxOptions> options,
        IDecisionLog decisionLog,
        TimeProvider time,
        ILoggerFactory? loggers = null,
        IMeterFactory? meters = null,
        IServiceScopeFactory? scopes = null)
    {
        _settings = options.Value;
        _limits = _settings.Limits;
        _time = time;
        _logger = loggers?.CreateLogger<SandboxHost>() ?? NullLogger<SandboxHost>.Instance;
        _profile = new FlowPilotProfile(_settings.HostFunctions.Functions);
        var linkage = new ProfileLinkage(_profile.Functions);
        _inspector = new PluginInspector(linkage, _limits);
        EngineSetup setup = SetupOf(_settings);
        setup = setup with { Disk = DiskCache.Create(_settings, setup.Kinds, time, _logger) };
        Engine = new SandboxEngine(_profile, setup, _lifetime);
        Queue = new RunQueue(BudgetOf(_settings));
        Orphans = new OrphanedCalls(_settings.MaxOrphanedCalls);
        _loader = new PluginLoader(this, Engine, linkage, _inspector, SandboxOptionsValidator.CatalogueOf(_settings.HostFunctions), _limits);
        // A copy: the operator's options are read once.
        var granted = _settings.Grants.ToDictionary(static g => g.Key, static g => (IReadOnlyList<string>)[.. g.Value]);
        ILogger guests = loggers?.CreateLogger("FlowPilot.Sandbox.Guest") ?? NullLogger.Instance;
        ReceiptWriter receipts = ReceiptWriter.For(_settings.GuestStackBytes);
        ReceiptSigner? signer = _settings.ReceiptSigningKey is { } key ? new ReceiptSigner(key) : null;
        _replayer = new Replayer(Engine, Queue, Orphans, receipts, _limits, time, _lifetime.Stopping);
        _pipeline = new RunPipeline(
            Engine, Queue, Orphans, granted, new RunRecorder(decisionLog, receipts, signer, _logger), time, guests, _settings.EchoGuestLog, scopes, _lifetime.Stopping);
        _metrics = new SandboxMetrics(meters, () => Engine.LiveStores, () => Queue.Waiting, () => Orphans.Count, Engine.Loads);
        Report(setup);
    }

    /// <summary>Gets the engines; their counters are zero when nothing is under way.</summary>
    internal SandboxEngine Engine { get; }

    /// <summary>Gets the queue.</summary>
    internal RunQueue Queue { get; }

    /// <summary>Gets the calls that outlived their runs.</summary>
    internal OrphanedCalls Orphans { get; }

    /// <summary>Gets what is not as it should be although plugins run.</summary>
    internal string? Warning { get; private set; }

    /// <summary>Gets how long this machine compiles beside the reference machine of the estimates; <see langword="null"/> before it was tried.</summary>
    internal double? CompileFactor { get; private set; }

    public async ValueTask PrepareAsync(CancellationToken cancellationToken = default)
    {
        await ReadyAsync(cancellationToken).ConfigureAwait(false);
        _lifetime.Enter(this);
        try
        {
            await Engine.Workers.WarmAsync(Math.Min(_settings.WarmWorkers, _settings.MaxConcurrentRuns)).ConfigureAwait(false);
        }
        finally
        {
            _lifetime.Leave();
        }
    }

    public PluginInspection Inspect(ReadOnlySpan<byte> wasm)
    {
        // Read first: what is over a cap is not hashed.
        ModuleInspection read = _inspector.Read(wasm, "the module");
        return _inspector.Describe(Convert.ToHexStringLower(SHA256.HashData(wasm)), wasm.Length, read);
    }

    public async ValueTask<SandboxPlugin> LoadAsync(ReadOnlyMemory<byte> wasm, PluginDeclaration declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        _lifetime.Enter(this);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.Stopping);
            // Copied before the first wait, so that what the caller changes meanwhile is not what is loaded.
            byte[] copy = _loader.Copy(wasm, declaration);
            if (await ReadyAsync(either.Token).ConfigureAwait(false) is { } fault)
            {
                throw new PluginLoadException(SandboxOutcome.HostFault, $"the sandbox runs nothing: {fault}");
            }

            SandboxPlugin plugin = await _loader.LoadAsync(copy, declaration, either.Token).ConfigureAwait(false);
            _logger.PluginLoaded(plugin.Key.Id, plugin.Version, plugin.Key.Sha256);
            return plugin;
        }
        catch (PluginLoadException e)
        {
            _logger.PluginRefused(e.Outcome, e.Message);
            throw;
        }
        finally
        {
            _lifetime.Leave();
        }
    }

    public async ValueTask<SandboxResult> RunAsync(
        SandboxPlugin plugin,
        ReadOnlyMemory<byte> input,
        SandboxGrant grant,
        SandboxRunOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(grant);
        RequireOwn(plugin);

        SandboxLimits limits = options?.Limits?.Within(_limits) ?? _limits;
        if (input.Length > limits.MaxInputBytes)
        {
            throw new ArgumentException($"The input has {input.Length} bytes; at most {limits.MaxInputBytes} are allowed.", nameof(input));
        }

        _lifetime.Enter(this);
        try
        {
            CompiledModule module = plugin.Acquire();
            try
            {
                options ??= RunTicket.NoOptions;
                WasiSetup? wasi = plugin.UsesWasi ? WasiSetup.From(plugin.Key.Id, options, limits.Wasi) : null;
                DateTimeOffset now = _time.GetUtcNow();
                var ticket = new RunTicket(Guid.CreateVersion7(now), now, plugin, module, grant, limits, options, wasi);
                if (!Engine.Has(ticket.Engine))
                {
                    throw new ArgumentException($"The operator allows no runs of the kind {ticket.Engine}.", nameof(options));
                }

                // It would wait for ever.
                if (ticket.Claim.MemoryBytes > _settings.MaxGuestMemoryBytes)
                {
                    throw new ArgumentException($"The run takes {ticket.Claim.MemoryBytes} bytes with its files; all runs have {_settings.MaxGuestMemoryBytes}.", nameof(options));
                }

                SandboxResult result = await _pipeline.RunAsync(ticket, input, cancellationToken).ConfigureAwait(false);
                _metrics.Ran(result);
                return result;
            }
            finally
            {
                module.Release();
            }
        }
        finally
        {
            _lifetime.Leave();
        }
    }

    public async ValueTask<SandboxReplay> ReplayAsync(SandboxPlugin plugin, SandboxRecording recording, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(recording);
        RequireOwn(plugin);
        _lifetime.Enter(this);
        try
        {
            CompiledModule module = plugin.Acquire();
            try
            {
                return await _replayer.RunAsync(plugin, module, recording, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                module.Release();
            }
        }
        finally
        {
            _lifetime.Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (await _lifetime.StopAsync(_settings.ShutdownTimeout).ConfigureAwait(false))
        {
            Engine.Dispose();
            _lifetime.Dispose();
            _metrics.Dispose();
        }
        else if (!_lifetime.IsDrained)
        {
            _logger.ShutdownTimedOut(_settings.ShutdownTimeout);
        }
    }

    // A container that is disposed synchronously waits here; the runs end on threads of their own.
    public void Dispose() => Task.Run(async () => await DisposeAsync().ConfigureAwait(false)).GetAwaiter().GetResult();

    /// <summary>Tries the engine once.</summary>
    /// <returns>Why nothing may run; <see langword="null"/> if plugins may.</returns>
    internal async Task<string?> ReadyAsync(CancellationToken cancellationToken)
    {
        Task<string?> ready;
        lock (_gate)
        {
            ready = _ready ??= TryEngineAsync();
        }

        return await ready.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tells which engine and configuration this is.</summary>
    internal Dictionary<string, object> Describe() => new(StringComparer.Ordinal)
    {
        ["engine"] = EngineFactory.EngineVersion,
        ["configuration"] = EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, _settings.GuestStackBytes),
        ["pooled"] = Engine.IsPooled,
        ["compile_factor"] = Math.Round(CompileFactor ?? 0, 2),
        ["advisories"] = EngineGuard.SourceOf(_settings),
    };

    private void RequireOwn(SandboxPlugin plugin)
    {
        if (!ReferenceEquals(plugin.Owner, this))
        {
            throw new ArgumentException("The plugin was loaded by another sandbox.", nameof(plugin));
        }
    }

    private static EngineSetup SetupOf(SandboxOptions settings)
    {
        EngineKind[] kinds =
        [
            EngineKind.FuelAndTime,
            .. settings.AllowTimeOnlyRuns ? (EngineKind[])[EngineKind.TimeOnly] : [],
            .. settings.AllowDeterministicRuns ? (EngineKind[])[EngineKind.Deterministic] : [],
        ];
        return new EngineSetup
        {
            Kinds = kinds,
            Pool = EnginePool.Plan(settings.MaxConcurrentRuns, kinds.Length, settings.Limits),
            GuestStackBytes = settings.GuestStackBytes,
            MaxQueuedCompiles = settings.MaxQueuedLoads,
            CacheBytes = settings.ModuleCacheBytes,
        };
    }

    private static RunBudget BudgetOf(SandboxOptions settings) => new()
    {
        MaxConcurrent = settings.MaxConcurrentRuns,
        MaxQueued = settings.MaxQueuedRuns,
        MaxPerPlugin = settings.MaxConcurrentRunsPerPlugin,
        MaxPerSubject = settings.MaxConcurrentRunsPerSubject,
        MaxPerStore = settings.MaxConcurrentRunsPerStore,
        MaxMemoryBytes = settings.MaxGuestMemoryBytes,
    };

    private void Report(EngineSetup setup)
    {
        string configuration = EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, setup.GuestStackBytes);
        _logger.EngineStarted(
            EngineFactory.EngineVersion,
            configuration,
            _settings.MaxConcurrentRuns,
            setup.Pool is null ? "on demand" : "from a pool");
        if (setup.Pool is null)
        {
            _logger.PoolDoesNotFit(_settings.MaxConcurrentRuns);
        }
    }

    private async Task<string?> TryEngineAsync()
    {
        (string? fault, Warning) = EngineGuard.Check(_settings);
        if (fault is null && !_lifetime.Stopping.IsCancellationRequested)
        {
            _lifetime.Enter(this);
            try
            {
                fault = await new SelfTest(Engine).RunAsync(_lifetime.Stopping).ConfigureAwait(false) is { } failed
                    ? $"the engine failed its self-test: {failed}"
                    : null;
                CompileFactor = await CompileSpeed.MeasureAsync(Engine, _lifetime.Stopping).ConfigureAwait(false);
            }
            finally
            {
                _lifetime.Leave();
            }
        }

        if (fault is not null)
        {
            _logger.EngineRefused(fault);
        }
        else if (Warning is not null)
        {
            _logger.EngineDoubtful(Warning);
        }

        return fault;
    }
}
