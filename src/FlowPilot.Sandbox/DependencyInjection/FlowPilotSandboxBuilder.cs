using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Telemetry;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the sandbox of an application.</summary>
public sealed class FlowPilotSandboxBuilder
{
    internal FlowPilotSandboxBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds functions of the application that modules may import; the same as <see cref="SandboxOptions.HostFunctions"/>.</summary>
    /// <param name="add">Adds them.</param>
    /// <returns>This builder.</returns>
    public FlowPilotSandboxBuilder AddHostFunctions(Action<HostFunctionRegistry> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        Services.Configure<SandboxOptions>(o => add(o.HostFunctions));
        return this;
    }

    /// <summary>Adds an asynchronous function that modules may import; for several, and for synchronous ones, see <see cref="AddHostFunctions"/>.</summary>
    /// <param name="module">The module of the import.</param>
    /// <param name="name">The name of the import.</param>
    /// <param name="capability">The capability that links it.</param>
    /// <param name="price">The units of fuel that each call costs.</param>
    /// <param name="handler">What the function does.</param>
    /// <returns>This builder.</returns>
    public FlowPilotSandboxBuilder AddHostFunction(string module, string name, string capability, long price, HostDocumentFunc handler) =>
        AddHostFunctions(functions => functions.Add(module, name, capability, price, handler));

    /// <summary>Adds a health check that names the engine's version and configuration, and is unhealthy when nothing may run.</summary>
    /// <param name="name">The name of the check.</param>
    /// <returns>This builder.</returns>
    public FlowPilotSandboxBuilder AddHealthCheck(string name = "flowpilot_sandbox")
    {
        Services.AddHealthChecks().AddCheck<SandboxHealthCheck>(name);
        return this;
    }
}
