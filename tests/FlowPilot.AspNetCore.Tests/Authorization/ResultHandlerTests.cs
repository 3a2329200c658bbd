using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Decisions;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.AspNetCore.Tests.Authorization;

/// <summary>FlowPilot beside the schemes, policies and handlers that an application already has.</summary>
public sealed class ResultHandlerTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/run/{id}", (HttpContext http) => $"{http.GetFlowPilotCaller()?.Subject}").RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/other", () => "ok").RequireAuthorization(static p => p.AddAuthenticationSchemes(OtherScheme.Name).RequireAuthenticatedUser());
        app.MapGet("/either", (HttpContext http) => $"{http.GetFlowPilotCaller()?.Subject}")
            .RequireAuthorization(static p => p.AddAuthenticationSchemes(OtherScheme.Name, FlowPilotDefaults.AuthenticationScheme).RequireAuthenticatedUser());
        app.MapGet("/both/{id}", () => "ok")
            .RequireAuthorization(static p => p.AddAuthenticationSchemes(OtherScheme.Name).RequireAuthenticatedUser())
            .RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/role", () => "ok").RequireAuthorization(static p => p.AddAuthenticationSchemes(FlowPilotDefaults.AuthenticationScheme).RequireRole("boss"));
    }

    [Fact]
    public async Task Get_IdentityOfAnotherScheme_NeverMeetsARelation()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add);
        (string, string) ann = ("X-Other", $"sub=ann;iss={TestIssuer.DefaultIssuer};client_id=web");

        Assert.Equal(200, await app.StatusAsync("/other", null, ann));
        using HttpResponseMessage response = await app.SendAsync("/both/trip", null, ann);
        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer realm=\"FlowPilot\"", TestApp.ChallengeOf(response));
        Assert.Equal(401, await app.StatusAsync("/run/trip", null, ann));
    }

    [Fact]
    public async Task Get_TwoIdentities_AreServedOnlyIfTheyAreOneSubject()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add);
        string token = app.Issuer.Token("ann");
        foreach (string path in new[] { "/both/trip", "/either" })
        {
            Assert.Equal(200, await app.StatusAsync(path, token, ("X-Other", $"sub=ann;iss={TestIssuer.DefaultIssuer}")));
            foreach (string other in new[] { $"sub=bob;iss={TestIssuer.DefaultIssuer}", "sub=ann;iss=https://other.example", "sub=ann", "name=ann", $"sub=ann;sub=bob;iss={TestIssuer.DefaultIssuer}" })
            {
                using HttpResponseMessage response = await app.SendAsync(path, token, ("X-Other", other));
                Assert.Equal(401, (int)response.StatusCode);
                Assert.Equal("urn:flowpilot:problem:identity-conflict", (await TestApp.ProblemOf(response)).GetProperty("type").GetString());
            }
        }

        // Where the endpoint asks for one scheme only, the other identity is not looked at.
        Assert.Equal(200, await app.StatusAsync("/run/trip", token, ("X-Other", "sub=bob")));
        Assert.Equal(200, await app.StatusAsync("/other", token, ("X-Other", "sub=bob")));
    }

    [Fact]
    public async Task Get_TokenThatTheApplicationRefused_IsNotCarriedByAnotherIdentity()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add, after: static b =>
            b.Services.Configure<JwtBearerOptions>(FlowPilotDefaults.AuthenticationScheme, static o => o.Events = new JwtBearerEvents
            {
                OnTokenValidated = static c =>
                {
                    if (c.Request.Headers.ContainsKey("X-Refuse"))
                    {
                        c.Fail("no");
                    }

                    return Task.CompletedTask;
                },
            }));
        (string, string) same = ("X-Other", $"sub=ann;iss={TestIssuer.DefaultIssuer}");

        Assert.Equal(200, await app.StatusAsync("/both/trip", app.Issuer.Token("ann"), same));
        Assert.Equal(401, await app.StatusAsync("/both/trip", app.Issuer.Token("ann"), same, ("X-Refuse", "1")));
    }

    [Fact]
    public async Task Get_EndpointOfAnotherScheme_IsAnsweredByThatScheme()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add);

        using HttpResponseMessage response = await app.SendAsync("/other");

        Assert.Equal(418, (int)response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength ?? 0);
        Assert.Equal(418, await app.StatusAsync("/other", app.Issuer.Token("ann")));
    }

    [Fact]
    public async Task Get_DeniedOnAnEndpointOfTwoSchemes_IsOneProblem()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add);

        var problem = await app.ProblemAsync(403, "/both/other", app.Issuer.Token("ann"), ("X-Other", $"sub=ann;iss={TestIssuer.DefaultIssuer}"));

        Assert.Equal([ReasonCodes.NoPath], TestApp.ReasonsOf(problem));
    }

    [Fact]
    public async Task Get_RoleThatNobodyHas_IsForbiddenWithAProblem()
    {
        await using TestApp app = await TestApp.StartAsync(Map, before: OtherScheme.Add);

        var problem = await app.ProblemAsync(403, "/role", app.Issuer.Token("ann", payload: static p => p["roles"] = "boss"));

        Assert.Equal("urn:flowpilot:problem:forbidden", problem.GetProperty("type").GetString());
        await app.ProblemAsync(401, "/role");
    }

    [Fact]
    public async Task Get_HandlerOfTheApplication_GetsWhatFlowPilotDoesNotAnswer()
    {
        var handler = new Recording();
        await using TestApp app = await TestApp.StartAsync(Map, before: b =>
        {
            OtherScheme.Add(b);
            b.Services.AddSingleton<IAuthorizationMiddlewareResultHandler>(handler);
        });

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token("ann")));
        Assert.Equal(1, handler.Calls);
        Assert.Equal(403, await app.StatusAsync("/run/other", app.Issuer.Token("ann")));
        Assert.Equal(1, handler.Calls);
        Assert.Equal(418, await app.StatusAsync("/other"));
        Assert.Equal(2, handler.Calls);
        await app.ProblemAsync(401, "/run/trip");
        Assert.Equal(3, handler.Calls);
    }

    [Fact]
    public async Task Get_HandlerOfTheApplicationThatAnswersOtherwise_HasTheLastWord()
    {
        var handler = new Recording { Status = 302 };
        await using TestApp app = await TestApp.StartAsync(Map, before: b => b.Services.AddSingleton<IAuthorizationMiddlewareResultHandler>(handler));

        foreach ((string path, string? token) in new[] { ("/run/trip", null), ("/role", app.Issuer.Token("ann")) })
        {
            using HttpResponseMessage response = await app.SendAsync(path, token);
            Assert.Equal(302, (int)response.StatusCode);
            Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Get_FallbackPolicyOfTheApplication_IsKept()
    {
        await using TestApp app = await TestApp.StartAsync(
            static a => a.MapGet("/silent", () => "ok"),
            after: static b => b.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()));

        Assert.Equal(401, await app.StatusAsync("/silent"));
        Assert.Equal(200, await app.StatusAsync("/silent", app.Issuer.Token()));
    }

    [Fact]
    public async Task Get_DefaultPolicyThatLetsAnybodyPass_StillNeedsACaller()
    {
        await using TestApp app = await TestApp.StartAsync(
            Map,
            before: OtherScheme.Add,
            after: static b => b.Services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAssertion(static _ => true).Build()));

        Assert.Equal(401, await app.StatusAsync("/run/trip"));
        Assert.Equal(401, await app.StatusAsync("/run/trip", "garbage"));
        Assert.Equal(401, await app.StatusAsync("/run/trip", app.Issuer.Token(payload: static p => p["exp"] = 1)));
        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token()));
    }

    [Fact]
    public async Task Get_ExecutedAgainForAnErrorPage_BeginsAnew()
    {
        await using TestApp app = await TestApp.StartAsync(static a =>
        {
            a.UseStatusCodePagesWithReExecute("/error");
            a.MapGet("/empty/{id}", () => Results.StatusCode(404)).RequireRelation("can_execute", "workflow", "route:id");
            a.MapGet("/error", (HttpContext http) => $"{http.GetFlowPilotDecisions().Count} {http.GetFlowPilotCaller()?.Subject}").RequireAuthorization();
        });

        using HttpResponseMessage response = await app.SendAsync("/empty/trip", app.Issuer.Token());

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("0 user:ann", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Recording : IAuthorizationMiddlewareResultHandler
    {
        private readonly AuthorizationMiddlewareResultHandler _inner = new();

        public int Calls { get; private set; }

        public int? Status { get; init; }

        public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            Calls++;
            await _inner.HandleAsync(next, context, policy, authorizeResult);
            if (Status is { } status)
            {
                context.Response.StatusCode = status;
            }
        }
    }
}
