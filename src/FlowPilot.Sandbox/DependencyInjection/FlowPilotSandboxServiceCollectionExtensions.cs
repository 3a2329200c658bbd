using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Receipts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FlowPilot.Sandbox to an application.</summary>
public static class FlowPilotSandboxServiceCollectionExtensions
{
    /// <summary>Adds the sandbox as <see cref="ISandbox"/>, and a <see cref="ReceiptVerifier"/> with its keys; needs <c>AddFlowPilotAuthz</c>, whose decision log takes the refusals.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; called again, it adds to them and nothing else is registered twice.</param>
    /// <returns>What more can be added by.</returns>
    public static FlowPilotSandboxBuilder AddFlowPilotSandbox(this IServiceCollection services, Action<SandboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(static s => s.ServiceType == typeof(SandboxHost)))
        {
            services.AddOptionsWithValidateOnStart<SandboxOptions, SandboxOptionsValidator>();
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton<SandboxHost>();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SandboxStartup>());
            services.TryAddSingleton(static provider => VerifierOf(provider.GetRequiredService<IOptions<SandboxOptions>>().Value));
            services.TryAddSingleton<ISandbox>(static provider => provider.GetRequiredService<SandboxHost>());
        }

        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new FlowPilotSandboxBuilder(services);
    }

    private static ReceiptVerifier VerifierOf(SandboxOptions options) =>
        new(options.ReceiptSigningKey is { } key ? options.ReceiptPublicKeys.Append(key) : options.ReceiptPublicKeys);
}
