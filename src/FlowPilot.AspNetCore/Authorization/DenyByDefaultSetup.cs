using FlowPilot.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Authorization;

/// <summary>Sets the fallback policy, for endpoints that say nothing and for requests that no endpoint matches, unless the application has one.</summary>
internal sealed class DenyByDefaultSetup : IPostConfigureOptions<AuthorizationOptions>
{
    public void PostConfigure(string? name, AuthorizationOptions options) =>
        options.FallbackPolicy ??= new AuthorizationPolicyBuilder(FlowPilotDefaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new DenyByDefaultRequirement())
            .Build();
}
