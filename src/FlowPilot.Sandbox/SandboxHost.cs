using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox;

/// <summary>The sandbox of an application: one engine, one queue, and the way from a grant to a result.</summary>
internal sealed class SandboxHost : ISandbox, IAsyncDisposable, IDisposable
{
    private readonly SandboxLimits _limits;
    private readonly TimeSpan _shutdownTimeout;
    private readonly IDecisionLog _decisionLog;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly FlowPilotProfile _profile = new();
    private readonly Dictionary<PluginKey, IReadOnlyList<string>> _granted;
    private readonly PluginInspector _inspector;
    private readonly PluginLoader _loader;
    private readonly Lifetime _lifetime = new();

    public SandboxHost(IOptions<SandboxOptions> options, IDecisionLog decisionLog, TimeProvider time, ILoggerFactory? loggers = null)
    {
        SandboxOptions settings = options.Value;
        _limits = settings.Limits;
        _shutdownTimeout = settings.ShutdownTimeout;
        _decisionLog = decisionLog;
        _time = time;
        _logger = loggers?.CreateLogger<SandboxHost>() ?? NullLogger<SandboxHost>.Instance;
        // A copy: the operator's options are read once.
        _granted = settings.Grants.ToDictionary(static g => g.Key, static g => (IReadOnlyList<string>)[.. g.Value]);
        Engine = new SandboxEngine(_profile, settings.MaxQueuedLoads, _lifetime);
        Queue = new RunQueue(settings.MaxConcurrentRuns, settings.MaxQueuedRuns);
        var linkage = new ProfileLinkage(_profile.Functions);
        _inspector = new PluginInspector(linkage, _limits);
        _loader = new PluginLoader(this, Engine, linkage, _inspector, _limits);
        _logger.EngineStarted(EngineFactory.EngineVersion, EngineFactory.ConfigurationHash, settings.MaxConcurrentRuns);
    }

    /// <summary>Gets the engine; its counters are zero when nothing is under way.</summary>
    internal SandboxEngine Engine { get; }

    /// <summary>Gets the queue.</summary>
    internal RunQueue Queue { get; }

    public PluginInspection Inspect(ReadOnlySpan<byte> wasm) => _inspector.Describe(wasm, _inspector.Read(wasm, "the module"));

    public async ValueTask<SandboxPlugin> LoadAsync(ReadOnlyMemory<byte> wasm, PluginDeclaration declaration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        _lifetime.Enter(this);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.Stopping);
            SandboxPlugin plugin = await _loader.LoadAsync(wasm, declaration, either.Token).ConfigureAwait(false);
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
        if (!ReferenceEquals(plugin.Owner, this))
        {
            throw new ArgumentException("The plugin was loaded by another sandbox.", nameof(plugin));
        }

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
                var ticket = new RunTicket(Guid.CreateVersion7(_time.GetUtcNow()), plugin, module, grant, limits);
                SandboxResult result = await AdmitAsync(ticket, input, cancellationToken).ConfigureAwait(false);
                Report(ticket, result);
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

    public async ValueTask DisposeAsync()
    {
        if (await _lifetime.StopAsync(_shutdownTimeout).ConfigureAwait(false))
        {
            Engine.Dispose();
            Queue.Dispose();
            _lifetime.Dispose();
        }
    }

    // A container that is disposed synchronously waits here; the runs end on threads of their own.
    public void Dispose() => Task.Run(async () => await DisposeAsync().ConfigureAwait(false)).GetAwaiter().GetResult();

