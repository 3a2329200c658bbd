using FlowPilot.Authz;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Opens the configured stores before the host serves anything, and makes the decision log durable when everything has stopped.</summary>
internal sealed class AuthzLifetime : IHostedLifecycleService
{
    private readonly StoreRegistry _stores;
    private readonly IDecisionLog _log;
    private readonly AuthzOptions _options;

    // The packs are asked for here, so that one with an error ends the start and not the first request.
    public AuthzLifetime(StoreRegistry stores, PolicyPacks packs, IDecisionLog log, IOptions<AuthzOptions> options)
    {
        _ = packs;
        _stores = stores;
        _log = log;
        _options = options.Value;
    }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        // A model that cannot be put in force, or a log that cannot be written, ends the start and not the first request.
        foreach (StoreId store in _options.Models.Keys)
        {
            await _stores.OpenAsync(store, cancellationToken).ConfigureAwait(false);
            (_log as FileDecisionLog)?.Open(store);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Only now: requests that are still running while the server stops are recorded too.
    public async Task StoppedAsync(CancellationToken cancellationToken) => await _log.FlushAsync(cancellationToken).ConfigureAwait(false);
}
