using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Policies;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using FlowPilot.Authz.Tests.Policies;
using Microsoft.Extensions.DependencyInjection;
using static FlowPilot.Authz.Tests.Decisions.TravelStage;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Which pack judges, what it gives and what it obliges to.</summary>
public sealed class PackChoiceTests
{
    private const string Open = """
        name: open
        version: "2"
        personas:
          traveler: {actions: [execute, update, delete], delegable: [execute]}
        attributes:
          resource:
            planned_price: {type: money, currency: EUR}
        reasons:
          open.dear: Too dear.
          open.no: Never.
        chains:
          anyone:
            gates:
            - {name: anyone, require: "true"}
          dear:
            gates:
            - {name: dear, require: resource.planned_price <= 100, reason: open.dear, advice: "'at most ' + string(resource.planned_price)"}
            - {name: never, require: "false", reason: open.no, advice: "'never'"}
        actions:
          execute:
            relation: execute
            chains: [anyone]
            capabilities: [log.write, clock.read]
            obligations:
            - {kind: step-up, values: [mfa, hwk], max-age-minutes: 5}
            - {kind: redact, values: [notes], when: resource.planned_price > 1000000}
          update: {relation: update, chains: [anyone]}
          delete: {relation: delete, chains: [dear]}
          note: {relation: none, chains: [anyone]}
        """;

    [Fact]
    public async Task Pack_IsThatOfTheType_ElseTheNamedOne_ElseTheDefault()
    {
        await using CaseStage mapped = await StartAsync(static o => o.Packs["workflow_item"] = "travel");
        AccessRequest request = Request(Carlo, Traveler);
        await mapped.AllowedAsync(request with { Pack = null });
        await mapped.AllowedAsync(request);
        await RejectedAsync(mapped, request with { Pack = "nursing" });

        await using CaseStage standard = await StartAsync(static o => o.DefaultPack = "travel");
        Assert.Equal("travel", (await standard.AllowedAsync(request with { Pack = null })).Pack);
        await standard.DeniedAsync(request with { Pack = "nursing" }, PolicyReasons.MissingRequiredAttributes);

        await using CaseStage named = await StartAsync();
        await RejectedAsync(named, request with { Pack = null });
        await RejectedAsync(named, request with { Pack = "cooking" });
        Decision decision = await named.AllowedAsync(request);
        Assert.Equal(("travel", "1.0.0", PolicyPack.Parse(SamplePacks.Read("travel.yaml")).Hash), (decision.Pack, decision.PackVersion, decision.PackHash));
    }

    [Fact]
    public async Task Relation_NeedsNoPack_AndHasNone()
    {
        await using CaseStage stage = await StartAsync(static o => o.ActionCapabilities[new ResourceAction("workflow_item", "execute")] = ["log.write"]);
        AccessRequest relation = Request(Carlo, null) with { Action = null, Relation = "execute", Pack = null };

        Assert.Null((await stage.AllowedAsync(relation)).Pack);
        await RejectedAsync(stage, relation with { Pack = "travel" });
        await RejectedAsync(stage, relation with { Persona = Traveler }, nameof(AccessRequest.Persona));
    }

