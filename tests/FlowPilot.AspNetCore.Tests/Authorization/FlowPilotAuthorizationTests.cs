using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FlowPilot.AspNetCore.Tests.Authorization;

/// <summary>Questions from within an endpoint: the same caller, the same headers, the same pipeline.</summary>
public sealed class FlowPilotAuthorizationTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/items", Items).RequireAuthorization();
        app.MapGet("/open", Items).AllowAnonymous();
        app.MapGet("/bad-action", Bad).RequireAuthorization();
    }

    private static async Task<string> Items(HttpContext http, IFlowPilotAuthorization authorization, CancellationToken cancellationToken)
    {
        try
        {
            var answers = new List<string>();
            foreach (string id in new[] { "trip", "other" })
            {
                Decision decision = await authorization.AuthorizeAsync(http, "can_execute", ObjectRef.Create("workflow", id), cancellationToken);
                answers.Add(decision.Allowed ? $"{id}:{decision.OnBehalfOf}" : $"{id}:{string.Join(',', decision.Reasons)}");
            }

            return string.Join(' ', answers);
        }
        catch (BadHttpRequestException e)
        {
            return $"{e.StatusCode} {e.Message}";
        }
    }

    private static async Task<string> Bad(HttpContext http, IFlowPilotAuthorization authorization, CancellationToken cancellationToken)
    {
        AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(
            async () => await authorization.AuthorizeAsync(http, "no action", ObjectRef.Create("workflow", "trip"), cancellationToken));
        return e.Member;
    }

    [Fact]
    public async Task AuthorizeAsync_PerItem_DecidesForTheCallerAndItsHeaders()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip", "workflow:other");
        string bot = app.Issuer.Token("bot", "bot");

        Assert.Equal("trip:user:ann other:no_path", await TextAsync(app, app.Issuer.Token("ann")));
        Assert.Equal("trip:user:ann other:principal_lost_permission", await TextAsync(app, bot, ("FlowPilot-On-Behalf-Of", "user:ann")));
        Assert.Equal(
            "trip:user:ann other:principal_lost_permission",
            await TextAsync(app, bot, ("FlowPilot-On-Behalf-Of", "user:ann"), ("FlowPilot-Grant", grant.Value)));
        Assert.Equal(
            "trip:authz.agent_not_delegated other:authz.agent_not_delegated", await TextAsync(app, bot, ("FlowPilot-On-Behalf-Of", "user:bob")));
    }

    [Fact]
    public async Task AuthorizeAsync_AgentWithoutOnBehalfOf_Is400NamingTheHeader()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.StartsWith("400 FlowPilot-On-Behalf-Of", await TextAsync(app, app.Issuer.Token("bot", "bot")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuthorizeAsync_OnAnOpenEndpoint_NeedsACallerAndReadableHeaders()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        using HttpResponseMessage nobody = await app.SendAsync("/open");
        using HttpResponseMessage bad = await app.SendAsync("/open", app.Issuer.Token(), ("FlowPilot-Grant", "x"));
        using HttpResponseMessage ann = await app.SendAsync("/open", app.Issuer.Token());

        Assert.StartsWith("401", await nobody.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("400 FlowPilot-Grant", await bad.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("trip:user:ann other:no_path", await ann.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AuthorizeAsync_ActionThatIsNone_IsTheHostsError()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        using HttpResponseMessage response = await app.SendAsync("/bad-action", app.Issuer.Token());

        Assert.Equal("Action", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> TextAsync(TestApp app, string token, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await app.SendAsync("/items", token, headers);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
