using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using static FlowPilot.Authz.Tests.Decisions.Folders;

namespace FlowPilot.Authz.Tests.Decisions;

public sealed class AccessQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListResources_UnderAChain_IsWhatWouldBeAllowed()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await authz.WriteAsync("doc:3#owner@user:ann", "doc:3#parent@folder:plans");
        await GiveAsync(authz, "agent:a", UnderPlans);
        await GiveAsync(authz, "agent:b", ResourceSelector.ForObjects(ObjectRef.Parse("doc:2"), ObjectRef.Parse("doc:b")));

        Assert.Equal(["doc:1", "doc:3"], await ResourcesAsync(authz, "agent:a"));
        Assert.Equal(["doc:2"], await ResourcesAsync(authz, "agent:b")); // doc:b is not Ann's
        Assert.Equal(["doc:1", "doc:2", "doc:3"], await ResourcesAsync(authz, "user:ann"));
        Assert.Empty(await ResourcesAsync(authz, "agent:c"));
        Assert.Empty(await ResourcesAsync(authz, "agent:a", "edit"));
        var key = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.ApiKey }); // reaches nothing that is not listed for it
        Assert.Empty((await authz.Queries.ListResourcesAsync(Resources("agent:a") with { Credential = key }, Token)).Items);
        foreach (string subject in new[] { "agent:a", "agent:b", "agent:c", "user:ann" })
        {
            string[] listed = await ResourcesAsync(authz, subject);
            foreach (string resource in new[] { "doc:1", "doc:2", "doc:3", "doc:b" })
            {
                Assert.Equal((await ReasonAsync(authz, Request(subject, resource))).Length == 0, listed.Contains(resource, StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public async Task ListResources_ThatMayLackSomething_SaysSo()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "agent:a", with: static r => r with { Ceilings = [new GrantCeiling("amount", 5)] });
        ResourceListRequest request = Resources("agent:a");

        ListResult<ObjectRef> open = await authz.Queries.ListResourcesAsync(request, Token);
        ListResult<ObjectRef> known = await authz.Queries.ListResourcesAsync(request with { Context = new Dictionary<string, object?>(StringComparer.Ordinal) { ["amount"] = 5 } }, Token);
        ListResult<ObjectRef> unknown = await authz.Queries.ListResourcesAsync(request with { ResourceType = "nothing" }, Token);

        Assert.Empty(open.Items);
        Assert.Equal((false, CheckReason.ConditionIncomplete), (open.IsComplete, open.Reason));
        Assert.Equal((true, 2), (known.IsComplete, known.Items.Count));
        Assert.Equal(CheckReason.UnknownRelation, unknown.Reason);
        await Assert.ThrowsAsync<AccessRequestException>(async () => await authz.Queries.ListResourcesAsync(request with { ResourceType = "a b" }, Token));
        await Assert.ThrowsAsync<AccessRequestException>(async () => await authz.Queries.ListResourcesAsync(request with { OnBehalfOf = null }, Token));
    }

    [Fact]
    public async Task ListActions_UnderAChain_IsWhatWouldBeAllowed()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "agent:a", with: static r => r with { Actions = ["edit", "read"] });

        Assert.Equal(["read"], await ActionsAsync(authz, "agent:a"));
        await authz.WriteAsync("doc:1#edit_ceiling@agent:a");
        Assert.Equal(["read", "edit"], await ActionsAsync(authz, "agent:a"));
        Assert.Equal(["owner", "read", "edit"], await ActionsAsync(authz, "user:ann"));
        Assert.Empty(await ActionsAsync(authz, "agent:b"));
    }

    [Fact]
    public async Task WhoCanActFor_NamesTheActorsAndTheirPaths()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toBob = await GiveAsync(authz, "user:bob");
        Grant toAgent = await PassAsync(authz, toBob, "agent:a");
        await GiveAsync(authz, "agent:elsewhere", ResourceSelector.ForTypes("note"));
        Grant revoked = await GiveAsync(authz, "agent:gone");
        await authz.Delegations.RevokeAsync(StoreId.Default, revoked.Id, SubjectRef.Parse("user:ann"), Token);
        var request = new DelegateListRequest { Caller = SubjectRef.Parse("user:ann"), OnBehalfOf = SubjectRef.Parse("user:ann"), Action = "read", Resource = ObjectRef.Parse("doc:1") };

        ListResult<Representative> all = await authz.Queries.WhoCanActForAsync(request, Token);

        Assert.True(all.IsComplete);
        Assert.Equal(["user:bob", "agent:a"], all.Items.Select(static r => r.Actor.ToString()));
        Assert.Equal(["user:ann", "user:bob", "agent:a"], all.Items[1].Path.Select(static s => s.ToString()));
        Assert.Equal([toBob.Id, toAgent.Id], all.Items[1].Grants);
        Assert.Equal(SubjectRef.Parse("user:bob"), all.Items[1].Principal);

        // Others are told of what they may see; a stranger of nothing, and not whether there is anything.
        Assert.Equal(["agent:a"], (await authz.Queries.WhoCanActForAsync(request with { Caller = SubjectRef.Parse("agent:a") }, Token)).Items.Select(static r => r.Actor.ToString()));
        foreach (string owner in new[] { "user:ann", "user:zoe" })
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(async () => await authz.Queries.WhoCanActForAsync(request with { Caller = SubjectRef.Parse("user:eve"), OnBehalfOf = SubjectRef.Parse(owner) }, Token));
            Assert.Equal(GrantReasons.UnknownGrant, e.Reason);
        }

        // Nobody can do for Ann what she cannot.
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:1#owner@user:ann")] }, Token);
        Assert.Empty((await authz.Queries.WhoCanActForAsync(request, Token)).Items);
    }

    [Fact]
    public async Task WhatCan_ShowsTheTermsOfEachLiveChain()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        DateTimeOffset begin = authz.Time.GetUtcNow();
        Grant toBob = await GiveAsync(authz, "user:bob", with: r => r with { Actions = ["edit", "read"], Lifetime = TimeSpan.FromHours(1), Ceilings = [new GrantCeiling("amount", 9)] });
        await PassAsync(authz, toBob, "agent:a", static r => r with { Actions = ["read"], Resources = UnderPlans, RemainingDepth = 1, Ceilings = [new GrantCeiling("amount", 3)] });
        var request = new AuthorityListRequest { Caller = SubjectRef.Parse("agent:a"), Actor = SubjectRef.Parse("agent:a") };

        DelegatedAuthority authority = Assert.Single((await authz.Queries.WhatCanAsync(request, Token)).Items);

        Assert.Equal(["read"], authority.Actions);
        Assert.Equal([Docs, UnderPlans], authority.Resources);
        Assert.Equal([new GrantCeiling("amount", 3)], authority.Ceilings);
        Assert.Equal((SubjectRef.Parse("user:ann"), SubjectRef.Parse("user:bob"), 1), (authority.OnBehalfOf, authority.Principal, authority.RemainingDepth));
        Assert.Equal(begin + TimeSpan.FromHours(1), authority.ExpiresAt);
        Assert.Single((await authz.Queries.WhatCanAsync(request with { Caller = SubjectRef.Parse("user:ann") }, Token)).Items);
        await Assert.ThrowsAsync<GrantException>(async () => await authz.Queries.WhatCanAsync(request with { Caller = SubjectRef.Parse("user:eve") }, Token));
        authz.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await authz.Queries.WhatCanAsync(request, Token)).Items);
    }

    [Fact]
    public async Task Explain_NamesTheLinkAndTheCode()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toBob = await GiveAsync(authz, "user:bob", with: static r => r with { Lifetime = TimeSpan.FromHours(2) });
        Grant toAgent = await PassAsync(authz, toBob, "agent:a", static r => r with { Lifetime = TimeSpan.FromHours(1) });
        AccessRequest request = Request("agent:a");

        Assert.Equal((true, string.Empty, null), await OneAsync(authz, request));
        Assert.Equal((false, GrantReasons.ResourceOutsideScope, toBob.Id), await OneAsync(authz, request with { Resource = ObjectRef.Parse("note:1") }));
        Assert.Equal((false, GrantReasons.ScopeLacksAction, toBob.Id), await OneAsync(authz, request with { Action = "edit" }));
        authz.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal((false, GrantReasons.GrantExpired, toAgent.Id), await OneAsync(authz, request with { Grants = [toAgent.Id] }));
        Assert.Equal((false, GrantReasons.GrantExpired, toAgent.Id), await OneAsync(authz, request)); // a search tells of what is over, too
        await authz.Delegations.RevokeAsync(StoreId.Default, toBob.Id, SubjectRef.Parse("user:ann"), Token);
        AccessExplanation revoked = await authz.Queries.ExplainAsync(request with { Grants = [toAgent.Id] }, Token);
        ChainExplanation chain = Assert.Single(revoked.Chains);
        Assert.Equal((GrantReasons.ParentRevoked, toBob.Id), (chain.Reason, chain.FaultyGrant?.Id));
        Assert.Equal(SubjectRef.Parse("user:ann"), chain.FaultyGrant?.RevokedBy);
        Assert.True(revoked.Relationship.Allowed);
        Assert.Equal(5, (await authz.ReadLogAsync()).Count(static l => l.Contains("\"kind\":\"decision\"", StringComparison.Ordinal))); // those of OneAsync
        Assert.Equal([GrantReasons.ParentRevoked], revoked.Reasons);
    }

    [Fact]
    public async Task Explain_TellsOfTheOtherCodes()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        DateTimeOffset later = authz.Time.GetUtcNow() + TimeSpan.FromHours(1);
        Grant notYet = await GiveAsync(authz, "agent:n", with: r => r with { NotBefore = later });
        var never = GrantCondition.Create(new ConditionDefinition("never", [new("x", ConditionParameterType.Bool)], "x"));
        Grant condition = await GiveAsync(authz, "agent:c", with: r => r with { Condition = never });
        Grant edit = await GiveAsync(authz, "agent:e", with: static r => r with { Actions = ["edit"] });

        Assert.Equal((false, GrantReasons.NotYetValid, notYet.Id), await OneAsync(authz, Request("agent:n")));
        Assert.Equal((false, GrantReasons.ConditionFailed, condition.Id), await OneAsync(authz, Request("agent:c").With(("x", false))));
        AccessExplanation open = await authz.Queries.ExplainAsync(Request("agent:c"), Token);
        Assert.Equal(["x"], open.Chains[0].Condition.MissingParameters);
        Assert.Equal([ReasonCodes.ConditionIncomplete], open.Reasons);
        AccessExplanation capped = await authz.Queries.ExplainAsync(Request("agent:e", action: "edit") with { Grants = [edit.Id] }, Token);
        Assert.Equal([GrantReasons.ActorCeiling], capped.Reasons);
        Assert.True(capped.Chains[0].IsUsed);
        Assert.Equal((SubjectRef.Parse("agent:e"), false), (capped.Ceilings[0].Actor, capped.Ceilings[0].Result.Allowed));
        AccessExplanation unknown = await authz.Queries.ExplainAsync(Request("agent:n") with { Grants = [GrantId.Parse("g_0123456789abcdef0123456789abcdef")] }, Token);
        Assert.Equal([GrantReasons.UnknownGrant], unknown.Reasons);
        Assert.Empty(unknown.Chains);

        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("doc:1#owner@user:ann")] }, Token);
        AccessExplanation lost = await authz.Queries.ExplainAsync(Request("agent:c").With(("x", true)), Token);
        Assert.Equal([GrantReasons.PrincipalLostPermission], lost.Reasons);
        Assert.False(lost.Relationship.Allowed);
        Assert.True(lost.Chains[0].Holds);
    }

    private static async Task<(bool Allowed, string Reason, GrantId? Link)> OneAsync(TestAuthz authz, AccessRequest request)
    {
        AccessExplanation explanation = await authz.Queries.ExplainAsync(request, Token);
        ChainExplanation chain = Assert.Single(explanation.Chains);
        Assert.Equal(explanation.Allowed, (await ReasonAsync(authz, request)).Length == 0);
        return (explanation.Allowed, chain.Reason ?? string.Empty, chain.FaultyGrant?.Id);
    }

    private static ResourceListRequest Resources(string subject, string action = "read") => new()
    {
        Subject = SubjectRef.Parse(subject), OnBehalfOf = SubjectRef.Parse("user:ann"), Action = action, ResourceType = "doc", Credential = Credential.InProcess("test"),
    };

    private static async Task<string[]> ResourcesAsync(TestAuthz authz, string subject, string action = "read") =>
        [.. (await authz.Queries.ListResourcesAsync(Resources(subject, action), Token)).Items.Select(static o => o.ToString()).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> ActionsAsync(TestAuthz authz, string subject) =>
        (await authz.Queries.ListActionsAsync(Request(subject), Token)).Items;
}
