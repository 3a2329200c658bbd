using FlowPilot.AspNetCore;
using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Internal;
using FlowPilot.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FlowPilot.AspNetCore to an application.</summary>
public static class FlowPilotAspNetCoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds the authentication scheme <c>FlowPilot</c>, relation requirements of endpoints, problem details, and deny by default for endpoints
    /// that say nothing. Calling it again only adds configuration.
    /// </summary>
    /// <param name="services">The services. <c>AddFlowPilotAuthz</c> is needed too, before or after.</param>
    /// <param name="configure">Sets options; at least one issuer is required.</param>
    /// <returns>A builder for further configuration.</returns>
    /// <remarks>
    /// The scheme is the application's default where it is the only one. An <c>IAuthorizationMiddlewareResultHandler</c> of the application must be
    /// registered before: it is then called for everything that FlowPilot does not answer itself.
    /// </remarks>
    public static FlowPilotAspNetCoreBuilder AddFlowPilotAspNetCore(this IServiceCollection services, Action<FlowPilotAspNetCoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        // A scheme cannot be tried: adding its name twice ends the application.
        if (!services.Any(static d => d.ServiceType == typeof(StrictTokenHandler)))
        {
            AddCore(services);
            AddAuthentication(services);
            AddAuthorization(services);
        }

        return new FlowPilotAspNetCoreBuilder(services);
    }

    private static void AddCore(IServiceCollection services)
    {
        services.AddOptions<FlowPilotAspNetCoreOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FlowPilotAspNetCoreOptions>, FlowPilotAspNetCoreOptionsValidator>());
        services.AddMetrics();
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AspNetCoreMetrics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, PipelineCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ServicesCheck>());
    }

    private static void AddAuthentication(IServiceCollection services)
    {
        services.TryAddSingleton<StrictTokenHandler>();
        services.TryAddSingleton<ChallengeWriter>();

        // Before the framework's own, which would make a key source out of an authority.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<JwtBearerOptions>, BearerOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JwtBearerOptions>, BearerOptionsSetup>());
        services.AddAuthentication().AddJwtBearer(FlowPilotDefaults.AuthenticationScheme, static _ => { });
        services.AddOptions<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme).ValidateOnStart();
    }

    private static void AddAuthorization(IServiceCollection services)
    {
        services.AddAuthorization();
        services.TryAddSingleton<ProblemWriter>();
        services.TryAddSingleton<CallerAuthorizer>();
        services.TryAddSingleton<IFlowPilotAuthorization>(static s => s.GetRequiredService<CallerAuthorizer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<AuthorizationOptions>, DenyByDefaultSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, RelationAuthorizationHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IAuthorizationMiddlewareResultHandler, FlowPilotAuthorizationMiddlewareResultHandler>());
    }
}
