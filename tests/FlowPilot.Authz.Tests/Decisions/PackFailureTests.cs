using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using static FlowPilot.Authz.Tests.Decisions.TravelStage;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>What is wrong before any gate: one code, the first in the order of the reference; and what happens where a seam fails.</summary>
public sealed class PackFailureTests
{
    private static readonly PersonaRef Incomplete = new() { Title = "traveler" };

    [Theory]
    [InlineData("persona action owner", ReasonCodes.InvalidSubject)]
    [InlineData("action title owner", ReasonCodes.InvalidAction)]
    [InlineData("title owner personas", ReasonCodes.SystemError)]
    [InlineData("owner personas attribute", PolicyReasons.PersonaFetchFailed)]
    [InlineData("personas mismatch attribute", PolicyReasons.PersonaFetchFailed)]
    [InlineData("mismatch attribute grants", ReasonCodes.PersonaOwnerMismatch)]
    [InlineData("attribute grants", PolicyReasons.InvalidAttribute)]
    [InlineData("grants resources", ReasonCodes.DelegationUnavailable)]
    [InlineData("resources agent", ReasonCodes.AgentNotDelegated)]
    public async Task SeveralFaults_TheFirstIsTheOneCode(string faults, string code)
    {
        await using CaseStage stage = await StartAsync();
        string[] all = faults.Split(' ');
        bool Has(string fault) => all.Contains(fault, StringComparer.Ordinal);
        bool isAgent = Has("agent") || Has("grants") || Has("title");
        AccessRequest request = Request(isAgent ? Agent : Yannick, Has("persona") ? null : Has("title") ? Incomplete : TravelAgent, Has("action") ? "book" : "execute") with
        {
            Principal = isAgent ? Yannick : null,
        };
        PersonaRef owner = Has("owner") ? Incomplete : Has("mismatch") ? Traveler with { Subject = Yannick } : Traveler;
        stage.PutItem(owner, ("departure_date", Has("attribute") ? "soon" : "2026-03-20"));
        Break(stage, Has);

        await stage.DeniedAsync(request, code);
    }

    [Fact]
    public async Task MissingComesBeforeMalformed()
    {
        await using CaseStage stage = await StartAsync();
        stage.PutItem(null, ("care_risk_score", "high"));
        AccessRequest request = Request(Carlo, Traveler) with { Pack = "nursing" };

        await stage.DeniedAsync(request, PolicyReasons.MissingRequiredAttributes);
        stage.PutItem(null, ("care_risk_score", "high"), ("due_datetime", "2026-03-20"));
        await stage.DeniedAsync(request, PolicyReasons.InvalidAttribute);
    }

    [Fact]
    public async Task UnnamedPrincipal_IsJudgedBehindTheChain()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest request = Request(Agent, Incomplete);

        await stage.DeniedAsync(request, ReasonCodes.AgentNotDelegated);
        await stage.GiveAsync(Carlo, Agent, ["execute"]);
        await stage.DeniedAsync(request, ReasonCodes.SystemError);
        stage.BreakGrants();
        await stage.DeniedAsync(request, ReasonCodes.DelegationUnavailable);
        await stage.DeniedAsync(request with { Principal = Carlo }, ReasonCodes.SystemError);
    }

    [Theory]
    [InlineData("personas", PolicyReasons.PersonaFetchFailed)]
    [InlineData("resources", ReasonCodes.ResourceUnavailable)]
    [InlineData("grants", ReasonCodes.DelegationUnavailable)]
    public async Task SeamThatFails_DeniesAsUnavailable(string seam, string code)
    {
        await using CaseStage stage = await StartAsync();
        await stage.GiveAsync(Carlo, Yannick, ["execute"]);
        await stage.AllowedAsync(Request(Yannick, TravelAgent));
        Break(stage, f => f == seam);

        Decision decision = await stage.DecideAsync(Request(Yannick, TravelAgent));

        Assert.Equal([code], decision.Reasons);
        Assert.True(decision.IsUnavailable);
        Assert.Empty(decision.Capabilities);
    }

    [Fact]
    public async Task Grants_AreNotAskedWhereNoneIsNeeded()
    {
        await using CaseStage stage = await StartAsync();
        stage.BreakGrants();

        await stage.AllowedAsync(Request(Carlo, Traveler));
        await stage.AllowedAsync(Request(Yannick, TravelAgent, "create"));
        await stage.DeniedAsync(Request(Yannick, TravelAgent), ReasonCodes.DelegationUnavailable);
    }

    [Fact]
    public async Task ResourceThatIsNotKnown_HasNoOwner()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest request = Request(Carlo, Traveler) with { Resource = ObjectRef.Parse("workflow_item:unknown") };

        await stage.DeniedAsync(request, PolicyReasons.PersonaFetchFailed);
        Assert.False((await stage.DecideAsync(request)).IsUnavailable);
        await stage.AllowedAsync(request with { Action = "create" });
    }

    [Fact]
    public async Task CredentialThatDoesNotReachTheAction_IsRefusedBeforeAnybodyIsAsked()
    {
        await using CaseStage stage = await StartAsync(static o => o.ActionScopes["execute"] = "trips.execute");
        stage.BreakPersonas();
        var token = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.AccessToken });
        var pat = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.PersonalAccessToken });

        await stage.DeniedAsync(Request(Carlo, Traveler) with { Credential = token }, ReasonCodes.CredentialScope);
        await stage.DeniedAsync(Request(Carlo, Traveler, "read") with { Credential = pat }, ReasonCodes.CredentialScope);
    }

    private static void Break(CaseStage stage, Func<string, bool> has)
    {
        if (has("personas"))
        {
            stage.BreakPersonas();
        }

        if (has("grants"))
        {
            stage.BreakGrants();
        }

        if (has("resources"))
        {
            stage.BreakResources();
        }
    }
}