    private async ValueTask<SandboxResult> AdmitAsync(RunTicket ticket, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        if (IsExpired(ticket))
        {
            return ticket.NotRun(SandboxOutcome.Revoked);
        }

        var gate = new CapabilityGate(ticket.Plugin.Declared, _granted.GetValueOrDefault(ticket.Plugin.Key, []), ticket.Grant.Capabilities);
        IReadOnlyList<CapabilityRefusal> refused = gate.Refused(ticket.Plugin.Inspection.Needs);
        if (refused.Count > 0)
        {
            return await RefuseAsync(ticket, gate, refused).ConfigureAwait(false);
        }

        if (ticket.DeclaredFault() is not SandboxOutcome.None and var fault)
        {
            return ticket.NotRun(fault);
        }

        try
        {
            if (!await Queue.EnterAsync(cancellationToken, _lifetime.Stopping).ConfigureAwait(false))
            {
                return ticket.NotRun(SandboxOutcome.Busy);
            }
        }
        catch (OperationCanceledException)
        {
            return ticket.NotRun(SandboxOutcome.Cancelled);
        }

        try
        {
            return await RunAdmittedAsync(ticket, input, gate.Effective, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // After the store is disposed: the worker answers last.
            Queue.Leave();
        }
    }

    private async ValueTask<SandboxResult> RunAdmittedAsync(
        RunTicket ticket,
        ReadOnlyMemory<byte> input,
        IReadOnlySet<string> effective,
        CancellationToken cancellationToken)
    {
        // Again: the time may have passed in the queue.
        if (IsExpired(ticket))
        {
            return ticket.NotRun(SandboxOutcome.Revoked);
        }

        if (cancellationToken.IsCancellationRequested || _lifetime.Stopping.IsCancellationRequested)
        {
            return ticket.NotRun(SandboxOutcome.Cancelled);
        }

        var state = new FlowPilotRun(input, ticket.Limits);
        CancellationToken stopping = _lifetime.Stopping;
        GuestExit exit = await RunWorker
            .StartAsync(() => Engine.Run(ticket.Module, effective, ticket.Limits, state, cancellationToken, stopping))
            .ConfigureAwait(false);
        if (exit.Outcome == SandboxOutcome.HostFault)
        {
            LogFault(ticket, exit.Fault);
        }

        return ticket.Ran(exit, state);
    }

    private async ValueTask<SandboxResult> RefuseAsync(RunTicket ticket, CapabilityGate gate, IReadOnlyList<CapabilityRefusal> refused)
    {
        try
        {
            foreach (CapabilityRefusal refusal in refused)
            {
                string missing = gate.Missing(refusal.Capability);
                _logger.CapabilityDenied(ticket.RunId, ticket.Plugin.Key.Id, refusal.Capability, missing);
                var entry = new CapabilityEntry(ticket.Grant.Store, ticket.RunId, ticket.Grant.DecisionId, refusal.Capability, allowed: false, refusal.Import);
                // No token: what was refused is recorded, whether the caller still waits or not.
                await _decisionLog.AppendAsync(entry, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            // Refused all the same; but a refusal that could not be recorded is not passed off as one that was.
            LogFault(ticket, e);
            return ticket.NotRun(SandboxOutcome.HostFault);
        }

        return ticket.NotRun(SandboxOutcome.CapabilityDenied) with { Denied = refused };
    }

    private bool IsExpired(RunTicket ticket) => _time.GetUtcNow() >= ticket.Grant.ValidUntil;

    private void Report(RunTicket ticket, SandboxResult result) => _logger.RunEnded(
        result.Outcome == SandboxOutcome.Completed ? LogLevel.Debug : LogLevel.Information,
        result.RunId,
        ticket.Plugin.Key.Id,
        ticket.Plugin.Key.Sha256,
        ticket.Grant.DecisionId,
        result.Outcome,
        result.Fuel,
        ticket.Limits.Fuel,
        result.PeakMemoryBytes,
        ticket.Limits.MaxMemoryBytes,
        result.WallTime);

    private void LogFault(RunTicket ticket, Exception? fault)
    {
        try
        {
            _logger.HostFault(fault, ticket.RunId);
        }
        catch (Exception)
        {
            // An exception whose own text throws must not turn an outcome into a throw.
            _logger.HostFault(null, ticket.RunId);
        }
    }
}
