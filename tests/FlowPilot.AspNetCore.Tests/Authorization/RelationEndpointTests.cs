using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FlowPilot.AspNetCore.Tests.Authorization;

public sealed class RelationEndpointTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/run/{id}", (HttpContext http) => http.GetFlowPilotDecision()!.Id.ToString()).RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/query", () => "ok").RequireRelation("can_read", "workflow", "query:id");
        app.MapGet("/fixed", () => "ok").RequireRelation("admin", ObjectRef.Parse("tenant:acme"));
        app.MapGet("/attribute/{id}", [RequireRelation("can_read", "workflow", "route:id")] () => "ok");
        app.MapGet("/both/{id}", (HttpContext http) => http.GetFlowPilotDecisions().Count)
            .RequireRelation("can_read", "workflow", "route:id").RequireRelation("admin", "tenant", "fixed:acme");
        RouteGroupBuilder group = app.MapGroup("/group/{id}").RequireRelation("can_read", "workflow", "route:id");
        group.MapGet("/read", () => "ok");
        group.MapGet("/run", (HttpContext http) => http.GetFlowPilotDecisions().Count).RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/open", () => "ok").AllowAnonymous();
        app.MapGet("/silent", () => "ok");
        app.MapGet("/signed-in", () => "ok").RequireAuthorization();
        app.MapGet("/catch/{*id}", () => "ok").RequireRelation("can_read", "workflow", "route:id");
    }

    [Theory]
    [InlineData("/run/trip")]
    [InlineData("/query?id=trip")]
    [InlineData("/fixed")]
    [InlineData("/attribute/trip")]
    [InlineData("/both/trip")]
    [InlineData("/group/trip/read")]
    [InlineData("/group/trip/run")]
    [InlineData("/silent")]
    [InlineData("/signed-in")]
    [InlineData("/no-such-route")]
    public async Task Get_Anonymous_IsChallengedWithoutError(string path)
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        using HttpResponseMessage response = await app.SendAsync(path);

        Assert.Equal(401, (int)response.StatusCode);
        Assert.Equal("Bearer realm=\"FlowPilot\"", TestApp.ChallengeOf(response));
        Assert.Equal("urn:flowpilot:problem:unauthenticated", (await TestApp.ProblemOf(response)).GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("/run/trip", 200)]
    [InlineData("/run/other", 403)]
    [InlineData("/query?id=trip", 200)]
    [InlineData("/query?id=other", 403)]
    [InlineData("/fixed", 403)]
    [InlineData("/attribute/trip", 200)]
    [InlineData("/attribute/other", 403)]
    [InlineData("/both/trip", 403)]
    [InlineData("/group/trip/read", 200)]
    [InlineData("/group/other/read", 403)]
    [InlineData("/group/trip/run", 200)]
    [InlineData("/silent", 403)]
    [InlineData("/no-such-route", 403)]
    [InlineData("/signed-in", 200)]
    [InlineData("/open", 200)]
    [InlineData("/catch/trip", 200)]
    public async Task Get_Authenticated_IsDecidedByTheEndpoint(string path, int expected)
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.Equal(expected, await app.StatusAsync(path, app.Issuer.Token("ann")));
    }

    [Fact]
    public async Task Get_OpenEndpoint_NeedsNothingAndIgnoresABadToken()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.Equal(200, await app.StatusAsync("/open"));
        Assert.Equal(200, await app.StatusAsync("/open", "garbage"));
    }

    [Fact]
    public async Task Get_GroupAndEndpointRequirement_BothMustHold()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        await app.WriteAsync("workflow:trip#viewer@user:carl");
        string carl = app.Issuer.Token("carl");

        Assert.Equal(200, await app.StatusAsync("/group/trip/read", carl));
        Assert.Equal(403, await app.StatusAsync("/group/trip/run", carl));
    }

    [Fact]
    public async Task Get_TwoRequirements_BothMustHoldAndBothDecisionsAreOffered()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        await app.WriteAsync("tenant:acme#admin@user:ann", "tenant:acme#admin@user:zed");

        using HttpResponseMessage both = await app.SendAsync("/both/trip", app.Issuer.Token("ann"));
        Assert.Equal("2", await both.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(403, await app.StatusAsync("/both/trip", app.Issuer.Token("zed")));
    }

    [Fact]
    public async Task Get_Allowed_OffersTheDecisionThatWasMade()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        using HttpResponseMessage response = await app.SendAsync("/run/trip", app.Issuer.Token("ann"));

        Assert.True(Guid.TryParse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), out Guid id));
        Assert.Equal(7, id.Version);
    }

    [Theory]
    [InlineData("/query")]
    [InlineData("/query?id=")]
    [InlineData("/query?id=trip&id=trip")]
    [InlineData("/query?id=&id=trip")]
    [InlineData("/query?id=trip&ID=")]
    [InlineData("/query?id=workflow:trip")]
    [InlineData("/query?id=*")]
    [InlineData("/query?id=trip%23owner")]
    [InlineData("/query?id=tr%00ip")]
    [InlineData("/run/workflow:trip")]
    [InlineData("/run/%20")]
    [InlineData("/run/trip%2523")]
    [InlineData("/catch/")]
    public async Task Get_ResourceMissingOrMalformed_IsDeniedWithoutADecision(string path)
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        var problem = await app.ProblemAsync(403, path, app.Issuer.Token("ann"));

        Assert.Equal("urn:flowpilot:problem:resource-unresolved", problem.GetProperty("type").GetString());
        Assert.Equal(["resource_unresolved"], TestApp.ReasonsOf(problem));
        Assert.False(problem.TryGetProperty("decisionId", out _));
    }

    [Fact]
    public async Task Get_Denied_ProblemHoldsTheDecisionAndTheCodesOnly()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        using HttpResponseMessage response = await app.SendAsync("/run/other", app.Issuer.Token("ann"));
        var problem = await TestApp.ProblemOf(response);

        string[] names = [.. problem.EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal)];
        Assert.Equal("code decisionId reasons status title traceId type", string.Join(' ', names));
        Assert.Equal("urn:flowpilot:problem:relation-denied", problem.GetProperty("type").GetString());
        Assert.Equal("FP3007", problem.GetProperty("code").GetString());
        Assert.Equal([ReasonCodes.NoPath], TestApp.ReasonsOf(problem));
        Assert.True(Guid.TryParse(problem.GetProperty("decisionId").GetString(), out _));
        Assert.Null(TestApp.ChallengeOf(response));
        Assert.DoesNotContain("other", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("bob", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SilentEndpoint_SaysThatNothingPermits()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        var problem = await app.ProblemAsync(403, "/silent", app.Issuer.Token("ann"));

        Assert.Equal("urn:flowpilot:problem:forbidden", problem.GetProperty("type").GetString());
        Assert.Equal([ReasonCodes.Denied], TestApp.ReasonsOf(problem));
    }
}
