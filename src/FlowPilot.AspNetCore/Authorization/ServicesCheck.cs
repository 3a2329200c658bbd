using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Looks at the services when the host starts: what must be there is there, and endpoints that say nothing are denied.</summary>
internal sealed class ServicesCheck : IHostedService
{
    private readonly IServiceScopeFactory _scopes;

    public ServicesCheck(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = _scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<IAuthorizer>() is null)
        {
            throw new FlowPilotConfigurationException("FP3107", "There is no IAuthorizer: call AddFlowPilotAuthz() too.");
        }

        if (await scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync() is null)
        {
            throw new FlowPilotConfigurationException("FP3108", "The IAuthorizationPolicyProvider has no fallback policy, so endpoints that say nothing would be open to all.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
