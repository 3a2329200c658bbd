using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using static FlowPilot.Authz.Tests.Decisions.Folders;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>What a chain lets through, link by link: each refusal beside what is allowed.</summary>
public sealed class ChainDecisionTests
{
    private static readonly ConditionDefinition Small = new("small", [new("size", ConditionParameterType.Int), new("limit", ConditionParameterType.Int)], "size <= limit");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_CoversWhatTheModelPutsThere_Now()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "user:bob", UnderPlans);
        Grant named = await GiveAsync(authz, "agent:a", UnderPlans);
        AccessRequest one = Request("agent:a") with { Grants = [named.Id] };

        Assert.Empty(await ReasonAsync(authz, one));
        Assert.Empty(await ReasonAsync(authz, Request("user:bob", "folder:plans")));
        Assert.Empty(await ReasonAsync(authz, Request("user:bob", "folder:secret")));
        Assert.Equal(GrantReasons.ResourceOutsideScope, await ReasonAsync(authz, one with { Resource = ObjectRef.Parse("doc:2") }));
        Assert.Equal(GrantReasons.ResourceOutsideScope, await ReasonAsync(authz, one with { Resource = ObjectRef.Parse("note:1") })); // its type has no such relation
        Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(authz, Request("agent:a", "doc:2")));

        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("folder:secret#parent@folder:plans")] }, Token);
        Assert.Equal(GrantReasons.ResourceOutsideScope, await ReasonAsync(authz, one));
    }

    [Fact]
    public async Task Under_BelowOtherSelectors_IsConjoined()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant docs = await GiveAsync(authz, "user:bob");
        Grant plans = await PassAsync(authz, docs, "user:cat", r => r with { Resources = UnderPlans });
        Grant both = await PassAsync(authz, plans, "agent:a", r => r with { Resources = ResourceSelector.ForObjects(ObjectRef.Parse("doc:1"), ObjectRef.Parse("doc:2")) });

        Assert.Empty(await ReasonAsync(authz, Request("agent:a") with { Grants = [both.Id] }));
        Assert.Equal(GrantReasons.ResourceOutsideScope, await ReasonAsync(authz, Request("agent:a", "doc:2") with { Grants = [both.Id] }));
        Assert.Equal(GrantReasons.ResourceOutsideScope, await ReasonAsync(authz, Request("user:cat", "folder:secret") with { Grants = [plans.Id] }));

        // What can be compared is compared with the nearest selector above that can be, past the computed one.
        GrantException e = await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, plans, "agent:b", r => r with { Resources = ResourceSelector.ForTypes("note") }));
        Assert.Equal((GrantReasons.NotNarrower, nameof(GrantRequest.Resources)), (e.Reason, e.Member));
    }

    [Fact]
    public async Task Under_BeyondTheBoundOfWork_IsUnavailableAndNoAllow()
    {
        // More above one folder than the engine keeps, so that it is walked.
        var log = new InMemoryStoreLog();
        await using (TestAuthz writer = await Folders.StartAsync(log: log))
        {
            await writer.WriteAsync(["doc:1#parent@folder:f1", .. Enumerable.Range(1, 1_500).Select(static i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"folder:f{i}#parent@folder:f{i + 1}"))]);
            await GiveAsync(writer, "agent:a", ResourceSelector.Under(ObjectRef.Parse("folder:f1501"), "within"));
            Assert.Empty(await ReasonAsync(writer, Request("agent:a")));
        }

        await using TestAuthz bounded = await Folders.StartAsync(static o => o.MaxEvaluationWork = 10, log, reopen: true);
        Assert.Equal(ReasonCodes.EvaluationLimit, await ReasonAsync(bounded, Request("agent:a")));
    }

    [Fact]
    public async Task Condition_DecidesWithTheIssuersValuesFirst()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant grant = await GiveAsync(authz, "agent:a", with: static r => r with { Condition = GrantCondition.Create(Small, Values(("limit", 10))) });
        AccessRequest request = Request("agent:a") with { Grants = [grant.Id] };

        Assert.Empty(await ReasonAsync(authz, request.With(("size", 10))));
        Assert.Equal(GrantReasons.ConditionFailed, await ReasonAsync(authz, request.With(("size", 11))));
        Assert.Equal(GrantReasons.ConditionFailed, await ReasonAsync(authz, request.With(("size", 11), ("limit", 99))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, request));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, request.With(("size", "large"))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, Request("agent:a")));
        Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(authz, Request("agent:a").With(("size", 11))));
    }

    [Fact]
    public async Task Conditions_OfAChain_MustAllHold()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant parent = await GiveAsync(authz, "user:bob", with: static r => r with { Condition = GrantCondition.Create(Small, Values(("limit", 10))) });

        // A child's condition may be anything: nobody compares it, and the parent's stays.
        Grant child = await PassAsync(authz, parent, "agent:a", static r => r with { Condition = GrantCondition.Create(Small, Values(("limit", 1000))) });

        Assert.Empty(await ReasonAsync(authz, (Request("agent:a") with { Grants = [child.Id] }).With(("size", 5))));
        Assert.Equal(GrantReasons.ConditionFailed, await ReasonAsync(authz, (Request("agent:a") with { Grants = [child.Id] }).With(("size", 500))));
    }

    [Fact]
    public async Task Ceiling_BoundsANumberOfTheRequest()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant parent = await GiveAsync(authz, "user:bob", with: static r => r with { Ceilings = [new GrantCeiling("amount", 500)] });
        Grant inherits = await PassAsync(authz, parent, "agent:a");
        Grant lower = await PassAsync(authz, parent, "agent:b", static r => r with { Ceilings = [new GrantCeiling("amount", 100), new GrantCeiling("count", 1)] });
        AccessRequest a = Request("agent:a") with { Grants = [inherits.Id] };
        AccessRequest b = Request("agent:b") with { Grants = [lower.Id] };

        Assert.Empty(await ReasonAsync(authz, a.With(("amount", 500))));
        Assert.Empty(await ReasonAsync(authz, a.With(("amount", 500.0))));
        Assert.Equal(GrantReasons.CeilingExceeded, await ReasonAsync(authz, a.With(("amount", 501))));
        Assert.Equal(GrantReasons.CeilingExceeded, await ReasonAsync(authz, a.With(("amount", -1))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, a));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, a.With(("amount", "5"))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, a.With(("amount", 5.5))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, a.With(("amount", ulong.MaxValue))));
        Assert.Empty(await ReasonAsync(authz, b.With(("amount", 100), ("count", 0))));
        Assert.Equal(GrantReasons.CeilingExceeded, await ReasonAsync(authz, b.With(("amount", 101), ("count", 0))));
        Assert.Equal(ReasonCodes.ConditionIncomplete, await ReasonAsync(authz, b.With(("amount", 100))));
    }

    [Fact]
    public async Task ActorCeiling_DependsOnTheTypeAndNeverOnTuples()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toBob = await GiveAsync(authz, "user:bob", with: static r => r with { Actions = ["edit", "read"] });
        Grant toAgent = await PassAsync(authz, toBob, "agent:a");
        AccessRequest edit = Request("agent:a", action: "edit") with { Grants = [toAgent.Id] };

        Assert.Equal(GrantReasons.ActorCeiling, await ReasonAsync(authz, edit));
        Assert.Empty(await ReasonAsync(authz, edit with { Action = "read" })); // reading has no ceiling
        Assert.Empty(await ReasonAsync(authz, Request("user:bob", action: "edit"))); // editing has none for persons
        await authz.WriteAsync("doc:1#edit_ceiling@agent:a");
        Assert.Empty(await ReasonAsync(authz, edit));
        Assert.Equal(GrantReasons.ActorCeiling, await ReasonAsync(authz, edit with { Resource = ObjectRef.Parse("doc:2") }));

        // Every actor of the chain is capped, not only the last.
        Grant below = await PassAsync(authz, toAgent, "agent:b");
        await authz.WriteAsync("doc:1#edit_ceiling@agent:b");
        Assert.Empty(await ReasonAsync(authz, Request("agent:b", action: "edit") with { Grants = [below.Id] }));
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:1#edit_ceiling@agent:a")] }, Token);
        Assert.Equal(GrantReasons.ActorCeiling, await ReasonAsync(authz, Request("agent:b", action: "edit") with { Grants = [below.Id] }));
        Assert.Equal(GrantReasons.ActorCeiling, await ReasonAsync(authz, edit));
    }

    [Fact]
    public async Task AgentGrants_AreRequiredUnlessHostCodeMayGoWithout()
    {
        await using TestAuthz strict = await Folders.StartAsync();
        await using TestAuthz lax = await Folders.StartAsync(static o => o.RequireAgentGrants = false);
        AccessRequest owner = Request("agent:a") with { Principal = SubjectRef.Parse("user:ann") };
        AccessRequest helper = Request("agent:a") with { Principal = SubjectRef.Parse("user:bob") };
        var token = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.AccessToken });

        Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(strict, owner));
        Assert.Empty(await ReasonAsync(lax, owner));
        Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(lax, owner with { Credential = token }));
        Assert.Equal(GrantReasons.ActorCeiling, await ReasonAsync(lax, owner with { Action = "edit" })); // the agent is an actor all the same
        Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(lax, helper)); // bob holds nothing from ann
        await GiveAsync(lax, "user:bob");
        Assert.Empty(await ReasonAsync(lax, helper));
        AccessRequestException e = await Assert.ThrowsAsync<AccessRequestException>(async () => await lax.Authorizer.AuthorizeAsync(Request("agent:a"), Token));
        Assert.Equal(nameof(AccessRequest.Principal), e.Member);
        await Assert.ThrowsAsync<AccessRequestException>(async () => await lax.Authorizer.AuthorizeAsync(Request("agent:a") with { Principal = SubjectRef.Parse("agent:b") }, Token));
    }

    [Fact]
    public async Task OneWhoMayNotDoIt_CannotThroughAnAgentOfHers()
    {
        // An office manager was given reading alone: neither she nor an agent of hers edits, with and without a grant named.
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toManager = await GiveAsync(authz, "user:martine");
        Grant toAgent = await PassAsync(authz, toManager, "agent:hers");
        await authz.WriteAsync("doc:1#edit_ceiling@agent:hers");

        Assert.Equal(GrantReasons.ScopeLacksAction, await ReasonAsync(authz, Request("agent:hers", action: "edit")));
        Assert.Equal(GrantReasons.ScopeLacksAction, await ReasonAsync(authz, Request("agent:hers", action: "edit") with { Grants = [toAgent.Id] }));
        Assert.Equal(GrantReasons.UnknownGrant, await ReasonAsync(authz, Request("agent:hers", action: "edit") with { Grants = [toManager.Id] }));
        await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, toManager, "agent:hers", static r => r with { Actions = ["edit"] }));
        Assert.Empty(await ReasonAsync(authz, Request("agent:hers")));
    }

    [Fact]
    public async Task Search_TakesMostActionsThenTheShortestThenTheFirstId()
    {
        await using TestAuthz authz = await Folders.StartAsync(static o => o.MaxDelegationChains = 4);
        Grant onlyRead = await GiveAsync(authz, "user:dan", ResourceSelector.ForObjects(ObjectRef.Parse("doc:1")));
        Grant toBob = await GiveAsync(authz, "user:bob", with: static r => r with { Actions = ["edit", "read"] });
        Grant longer = await PassAsync(authz, toBob, "user:dan");
        Assert.Equal([toBob.Id, longer.Id], await ChainAsync(authz));

        Grant shorter = await GiveAsync(authz, "user:dan", with: static r => r with { Actions = ["edit", "read"] });
        Assert.Equal([shorter.Id], await ChainAsync(authz));

        authz.Time.Advance(TimeSpan.FromMilliseconds(5)); // a later id is a greater one
        Grant later = await GiveAsync(authz, "user:dan", ResourceSelector.ForTypes("doc", "note"), static r => r with { Actions = ["edit", "read"] });
        Assert.Equal([shorter.Id], await ChainAsync(authz));
        await authz.Delegations.RevokeAsync(StoreId.Default, shorter.Id, SubjectRef.Parse("user:ann"), Token);
        Assert.Equal([later.Id], await ChainAsync(authz));
        Assert.NotEqual(onlyRead.Id, later.Id);

        // What is revoked does not count towards the bound. A fifth live leaf is beyond it: which chain is the best is not known any more, and a
        // named one needs no search.
        await GiveAsync(authz, "user:dan", ResourceSelector.ForTypes("note"));
        Assert.Equal([later.Id], await ChainAsync(authz));
        await GiveAsync(authz, "user:dan", ResourceSelector.ForTypes("folder"));
        Assert.Equal(ReasonCodes.EvaluationLimit, await ReasonAsync(authz, Request("user:dan")));
        Assert.Empty(await ReasonAsync(authz, Request("user:dan") with { Grants = [later.Id] }));
    }

    [Fact]
    public async Task DepthOfTheHost_BoundsChainsThatWereMadeBefore()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz five = await Folders.StartAsync(log: log);
        Grant two = await PassAsync(five, await GiveAsync(five, "user:bob"), "agent:a");

        await using TestAuthz one = await Folders.StartAsync(static o => o.MaxDelegationDepth = 1, log, reopen: true);

        Assert.Empty(await ReasonAsync(five, Request("agent:a") with { Grants = [two.Id] }));
        Assert.Equal(GrantReasons.DepthExhausted, await ReasonAsync(one, Request("agent:a") with { Grants = [two.Id] }));
        Assert.Empty(await ReasonAsync(one, Request("user:bob")));
    }

    [Fact]
    public async Task Persona_BindsTheDelegateIfAPersonElseTheIssuer()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        var persona = new PersonaRef { Title = "travel-agent", Circle = "best" };
        Grant toBob = await GiveAsync(authz, "user:bob", with: r => r with { Persona = persona });
        Grant toAgent = await PassAsync(authz, toBob, "agent:a", r => r with { Persona = persona });

        Assert.Equal(SubjectRef.Parse("user:bob"), toBob.Persona?.Subject);
        Assert.Equal(SubjectRef.Parse("user:bob"), toAgent.Persona?.Subject);
        Assert.Equal(persona with { Subject = SubjectRef.Parse("user:bob") }, (await authz.Authorizer.AuthorizeAsync(Request("agent:a"), Token)).Persona);
        GrantException e = await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, toBob, "agent:b", r => r with { Persona = persona with { Circle = "other" } }));
        Assert.Equal((GrantReasons.PersonaConflict, nameof(GrantRequest.Persona)), (e.Reason, e.Member));
    }

    [Fact]
    public async Task Batch_DecidesEachAtOneInstantAndKeepsErrorsApart()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "agent:a");

        IReadOnlyList<BatchedDecision> answers = await authz.Authorizer.AuthorizeAllAsync(
            [Request("agent:a"), Request("agent:a", action: "edit"), Request("agent:a") with { Resource = default }, Request("user:ann", "doc:b", onBehalfOf: "user:ann")], cancellationToken: Token);

        Assert.Equal([true, false, false, false], answers.Select(static a => a.Allowed));
        Assert.Equal(nameof(AccessRequest.Resource), answers[2].Error?.Member);
        Assert.Equal([GrantReasons.ScopeLacksAction], answers[1].Decision?.Reasons);
        Assert.Equal([ReasonCodes.NoPath], answers[3].Decision?.Reasons);
        Assert.Single(answers.Select(static a => a.Decision?.Revision).OfType<Revision>().Distinct());
        Assert.Equal(3, (await authz.ReadLogAsync()).Count(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal)));
        Assert.Empty(await authz.Authorizer.AuthorizeAllAsync([], cancellationToken: Token));
    }

    private static ConditionContext Values(params (string Name, object? Value)[] values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal));

    private static async Task<IReadOnlyList<GrantId>> ChainAsync(TestAuthz authz) => (await authz.Authorizer.AuthorizeAsync(Request("user:dan"), Token)).Chain;
}
