using FlowPilot.Authz;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Looks at the pipeline when it is built: an application that would let requests pass unchecked does not start.</summary>
internal sealed class PipelineCheck : IStartupFilter
{
    // The mark by which the framework itself knows that UseAuthorization was called.
    private const string AuthorizationMark = "__AuthorizationMiddlewareSet";

    private readonly IOptions<FlowPilotAspNetCoreOptions> _options;
    private readonly IOptions<AuthzOptions> _authz;
    private readonly IOptions<RouteOptions> _routes;

    public PipelineCheck(IOptions<FlowPilotAspNetCoreOptions> options, IOptions<AuthzOptions> authz, IOptions<RouteOptions> routes)
    {
        _options = options;
        _authz = authz;
        _routes = routes;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        if (!app.Properties.ContainsKey(AuthorizationMark))
        {
            throw new FlowPilotConfigurationException("FP3104", "The pipeline lacks UseAuthorization(): no requirement would be checked. Call it after UseRouting().");
        }

        if (_routes.Value.SuppressCheckForUnhandledSecurityMetadata)
        {
            throw new FlowPilotConfigurationException("FP3105", "RouteOptions.SuppressCheckForUnhandledSecurityMetadata would let endpoints run unchecked; leave it off.");
        }

        using (IServiceScope scope = app.ApplicationServices.CreateScope())
        {
            if (scope.ServiceProvider.GetService<IAuthorizationMiddlewareResultHandler>() is not FlowPilotAuthorizationMiddlewareResultHandler)
            {
                throw new FlowPilotConfigurationException("FP3106", "An IAuthorizationMiddlewareResultHandler was registered after AddFlowPilotAspNetCore(), which calls one that was registered before: register it before.");
            }
        }

        // All endpoints are known now. Those that are added later are checked when a request comes: what cannot hold is denied.
        if (app.ApplicationServices.GetService<EndpointDataSource>() is { } endpoints)
        {
            new EndpointChecks(_options.Value, _authz.Value).Check(endpoints.Endpoints);
        }
    };
}
