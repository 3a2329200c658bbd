using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FlowPilot.Sandbox.Telemetry;

/// <summary>Says whether the sandbox may run anything: which engine, which configuration, and what is wrong.</summary>
internal sealed class SandboxHealthCheck(SandboxHost host) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string? fault = await host.ReadyAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<string, object> data = host.Describe();
        return fault is not null ? HealthCheckResult.Unhealthy(fault, data: data)
            : host.Warning is { } warning ? HealthCheckResult.Degraded(warning, data: data)
            : HealthCheckResult.Healthy("the engine passed its self-test", data);
    }
}
