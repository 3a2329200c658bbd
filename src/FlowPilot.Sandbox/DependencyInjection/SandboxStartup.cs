using FlowPilot.Sandbox;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Prepares the sandbox when the application starts, so that the first run does not wait for it.</summary>
internal sealed class SandboxStartup(ISandbox sandbox) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await sandbox.PrepareAsync(cancellationToken).ConfigureAwait(false);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
