namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the sandbox of an application.</summary>
public sealed class FlowPilotSandboxBuilder
{
    internal FlowPilotSandboxBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services of the application.</summary>
    public IServiceCollection Services { get; }
}
