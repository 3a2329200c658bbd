using FlowPilot.AspNetCore;
using FlowPilot.AspNetCore.Authentication;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures FlowPilot.AspNetCore further. Each method has its equivalent in <see cref="FlowPilotAspNetCoreOptions"/>.</summary>
public sealed class FlowPilotAspNetCoreBuilder
{
    internal FlowPilotAspNetCoreBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services that are being configured.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Accepts the access tokens of an issuer; see <see cref="FlowPilotAspNetCoreOptions.Issuers"/>.</summary>
    /// <param name="configure">Sets the issuer's options.</param>
    /// <returns>This builder.</returns>
    public FlowPilotAspNetCoreBuilder AddIssuer(Action<IssuerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure<FlowPilotAspNetCoreOptions>(o =>
        {
            var issuer = new IssuerOptions();
            configure(issuer);
            o.Issuers.Add(issuer);
        });
        return this;
    }
}
