using System.Text.Json;
using FlowPilot.AspNetCore.Authorization;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FlowPilot.AspNetCore.Tests.Authorization;

/// <summary>Who acts for whom over HTTP: owners, agents, grants, revocation.</summary>
public sealed class DelegationFlowTests
{
    private const string OnBehalfOf = "FlowPilot-On-Behalf-Of";
    private const string GrantHeader = "FlowPilot-Grant";

    private static void Map(WebApplication app) => app
        .MapGet("/run/{id}", (HttpContext http) => Results.Ok(new[]
        {
            http.GetFlowPilotDecision()!.Subject.ToString(),
            http.GetFlowPilotDecision()!.Principal.ToString(),
            http.GetFlowPilotDecision()!.OnBehalfOf.ToString(),
            string.Join(',', http.GetFlowPilotDecision()!.Chain),
        }))
        .RequireRelation("can_execute", "workflow", "route:id");

    [Fact]
    public async Task Get_Owner_ActsForHimself()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.Equal(["user:ann", "user:ann", "user:ann", string.Empty], await AllowedAsync(app, app.Issuer.Token("ann")));
        Assert.Equal(["user:ann", "user:ann", "user:ann", string.Empty], await AllowedAsync(app, app.Issuer.Token("ann"), (OnBehalfOf, "user:ann")));
    }

    [Fact]
    public async Task Get_AgentWithAGrant_ActsForTheOwner()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string bot = app.Issuer.Token("bot", "bot");

        Assert.Equal([ReasonCodes.AgentNotDelegated], await DeniedAsync(app, bot, (OnBehalfOf, "user:ann")));
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip");
        string[] expected = ["agent:bot", "user:ann", "user:ann", grant.Value];
        Assert.Equal(expected, await AllowedAsync(app, bot, (OnBehalfOf, "user:ann")));
        Assert.Equal(expected, await AllowedAsync(app, bot, (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value)));
        Assert.Equal([ReasonCodes.AgentNotDelegated], await DeniedAsync(app, bot, (OnBehalfOf, "user:bob")));
    }

    [Fact]
    public async Task Get_RevokedGrant_SaysSoToItsDelegateOnly()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip");
        string bot = app.Issuer.Token("bot", "bot"), spy = app.Issuer.Token("spy", "spy");
        Assert.Equal(4, (await AllowedAsync(app, bot, (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value))).Length);

        await app.RevokeAsync(grant, "user:ann");

        Assert.Equal([GrantReasons.GrantRevoked], await DeniedAsync(app, bot, (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value)));
        Assert.Equal([ReasonCodes.AgentNotDelegated], await DeniedAsync(app, bot, (OnBehalfOf, "user:ann")));
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, spy, (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value)));
    }

    [Fact]
    public async Task Get_ForeignOrUnknownGrant_IsNoPathForBoth()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip");
        string spy = app.Issuer.Token("spy", "spy");
        const string Unknown = "g_0123456789abcdef0123456789abcdef";

        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, spy, (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value)));
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, spy, (OnBehalfOf, "user:ann"), (GrantHeader, Unknown)));
    }

    [Fact]
    public async Task Get_ExpiredGrant_IsDenied()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip");
        app.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(
            [GrantReasons.GrantExpired], await DeniedAsync(app, app.Issuer.Token("bot", "bot"), (OnBehalfOf, "user:ann"), (GrantHeader, grant.Value)));
    }

    [Fact]
    public async Task Get_AgentClient_ActsForTheUserOfItsToken()
    {
        await using TestApp app = await TestApp.StartAsync(Map, static (o, _) => o.Issuers[0].AgentClients.Add("bot"));
        string token = app.Issuer.Token("ann", "bot");

        // The user's own rights do not become the agent's: it takes a grant.
        Assert.Equal([ReasonCodes.AgentNotDelegated], await DeniedAsync(app, token));
        GrantId grant = await app.GrantAsync("user:ann", "agent:bot", "workflow:trip");
        Assert.Equal(["agent:bot", "user:ann", "user:ann", grant.Value], await AllowedAsync(app, token));

        // For whom it acts may be named; who acts is the token's user, and filters the chains.
        await app.GrantAsync("user:bob", "agent:bot", "workflow:other");
        using HttpResponseMessage other = await app.SendAsync("/run/other", token, (OnBehalfOf, "user:bob"));
        Assert.Equal([ReasonCodes.AgentNotDelegated], TestApp.ReasonsOf(await TestApp.ProblemOf(other)));
    }

    [Fact]
    public async Task Get_PersonThroughAnotherPersonsAgent_UsesTheWholeChain()
    {
        await using TestApp app = await TestApp.StartAsync(Map, static (o, _) => o.Issuers[0].AgentClients.Add("bot"));
        GrantId root = await app.GrantAsync("user:ann", "user:tina", "workflow:trip");
        Grant leaf = await app.Delegations.GrantAsync(
            new GrantRequest
            {
                Issuer = SubjectRef.Parse("user:tina"),
                Delegate = SubjectRef.Parse("agent:bot"),
                OnBehalfOf = SubjectRef.Parse("user:ann"),
                Parent = root,
                Resources = ResourceSelector.ForObjects(ObjectRef.Parse("workflow:trip")),
            },
            TestContext.Current.CancellationToken);

        // The token says bot for tina; the header says that tina works for ann.
        Assert.Equal(
            ["agent:bot", "user:tina", "user:ann", $"{root.Value},{leaf.Id.Value}"], await AllowedAsync(app, app.Issuer.Token("tina", "bot"), (OnBehalfOf, "user:ann")));
        Assert.Equal(
            ["user:tina", "user:tina", "user:ann", root.Value], await AllowedAsync(app, app.Issuer.Token("tina"), (OnBehalfOf, "user:ann")));
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, app.Issuer.Token("tina")));
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, app.Issuer.Token("eve"), (OnBehalfOf, "user:ann")));
    }

    [Fact]
    public async Task Get_SameSubjectOfAnotherIssuer_IsSomebodyElse()
    {
        using var other = new TestIssuer(new FakeTimeProvider(TestApp.Begin), "https://second.example");
        await using TestApp app = await TestApp.StartAsync(Map, (o, _) => o.Issuers.Add(other.Options(static i => i.SubjectNamespace = "second")));

        Assert.Equal(4, (await AllowedAsync(app, app.Issuer.Token("ann"))).Length);
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, other.Token("ann")));
        await app.WriteAsync("workflow:trip#owner@user:second|ann");
        Assert.Equal("user:second|ann", (await AllowedAsync(app, other.Token("ann")))[0]);
    }

    [Fact]
    public async Task Get_IssuerOfAnotherStore_SeesNothingOfTheFirst()
    {
        var store = StoreId.Parse("tenant2");
        using var other = new TestIssuer(new FakeTimeProvider(TestApp.Begin), "https://second.example");
        await using TestApp app = await TestApp.StartAsync(
            Map,
            (o, _) => o.Issuers.Add(other.Options(i =>
            {
                i.SubjectNamespace = "x";
                i.Store = store;
            })),
            o => o.Models[store] = AuthorizationModel.Parse(TestApp.Model));
        await app.WriteAsync("workflow:trip#owner@user:x|ann");

        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, other.Token("ann")));
        Assert.Equal([ReasonCodes.NoPath], await DeniedAsync(app, other.Token("ann"), ("X-Store", "default")));
    }

    private static async Task<string[]> AllowedAsync(TestApp app, string token, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await app.SendAsync("/run/trip", token, headers);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonSerializer.Deserialize<string[]>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!; // not null: an array
    }

    private static async Task<string[]> DeniedAsync(TestApp app, string token, params (string Name, string Value)[] headers) =>
        TestApp.ReasonsOf(await app.ProblemAsync(403, "/run/trip", token, headers));
}
