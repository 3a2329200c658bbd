using System.Security.Cryptography;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.AspNetCore.Tests.Authorization;

/// <summary>Applications that must not start.</summary>
public sealed class StartChecksTests
{
    [Fact]
    public async Task Start_AllowAnonymousBesideARequirement_Fails()
    {
        await FailsAsync("FP3101", "HTTP: GET /run/{id}", static a => a.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id").AllowAnonymous());
        await FailsAsync("FP3101", "HTTP: GET /g/run", static a => a.MapGroup("/g").AllowAnonymous().MapGet("/run", () => "ok").RequireRelation("admin", ObjectRef.Parse("tenant:acme")));
        await FailsAsync("FP3101", "HTTP: GET /g/run", static a => a.MapGroup("/g").RequireRelation("admin", ObjectRef.Parse("tenant:acme")).MapGet("/run", [AllowAnonymous] () => "ok"));
    }

    [Fact]
    public async Task Start_RequirementInAPolicyBesideAllowAnonymous_Fails() => await FailsAsync(
        "FP3101",
        "HTTP: GET /run",
        static a => a.MapGet("/run", () => "ok").AllowAnonymous().RequireAuthorization(
            new AuthorizationPolicyBuilder().AddRequirements([.. new RequireRelationAttribute("admin", "tenant", "fixed:acme").GetRequirements()]).Build()));

    [Theory]
    [InlineData("/run/{id}", "route:key")]
    [InlineData("/run", "route:id")]
    [InlineData("/run/{idx}", "route:id")]
    [InlineData("/run/id", "route:id")]
    public async Task Start_PatternLacksTheParameter_Fails(string pattern, string from) =>
        await FailsAsync("FP3102", pattern, a => a.MapGet(pattern, () => "ok").RequireRelation("can_execute", "workflow", from));

    [Fact]
    public async Task Start_GroupMemberLacksTheParameter_Fails() => await FailsAsync("FP3102", "HTTP: GET /w", static a =>
    {
        RouteGroupBuilder group = a.MapGroup("/w").RequireRelation("can_execute", "workflow", "route:id");
        group.MapGet("/{id}", () => "ok");
        group.MapGet(string.Empty, () => "ok");
    });

    [Theory]
    [InlineData("can_fly", "workflow", "relation 'can_fly'")]
    [InlineData("can_execute", "airplane", "type 'airplane'")]
    [InlineData("can_execute", "tenant", "relation 'can_execute'")]
    [InlineData("Can_execute", "workflow", "relation 'Can_execute'")]
    public async Task Start_ModelLacksTypeOrRelation_Fails(string relation, string type, string named)
    {
        FlowPilotConfigurationException e = await FailsAsync("FP3103", "/run/{id}", a => a.MapGet("/run/{id}", () => "ok").RequireRelation(relation, type, "route:id"));

        Assert.Contains(named, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ModelThatIsNotConfiguredHere_IsNotGuessedAt()
    {
        static void Map(WebApplication app) => app.MapGet("/run/{id}", () => "ok").RequireRelation("can_fly", "airplane", "route:id");
        static void Tenant(FlowPilotAspNetCoreOptions o, TestIssuer _) => o.Issuers[0].Store = StoreId.Parse("tenant2");

        await using TestApp app = await TestApp.StartAsync(Map, Tenant);
        Assert.Equal(401, await app.StatusAsync("/run/x"));

        // Once it is configured, it is known; the model of a store that no issuer leads to does not help.
        await FailsAsync("FP3103", "airplane", Map, Tenant, static o => o.Models[StoreId.Parse("tenant2")] = AuthorizationModel.Parse(TestApp.Model));
    }

    [Fact]
    public async Task Start_OneOfSeveralModelsKnowsIt_Starts()
    {
        using var second = new TestIssuer(new FakeTimeProvider(TestApp.Begin), "https://second.example");
        var store = StoreId.Parse("tenant2");
        await using TestApp app = await TestApp.StartAsync(
            static a => a.MapGet("/fly/{id}", () => "ok").RequireRelation("can_fly", "airplane", "route:id"),
            (o, _) => o.Issuers.Add(second.Options(i =>
            {
                i.SubjectNamespace = "second";
                i.Store = store;
            })),
            o => o.Models[store] = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype airplane\n  relations\n    define can_fly: [user]\n"));

        // The other store has no such type: a denial, not an error.
        var problem = await app.ProblemAsync(403, "/fly/x", app.Issuer.Token("ann"));
        Assert.Equal(["authz.invalid_action"], TestApp.ReasonsOf(problem));
    }

    [Fact]
    public async Task Start_FallbackPolicyIsNull_Fails()
    {
        await FailsAsync("FP3108", "fallback", static _ => { }, after: static b => b.Services.AddSingleton<IAuthorizationPolicyProvider, NoFallback>());
        await FailsAsync("FP3108", "fallback", static _ => { }, after: static b => b.Services.PostConfigure<AuthorizationOptions>(static o => o.FallbackPolicy = null));
    }

    [Fact]
    public async Task Start_CheckOfTheFrameworkSuppressed_Fails() => await FailsAsync(
        "FP3105", "Suppress", static _ => { }, after: static b => b.Services.Configure<RouteOptions>(static o => o.SuppressCheckForUnhandledSecurityMetadata = true));

    [Fact]
    public async Task Start_ResultHandlerRegisteredBehindOurs_Fails() => await FailsAsync(
        "FP3106",
        "AddFlowPilotAspNetCore",
        static _ => { },
        after: static b => b.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationMiddlewareResultHandler>());

    [Fact]
    public async Task Start_NoIssuer_Fails() =>
        await Assert.ThrowsAsync<OptionsValidationException>(static () => TestApp.StartAsync(static _ => { }, static (o, _) => o.Issuers.Clear()));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_ClassicHost_NeedsUseAuthorization(bool present)
    {
        using var folder = new TemporaryFolder();
        using var issuer = new TestIssuer(new FakeTimeProvider(TestApp.Begin));
        using IHost host = Classic(folder, issuer, a =>
        {
            a.UseRouting();
            if (present)
            {
                a.UseAuthorization();
            }

            a.UseEndpoints(static e => e.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id"));
        });

        if (!present)
        {
            var e = await Assert.ThrowsAsync<FlowPilotConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
            Assert.Equal("FP3104", e.ErrorCode);
            return;
        }

        await host.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = host.GetTestClient();
        using HttpResponseMessage response = await client.GetAsync(new Uri("/run/x", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)response.StatusCode);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_UseAuthorizationInABranchOnly_Fails()
    {
        using var folder = new TemporaryFolder();
        using var issuer = new TestIssuer(new FakeTimeProvider(TestApp.Begin));
        using IHost host = Classic(folder, issuer, static a => a.Map("/api", static b => b.UseAuthorization()));

        var e = await Assert.ThrowsAsync<FlowPilotConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("FP3104", e.ErrorCode);
    }

    [Fact]
    public async Task Get_UseAuthorizationBeforeUseRouting_ServesNothing()
    {
        using var folder = new TemporaryFolder();
        using var issuer = new TestIssuer(new FakeTimeProvider(TestApp.Begin));
        using IHost host = Classic(folder, issuer, static a =>
        {
            a.UseAuthorization();
            a.UseRouting();
            a.UseEndpoints(static e => e.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id"));
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = host.GetTestClient();

        using HttpResponseMessage response = await client.GetAsync(new Uri("/run/x", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(401, (int)response.StatusCode);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Start_WithoutAuthz_Fails()
    {
        using var issuer = new TestIssuer(new FakeTimeProvider(TestApp.Begin));
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddFlowPilotAspNetCore(o => o.Issuers.Add(issuer.Options()));

        // The container of a development host says so itself; elsewhere our check does.
        builder.Host.UseDefaultServiceProvider(static o => o.ValidateOnBuild = false);
        await using WebApplication app = builder.Build();

        var e = await Assert.ThrowsAsync<FlowPilotConfigurationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("FP3107", e.ErrorCode);
    }

    private static IHost Classic(TemporaryFolder folder, TestIssuer issuer, Action<IApplicationBuilder> configure) => new HostBuilder()
        .ConfigureWebHost(web => web.UseTestServer()
            .ConfigureServices(s =>
            {
                s.AddFlowPilotAuthz(o =>
                {
                    o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
                    o.DecisionLogDirectory = folder.Path;
                }).AddModel(TestApp.Model);
                s.AddDataProtection().UseEphemeralDataProtectionProvider();
                s.AddFlowPilotAspNetCore(o => o.Issuers.Add(issuer.Options()));
            })
            .Configure(configure))
        .Build();

    private static async Task<FlowPilotConfigurationException> FailsAsync(
        string code,
        string named,
        Action<WebApplication> map,
        Action<FlowPilotAspNetCoreOptions, TestIssuer>? options = null,
        Action<FlowPilot.Authz.AuthzOptions>? authz = null,
        Action<WebApplicationBuilder>? after = null)
    {
        var e = await Assert.ThrowsAsync<FlowPilotConfigurationException>(() => TestApp.StartAsync(map, options, authz, after: after));
        Assert.Equal(code, e.ErrorCode);
        Assert.StartsWith(code, e.Message, StringComparison.Ordinal);
        Assert.Contains(named, e.Message, StringComparison.Ordinal);
        return e;
    }

    private sealed class NoFallback(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options), IAuthorizationPolicyProvider
    {
        Task<AuthorizationPolicy?> IAuthorizationPolicyProvider.GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(null);
    }
}
