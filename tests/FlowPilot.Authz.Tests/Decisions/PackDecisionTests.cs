using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Policies.Personas;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using static FlowPilot.Authz.Tests.Decisions.TravelStage;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Who may act under a pack: whatever gates say, nobody comes past chain, relationship and facts of the host.</summary>
public sealed class PackDecisionTests
{
    [Fact]
    public async Task Stranger_OnHisOwnBehalf_LearnsNothingOfConsentAndLimits()
    {
        await using CaseStage stage = await StartAsync();
        await stage.PutAsync(Carlo, Traveler, ("consent", false));
        AccessRequest request = Request(Yannick, TravelAgent, onBehalfOf: Yannick);

        await stage.DeniedAsync(request, "auto_book.unauthorized_principal");
        Decision dry = await stage.DecideAsync(request with { DryRun = true });

        Assert.Equal(["auto_book.unauthorized_principal"], dry.Failures.Select(static f => f.Reason));
        Assert.Empty(dry.Advice);
        AccessExplanation explanation = await stage.Authz.Queries.ExplainAsync(request, CaseStage.Token);
        Assert.DoesNotContain("consent", explanation.Root.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfficeManager_ThroughHerAgent_CannotDoWhatSheMayNot()
    {
        await using CaseStage stage = await StartAsync();
        Grant hers = await stage.GiveAsync(Carlo, Martine, ["execute", "read", "update"]);
        Grant agents = await stage.GiveAsync(Martine, Agent, ["execute", "read", "update"], hers);

        foreach (GrantId[] named in new GrantId[][] { [], [agents.Id] })
        {
            AccessRequest request = Request(Agent, OfficeManager) with { Grants = named };
            await stage.DeniedAsync(request, "auto_book.action_not_allowed_for_persona");
            await stage.DeniedAsync(request with { Principal = Martine }, "auto_book.action_not_allowed_for_persona");
            Assert.Equal(Martine, (await stage.AllowedAsync(request with { Action = "update" })).Principal);

            // Another's title does not help: the record is looked up for her.
            await stage.DeniedAsync(request with { Persona = TravelAgent }, "auto_book.persona_invalid");
            await stage.DeniedAsync(request with { Persona = TravelAgent with { Subject = Yannick } }, GrantReasons.PersonaConflict);
        }
    }

    [Fact]
    public async Task FactsOfTheCaller_DoNotCount()
    {
        await using CaseStage stage = await StartAsync();
        stage.PutItem(null, ("planned_price", 99_999), ("departure_date", "2026-03-20"));
        AccessRequest request = Request(Carlo, Traveler);

        await stage.DeniedAsync(request, "auto_book.cost_limit_exceeded");
        foreach (string name in new[] { "planned_price", "autobook_price", "consent", "owner", "status" })
        {
            await stage.DeniedAsync(request with { Context = new Dictionary<string, object?> { [name] = 1 } }, "authz.invalid_attribute");
        }
    }

    [Fact]
    public async Task PersonaAndResource_ThatChange_AreSeenByTheNextDecision()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest request = Request(Carlo, Traveler);
        await stage.AllowedAsync(request);

        await stage.PutAsync(Carlo, Traveler, PersonaStatus.Suspended, ("consent", true));
        await stage.DeniedAsync(request, "auto_book.persona_invalid");
        await stage.PutAsync(Carlo, Traveler, ("consent", true), ("autobook_price", 400));
        await stage.DeniedAsync(request, "auto_book.cost_limit_exceeded");
        stage.PutItem(null, ("planned_price", 400), ("departure_date", "2026-03-20"));
        await stage.AllowedAsync(request);
    }

    [Fact]
    public async Task Agent_NeedsItsOwnGrant_AlsoForItsOwnPerson()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest request = Request(Agent, Traveler) with { Principal = Carlo };
        await stage.DeniedAsync(request, ReasonCodes.AgentNotDelegated);

        Grant grant = await stage.GiveAsync(Carlo, Agent, ["read"]);
        await stage.DeniedAsync(request, "auto_book.unauthorized_principal");
        await stage.AllowedAsync(request with { Action = "read" });

        await CaseAuthz.RevokeAsync(stage.Authz, grant, "carlo");
        await stage.DeniedAsync(request with { Action = "read" }, ReasonCodes.AgentNotDelegated);
        await stage.DeniedAsync(request with { Action = "read", Grants = [grant.Id] }, ReasonCodes.AgentNotDelegated);
    }