    [Fact]
    public async Task Capabilities_AreThePacks_ElseTheOptions_AndNeverThoseOfABareRelation()
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open));
            o.Packs["workflow_item"] = "open";
            o.KnownObligations.Add(PolicyObligation.StepUp);
            o.ActionCapabilities[new ResourceAction("workflow_item", "execute")] = ["http"];
            o.ActionCapabilities[new ResourceAction("workflow_item", "update")] = ["random.read"];
        });
        AccessRequest request = Request(Carlo, Traveler) with { Pack = null };

        Assert.Equal(["clock.read", "log.write"], (await stage.AllowedAsync(request)).Capabilities);
        Assert.Equal(["random.read"], (await stage.AllowedAsync(request with { Action = "update" })).Capabilities);
        Assert.Empty((await stage.AllowedAsync(request with { Action = null, Relation = "execute", Persona = null })).Capabilities);
    }

    [Fact]
    public async Task Obligation_OfAKindThatNobodyMeets_IsADenial()
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open));
            o.KnownObligations.Add(PolicyObligation.StepUp);
        });
        AccessRequest request = Request(Carlo, Traveler) with { Pack = "open" };

        Assert.Equal([PolicyObligation.StepUp], (await stage.AllowedAsync(request)).Obligations.Select(static o => o.Kind));
        stage.PutItem(null, ("planned_price", 10_001));
        await stage.DeniedAsync(request, ReasonCodes.UnknownObligation);
    }

    [Theory]
    [InlineData("mfa", 5, 0)]
    [InlineData("hwk", 0, 0)]
    [InlineData("mfa", 6, 1)]
    [InlineData("mfa", -1, 1)]
    [InlineData("pwd", 0, 1)]
    [InlineData(null, 0, 1)]
    public async Task StepUp_ThatTheCredentialHas_IsNothingLeftToDo(string? level, int minutesAgo, int open)
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open));
            o.KnownObligations.Add(PolicyObligation.StepUp);
        });
        var credential = Credential.Authenticated(new CredentialFacts
        {
            Kind = CredentialKind.AccessToken, AuthenticationContext = level, AuthenticatedAt = stage.Authz.Time.GetUtcNow() - TimeSpan.FromMinutes(minutesAgo),
        });

        Decision decision = await stage.AllowedAsync(Request(Carlo, Traveler) with { Pack = "open", Credential = credential });

        Assert.Equal(open, decision.Obligations.Count);
    }

    [Fact]
    public async Task Gate_ThatLetsEverybodyPass_LetsNobodyPastTheStepsBefore()
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open));
            o.KnownObligations.Add(PolicyObligation.StepUp);
        });

        await stage.DeniedAsync(Request(Yannick, TravelAgent) with { Pack = "open" }, ReasonCodes.Denied);
        await stage.DeniedAsync(Request(Yannick, TravelAgent, onBehalfOf: Yannick) with { Pack = "open" }, ReasonCodes.Denied);
        await stage.DeniedAsync(Request(Agent, TravelAgent) with { Pack = "open", Principal = Yannick }, ReasonCodes.AgentNotDelegated);
    }

    [Fact]
    public async Task Amounts_AreOnlyForWhomTheOwnersRightsHold()
    {
        await using CaseStage stage = await StartAsync(static o => o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open)));
        AccessRequest request = Request(Carlo, Traveler, "delete") with { Pack = "open", DryRun = true };

        Assert.Equal(["at most 50000", "never"], (await stage.DecideAsync(request)).Advice);
        Assert.Equal(["never"], (await stage.DecideAsync(request with { Subject = Yannick, Persona = TravelAgent })).Advice);

        AccessExplanation explanation = await stage.Authz.Queries.ExplainAsync(request with { Subject = Yannick, Persona = TravelAgent }, CaseStage.Token);
        Assert.DoesNotContain("50000", explanation.Root.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_NamesAllFailingGates_AndTheReasonsStay()
    {
        await using CaseStage stage = await StartAsync();
        await stage.PutAsync(Carlo, Traveler, ("consent", false), ("autobook_price", 100));
        AccessRequest request = Request(Carlo, Traveler);

        Decision real = await stage.DecideAsync(request);
        Decision dry = await stage.DecideAsync(request with { DryRun = true });

        Assert.Equal(["consent"], real.Failures.Select(static f => f.Gate));
        Assert.Equal(["consent", "price"], dry.Failures.Select(static f => f.Gate));
        Assert.Equal(real.Reasons, dry.Reasons);
        Assert.Equal(["the owner consents", "reduce the price by 400.0 EUR"], dry.Advice.Select(static a => a.Replace("400 ", "400.0 ", StringComparison.Ordinal)));
        Assert.True(dry.IsDryRun && !real.IsDryRun);
    }

    [Fact]
    public async Task Batch_EndsWhereItsSemanticsSay_AndWhatIsBehindIsNotDecided()
    {
        await using CaseStage stage = await StartAsync();
        await stage.AllowedAsync(Request(Carlo, Traveler));
        AccessRequest allow = Request(Carlo, Traveler), deny = Request(Yannick, TravelAgent), unreadable = allow with { Pack = "cooking" };

        foreach ((BatchSemantics semantics, AccessRequest[] requests, bool?[] expected) in new[]
        {
            (BatchSemantics.ExecuteAll, new[] { allow, deny, unreadable, allow }, new bool?[] { true, false, null, true }),
            (BatchSemantics.DenyOnFirstDeny, [allow, deny, allow], [true, false]),
            (BatchSemantics.DenyOnFirstDeny, [allow, unreadable, allow], [true, null]),
            (BatchSemantics.PermitOnFirstPermit, [deny, unreadable, allow, allow], [false, null, true]),
        })
        {
            int before = (await stage.Authz.ReadLogAsync()).Count(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal));
            IReadOnlyList<BatchedDecision> answers = await stage.Authz.Authorizer.AuthorizeAllAsync(requests, semantics, CaseStage.Token);

            Assert.Equal(expected, answers.Select(static a => a.Decision?.Allowed));
            int after = (await stage.Authz.ReadLogAsync()).Count(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal));
            Assert.Equal(expected.Count(static e => e is not null), after - before);
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await stage.Authz.Authorizer.AuthorizeAllAsync([], (BatchSemantics)3, CaseStage.Token));
    }

    [Fact]
    public async Task Log_HasThePackAndKinds_AndNoValueOfAnAttribute()
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.PolicyPacks.Add(new PolicyPackFile("open.yaml", Open));
            o.KnownObligations.Add(PolicyObligation.StepUp);
        });
        stage.PutItem(null, ("planned_price", 77.77));
        Decision decision = await stage.AllowedAsync(Request(Carlo, Traveler) with { Pack = "open" });
        await stage.DecideAsync(Request(Carlo, Traveler));

        string[] lines = [.. (await stage.Authz.ReadLogAsync()).Where(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal))];

        Assert.Contains("\"obligations\":[\"step-up\"]", lines[0], StringComparison.Ordinal);
        Assert.Contains($"\"pack\":\"open\",\"pack_sha256\":\"{decision.PackHash}\",\"pack_version\":\"2\"", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"reason_codes\":[\"auto_book.insufficient_advance_notice\"]", lines[1], StringComparison.Ordinal);
        Assert.All(lines, static l => Assert.DoesNotContain("77.77", l, StringComparison.Ordinal));
        Assert.All(lines, static l => Assert.DoesNotContain("family", l, StringComparison.Ordinal));
        Assert.All(lines, static l => Assert.DoesNotContain("mfa", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replace_IsSeenByTheNextDecision_AndAFaultyOneIsNot()
    {
        await using CaseStage stage = await StartAsync();
        PolicyPacks packs = stage.Authz.Services.GetRequiredService<PolicyPacks>();
        string travel = SamplePacks.Read("travel.yaml");
        await stage.AllowedAsync(Request(Carlo, Traveler));

        Assert.Throws<PolicyPackException>(() => packs.Replace([new PolicyPackFile("travel.yaml", travel.Replace("owner.consent", "owner.consnet", StringComparison.Ordinal))]));
        await stage.AllowedAsync(Request(Carlo, Traveler));

        packs.Replace([new PolicyPackFile("travel.yaml", travel.Replace("require: owner.consent", "require: '!owner.consent'", StringComparison.Ordinal))]);
        await stage.DeniedAsync(Request(Carlo, Traveler), "auto_book.no_consent");
    }

    [Fact]
    public async Task Replace_WithoutAPackThatTheOptionsName_KeepsTheOldOnes()
    {
        await using CaseStage stage = await StartAsync(static o => o.Packs["workflow_item"] = "travel");
        PolicyPacks packs = stage.Authz.Services.GetRequiredService<PolicyPacks>();

        PolicyPackException e = Assert.Throws<PolicyPackException>(() => packs.Replace([new PolicyPackFile("open.yaml", Open)]));

        Assert.Equal("unknown-name", Assert.Single(e.Errors).Code);
        await stage.AllowedAsync(Request(Carlo, Traveler));
    }

    [Fact]
    public async Task Replace_ByNothing_MakesNoActionAQuestionAboutARelation()
    {
        await using CaseStage stage = await StartAsync();
        AccessRequest action = Request(Carlo, null) with { Pack = null };
        await RejectedAsync(stage, action);

        stage.Authz.Services.GetRequiredService<PolicyPacks>().Replace([]);

        await RejectedAsync(stage, action);
        await RejectedAsync(stage, Request(Carlo, Traveler));
    }

    [Fact]
    public async Task Capabilities_OfARelationThatSomePackJudges_AreNone()
    {
        await using CaseStage stage = await StartAsync(static o =>
        {
            o.ActionCapabilities[new ResourceAction("workflow_item", "execute")] = ["log.write"];
            o.ActionCapabilities[new ResourceAction("workflow", "owner")] = ["log.write"];
        });

        // The travel pack is not set for the type, and may be named for it all the same: then its gates say who gets them.
        Assert.Equal(["log.write"], (await stage.AllowedAsync(Request(Carlo, Traveler))).Capabilities);
        Assert.Empty((await stage.AllowedAsync(Request(Carlo, null) with { Action = null, Relation = "execute", Pack = null })).Capabilities);
    }

    [Fact]
    public async Task Explain_IsOneTree()
    {
        await using CaseStage stage = await StartAsync();
        Grant grant = await stage.GiveAsync(Carlo, Yannick, ["execute"]);
        stage.PutItem(null, ("planned_price", 2_000), ("departure_date", "2026-03-20"));

        AccessExplanationNode root = (await stage.Authz.Queries.ExplainAsync(Request(Yannick, TravelAgent), CaseStage.Token)).Root;

        Assert.Equal((AccessExplanationStep.Decision, false, "auto_book.cost_limit_exceeded"), (root.Step, root.Holds, root.Reason));
        Assert.Equal(
            [AccessExplanationStep.Chains, AccessExplanationStep.Relationship, AccessExplanationStep.Ceilings, AccessExplanationStep.Policy], root.Children.Select(static c => c.Step));
        Assert.Equal([true, true, null, false], root.Children.Select(static c => c.Holds));
        Assert.Equal(grant.Id.ToString(), root.Children[0].Children[0].Children[0].Name);
        Assert.NotNull(root.Children[1].Relationship?.Root);
        Assert.Equal(["actor: True", "limits: False"], root.Children[3].Children.Select(static c => $"{c.Name}: {c.Holds}"));
        Assert.Equal(["consent", "risk", "price", "lead-time"], root.Children[3].Children[1].Children.Select(static c => c.Name));
        Assert.StartsWith("reduce the price by 500", root.Children[3].Children[1].Children[2].Advice, StringComparison.Ordinal);
        Assert.Contains("Gate price: does not hold (auto_book.cost_limit_exceeded)", root.Render(), StringComparison.Ordinal);
        Assert.DoesNotContain(await stage.Authz.ReadLogAsync(), static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_HoldWhatAPackAllows()
    {
        await using CaseStage stage = await StartAsync();
        await stage.GiveAsync(Carlo, Martine, ["read", "update", "execute"]);

        var actions = await stage.Authz.Queries.ListActionsAsync(Request(Martine, OfficeManager), CaseStage.Token);
        var resources = await stage.Authz.Queries.ListResourcesAsync(
            new ResourceListRequest
            {
                Subject = Martine, OnBehalfOf = Carlo, Persona = OfficeManager, Pack = "travel", Action = "update", ResourceType = "workflow_item",
                Credential = Credential.InProcess("test"),
            },
            CaseStage.Token);

        Assert.Equal(["create", "read", "update", "validate_persona"], actions.Items);
        Assert.Equal([Item], resources.Items);
        var representatives = await stage.Authz.Queries.WhoCanActForAsync(
            new DelegateListRequest { Caller = Carlo, OnBehalfOf = Carlo, Action = "execute", Resource = Item, Pack = "travel" }, CaseStage.Token);
        Assert.Equal([Martine], representatives.Items.Select(static r => r.Actor));
        stage.PutItem(null, ("planned_price", 2_000), ("departure_date", "2026-03-20"));
        Assert.Equal(["create", "read", "validate_persona"], (await stage.Authz.Queries.ListActionsAsync(Request(Martine, OfficeManager), CaseStage.Token)).Items);
    }

    // Actions without a relation come first, and need no grants: those that the others need must come from the reader all the same.
    [Fact]
    public async Task ListActions_WhereTheGrantsCannotBeRead_NamesNoneThatNeedsOne()
    {
        await using CaseStage stage = await StartAsync();
        await stage.GiveAsync(Carlo, Martine, ["read", "update", "execute"]);
        stage.BreakGrants();

        var actions = await stage.Authz.Queries.ListActionsAsync(Request(Martine, OfficeManager), CaseStage.Token);

        Assert.Equal(["create", "validate_persona"], actions.Items);
        Assert.Equal(CheckReason.Unavailable, actions.Reason);
        await stage.DeniedAsync(Request(Martine, OfficeManager, "update"), ReasonCodes.DelegationUnavailable);
    }

    private static async Task RejectedAsync(CaseStage stage, AccessRequest request, string member = nameof(AccessRequest.Pack))
    {
        AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(async () => await stage.DecideAsync(request));
        Assert.Equal((member, "bad_request"), (e.Member, e.Code));
    }
}
