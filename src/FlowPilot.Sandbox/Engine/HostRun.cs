using System.Diagnostics;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Engine;

/// <summary>What a host function may know of the run that calls it.</summary>
/// <remarks>Members may be called from any thread while the call goes on.</remarks>
public sealed class HostRun
{
    private readonly IServiceScopeFactory? _scopes;
    private readonly Lock _gate = new();
    private AsyncServiceScope? _scope;
    private long _deadline = long.MaxValue;
    private CancellationToken _caller;
    private CancellationToken _host;
    private bool _ended;
    private int _users = 1;

    internal HostRun(Guid runId, StoreId store, Guid decisionId, ILogger logger, IServiceScopeFactory? scopes)
    {
        RunId = runId;
        Store = store;
        DecisionId = decisionId;
        Logger = logger;
        _scopes = scopes;
    }

    /// <summary>Gets the id of the run.</summary>
    public Guid RunId { get; }

    /// <summary>Gets the store of the decision.</summary>
    public StoreId Store { get; }

    /// <summary>Gets the decision on which it runs.</summary>
    public Guid DecisionId { get; }

    /// <summary>Gets a logger of the host; text of a guest must not be its format string.</summary>
    public ILogger Logger { get; }

    /// <summary>Gets services of a scope that lives as long as the run.</summary>
    /// <exception cref="InvalidOperationException">The sandbox was made without services.</exception>
    /// <exception cref="ObjectDisposedException">The run and this call have ended.</exception>
    public IServiceProvider Services
    {
        get
        {
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_users == 0, this);
                _scope ??= (_scopes ?? throw new InvalidOperationException("The sandbox has no services.")).CreateAsyncScope();
                return _scope.Value.ServiceProvider;
            }
        }
    }

    /// <summary>Says whether a side effect may still happen: called just before it, because a run that has ended has no effects any more.</summary>
    /// <returns><see langword="false"/> once the run has reached its deadline, was cancelled, or has ended.</returns>
    public bool TryCommit() =>
        !Volatile.Read(ref _ended) && Stopwatch.GetTimestamp() < _deadline && !_caller.IsCancellationRequested && !_host.IsCancellationRequested;

    internal void Begin(long deadline, CancellationToken caller, CancellationToken host)
    {
        _deadline = deadline;
        _caller = caller;
        _host = host;
    }

    /// <summary>Says that the run will end: a wait may be over a little before its deadline is, and what is left alone then commits nothing either.</summary>
    internal void Close() => Volatile.Write(ref _ended, true);

    /// <summary>Ends the run: nothing is committed any more.</summary>
    internal void End()
    {
        Close();
        Leave();
    }

    internal void Enter()
    {
        lock (_gate)
        {
            _users++;
        }
    }

    /// <summary>The last one out, the run or an orphaned call of it, ends the scope.</summary>
    internal void Leave()
    {
        AsyncServiceScope? scope = null;
        lock (_gate)
        {
            if (--_users == 0)
            {
                (scope, _scope) = (_scope, null);
            }
        }

        if (scope is { } ended)
        {
            // On the pool: services of the application never run on a worker.
            ThreadPool.UnsafeQueueUserWorkItem(static s => _ = DisposeAsync(s), ended, preferLocal: false);
        }
    }

    private static async Task DisposeAsync(AsyncServiceScope scope)
    {
        try
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The run has its result; nobody is left to tell.
        }
    }
}