    [Fact]
    public async Task ActionWithoutRelation_UsesNobodysRights()
    {
        await using CaseStage stage = await StartAsync(static o => o.DelegableActions.Add("create"));

        // A person needs no chain, and whoever's name he gives he acts for himself.
        Decision own = await stage.AllowedAsync(Request(Yannick, TravelAgent, "create"));
        Assert.Equal((Yannick, Yannick), (own.Principal, own.OnBehalfOf));

        AccessRequest agents = Request(Agent, TravelAgent, "create") with { Principal = Yannick };
        await stage.DeniedAsync(agents, ReasonCodes.AgentNotDelegated);
        await stage.GiveAsync(Yannick, Agent, ["read"]);
        await stage.DeniedAsync(agents, ReasonCodes.Denied);
        await stage.DeniedAsync(agents with { Principal = null, OnBehalfOf = null }, ReasonCodes.SystemError);
        await stage.GiveAsync(Yannick, Agent, ["create"]);
        Assert.Equal(Yannick, (await stage.AllowedAsync(agents)).OnBehalfOf);
    }

    [Fact]
    public async Task ChainsOfDifferentPersons_AreAmbiguousUntilOneIsNamed()
    {
        await using CaseStage stage = await StartAsync();
        await stage.PutAsync(SubjectRef.Parse("user:ada"), new PersonaRef { Title = "user-admin", Circle = "best" });
        Grant first = await stage.GiveAsync(Carlo, Yannick, ["execute"]);
        Grant second = await stage.GiveAsync(Carlo, SubjectRef.Parse("user:ada"), ["execute"]);
        await stage.GiveAsync(Yannick, Agent, ["execute"], first);
        await stage.GiveAsync(SubjectRef.Parse("user:ada"), Agent, ["execute"], second);

        await stage.DeniedAsync(Request(Agent, TravelAgent), ReasonCodes.PrincipalAmbiguous);
        Assert.Equal(Yannick, (await stage.AllowedAsync(Request(Agent, TravelAgent) with { Principal = Yannick })).Principal);
    }

    [Fact]
    public async Task PersonaOfAGrant_BindsThePrincipal()
    {
        await using CaseStage stage = await StartAsync();
        Grant grant = await stage.GiveAsync(Carlo, Yannick, ["execute"], persona: TravelAgent with { Subject = Yannick });
        await stage.GiveAsync(Yannick, Agent, ["execute"], grant);
        var other = new PersonaRef { Title = "travel-agent", Circle = "other" };
        await stage.PutAsync(Yannick, other);

        await stage.DeniedAsync(Request(Yannick, other), GrantReasons.PersonaConflict);
        await stage.DeniedAsync(Request(Agent, other), GrantReasons.PersonaConflict);
        await stage.AllowedAsync(Request(Yannick, TravelAgent));

        // An agent's principal may be left to the grant; a person says himself as whom he acts.
        Decision bound = await stage.AllowedAsync(Request(Agent, null));
        Assert.Equal(TravelAgent with { Subject = Yannick }, bound.Persona);
        await stage.DeniedAsync(Request(Yannick, null), ReasonCodes.InvalidSubject);
    }

    [Fact]
    public async Task Impersonation_IsThePrincipalsOwnDecision_AndNeedsTheRight()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest request = Request(Yannick, Traveler) with { Mode = AccessMode.Impersonation, Principal = Carlo };

        await stage.DeniedAsync(request, ReasonCodes.ImpersonationForbidden);
        await stage.DeniedAsync(request with { Persona = null }, ReasonCodes.InvalidSubject);
    }

    [Fact]
    public async Task Owner_WithoutTheRelation_IsNotAuthorised()
    {
        await using CaseStage stage = await StartAsync();
        await stage.Authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("workflow_item:i_1#owner@user:carlo")] }, CaseStage.Token);

        await stage.DeniedAsync(Request(Carlo, Traveler), "auto_book.unauthorized_principal");
        AccessExplanation explanation = await stage.Authz.Queries.ExplainAsync(Request(Carlo, Traveler), CaseStage.Token);
        Assert.Equal([ReasonCodes.NoPath], explanation.StepReasons);
        Assert.Equal(["auto_book.unauthorized_principal"], explanation.Reasons);
    }
}
