using FlowPilot.AspNetCore.Authentication;
using FlowPilot.AspNetCore.Tests.Support;
using FlowPilot.Authz.DecisionLog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace FlowPilot.AspNetCore.Tests.Authentication;

/// <summary>The headers <c>FlowPilot-*</c>: understood, or 400 with the header's name.</summary>
public sealed class RequestHeadersTests
{
    private const string OnBehalfOf = "FlowPilot-On-Behalf-Of";
    private const string Grant = "FlowPilot-Grant";
    private const string SomeGrant = "g_0123456789abcdef0123456789abcdef";

    private static void Map(WebApplication app)
    {
        app.MapGet("/run/{id}", () => "ok").RequireRelation("can_execute", "workflow", "route:id");
        app.MapGet("/signed-in", () => "ok").RequireAuthorization();
        app.MapGet("/open", () => "ok").AllowAnonymous();
    }

    [Theory]
    [InlineData(OnBehalfOf, "ann")]
    [InlineData(OnBehalfOf, "user:")]
    [InlineData(OnBehalfOf, "user:*")]
    [InlineData(OnBehalfOf, "group:ops#member")]
    [InlineData(OnBehalfOf, "user:ann,user:ann")]
    [InlineData(OnBehalfOf, "user:ann, user:bob")]
    [InlineData(OnBehalfOf, "user:ann;q=1")]
    [InlineData(OnBehalfOf, "\"user:ann\"")]
    [InlineData(OnBehalfOf, "user:a%6en")]
    [InlineData(OnBehalfOf, "user: ann")]
    [InlineData("flowpilot-on-behalf-of", "user:")]
    [InlineData(Grant, "*")]
    [InlineData(Grant, "g_1")]
    [InlineData(Grant, SomeGrant + "," + SomeGrant)]
    [InlineData(Grant, "G_0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("FlowPilot-Delegation", "eyJh.eyJh.AAAA")]
    [InlineData("FlowPilot-Persona", "traveler/family")]
    [InlineData("FlowPilot-Store", "default")]
    [InlineData("FlowPilot-Subject", "user:ann")]
    [InlineData("flowpilot-whatever", "x")]
    public async Task Get_HeaderMalformedOrUnknown_Is400NamingTheHeaderOnly(string name, string value)
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        string token = app.Issuer.Token("ann");
        foreach (string path in new[] { "/run/trip", "/signed-in" })
        {
            Assert.Equal(200, await app.StatusAsync(path, token));

            var problem = await app.ProblemAsync(400, path, token, (name, value));

            Assert.Equal("urn:flowpilot:problem:bad-request", problem.GetProperty("type").GetString());
            string detail = problem.GetProperty("detail").GetString()!; // not null: asserted by the next line
            Assert.StartsWith(name, detail, StringComparison.OrdinalIgnoreCase);
            Assert.True(value.Length < 4 || !problem.GetRawText().Contains(value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(OnBehalfOf, "user:ann")]
    [InlineData(Grant, SomeGrant)]
    public async Task Get_HeaderRepeated_Is400(string name, string value)
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        await app.ProblemAsync(400, "/run/trip", app.Issuer.Token("ann"), (name, value), (name, value));
    }

    [Theory]
    [InlineData(OnBehalfOf)]
    [InlineData(Grant)]
    [InlineData("FlowPilot-Delegation")]
    public void Read_EmptyHeader_IsAFault(string name)
    {
        // A test server drops empty headers; a real one does not.
        var headers = new HeaderDictionary(new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase) { [name] = string.Empty });

        Assert.StartsWith(name, RequestHeaders.Read(headers, out _, out _), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnsupportedBesideSupported_Is400()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token("ann"), (OnBehalfOf, "user:ann")));
        var problem = await app.ProblemAsync(400, "/run/trip", app.Issuer.Token("ann"), (OnBehalfOf, "user:ann"), ("FlowPilot-Delegation", "x"));
        Assert.Contains("FlowPilot-Delegation", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BadHeader_IsNeverAQuestion()
    {
        var log = new BrokenLog();
        await using TestApp app = await TestApp.StartAsync(Map, before: b => b.Services.AddSingleton<IDecisionLog>(log));

        await app.ProblemAsync(400, "/run/trip", app.Issuer.Token("ann"), ("FlowPilot-Delegation", "x"));
        Assert.Equal(0, log.Entries);
        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token("ann")));
        Assert.Equal(1, log.Entries);
    }

    [Fact]
    public async Task Get_LongUnknownHeader_IsNamedShortly()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        var problem = await app.ProblemAsync(400, "/run/trip", app.Issuer.Token("ann"), ("FlowPilot-" + new string('x', 4000), "1"));

        Assert.True(problem.GetRawText().Length < 500);
    }

    [Fact]
    public async Task Get_AgentWithoutOnBehalfOf_Is400NamingTheHeader()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        var problem = await app.ProblemAsync(400, "/run/trip", app.Issuer.Token("bot", "bot"));

        Assert.StartsWith(OnBehalfOf, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HeaderOfAnAgentWithItsOwnRights_Holds()
    {
        await using TestApp app = await TestApp.StartAsync(Map);
        await app.WriteAsync("workflow:trip#owner@agent:bot");

        Assert.Equal(200, await app.StatusAsync("/run/trip", app.Issuer.Token("bot", "bot"), (OnBehalfOf, "agent:bot")));
        Assert.Equal(403, await app.StatusAsync("/run/other", app.Issuer.Token("bot", "bot"), (OnBehalfOf, "agent:bot")));
    }

    [Fact]
    public async Task Get_BadHeaderWithoutCaller_IsChallengedFirst()
    {
        await using TestApp app = await TestApp.StartAsync(Map);

        Assert.Equal(401, await app.StatusAsync("/run/trip", null, ("FlowPilot-Grant", "x")));
        Assert.Equal(200, await app.StatusAsync("/open", null, ("FlowPilot-Grant", "x")));
    }
}
