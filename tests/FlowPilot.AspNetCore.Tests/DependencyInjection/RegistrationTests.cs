using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlowPilot.AspNetCore.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public void AddFlowPilotAspNetCore_Twice_AddsNothing()
    {
        var services = new ServiceCollection();
        services.AddFlowPilotAspNetCore();
        int count = services.Count;

        FlowPilotAspNetCoreBuilder builder = services.AddFlowPilotAspNetCore();

        Assert.Equal(count, services.Count);
        Assert.Same(services, builder.Services);
    }

    [Fact]
    public async Task AddFlowPilotAspNetCore_TwiceAndBehindAddAuthorization_DecidesOnce()
    {
        await using TestApp app = await TestApp.StartAsync(
            static a => a.MapGet("/run/{id}", (Microsoft.AspNetCore.Http.HttpContext http) => http.GetFlowPilotDecisions().Count).RequireRelation("can_execute", "workflow", "route:id"),
            before: static b => b.Services.AddAuthorization().AddAuthentication(),
            after: static b => b.Services.AddFlowPilotAspNetCore(static o => o.Realm = "second"));

        using HttpResponseMessage allowed = await app.SendAsync("/run/trip", app.Issuer.Token());
        using HttpResponseMessage anonymous = await app.SendAsync("/run/trip");

        Assert.Equal("1", await allowed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Bearer realm=\"second\"", TestApp.ChallengeOf(anonymous));
        Assert.Single(app.Services.GetServices<IAuthorizationHandler>().OfType<RelationAuthorizationHandler>());
        Assert.Single(await app.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync());
    }

    [Fact]
    public void AddIssuer_EqualsTheOption()
    {
        using var issuer = new TestIssuer(TimeProvider.System);
        var services = new ServiceCollection();
        services.AddFlowPilotAspNetCore().AddIssuer(i =>
        {
            i.Issuer = issuer.Issuer;
            i.Audience = issuer.Audience;
            i.Keys = new StaticIssuerKeySource(issuer.PublicKey);
        });
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(issuer.Issuer, Assert.Single(provider.GetRequiredService<IOptions<FlowPilotAspNetCoreOptions>>().Value.Issuers).Issuer);
    }
}
