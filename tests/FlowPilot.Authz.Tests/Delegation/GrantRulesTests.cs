using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Tests.Decisions;
using FlowPilot.TestKit;
using static FlowPilot.Authz.Tests.Decisions.Folders;

namespace FlowPilot.Authz.Tests.Delegation;

/// <summary>Who may make, see and revoke which grant, and what is one and the same.</summary>
public sealed class GrantRulesTests
{
    private static readonly ConditionDefinition Small = new("small", [new("size", ConditionParameterType.Int)], "size <= 10");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SameRequestAgain_IsTheSameGrantAndOneRecord()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        GrantRequest request = Everything().Grant(SubjectRef.Parse("user:ann"), SubjectRef.Parse("user:bob"));

        Grant first = await authz.Delegations.GrantAsync(request, Token);
        authz.Time.Advance(TimeSpan.FromMinutes(1)); // a retry comes later, and names the same duration
        Grant again = await authz.Delegations.GrantAsync(request with { Condition = GrantCondition.Create(Small) }, Token);

        Assert.Equal((first.Id, first.ExpiresAt), (again.Id, again.ExpiresAt));
        Assert.Single(await authz.ReadLogAsync(), static l => l.Contains("\"kind\":\"grant\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameRequestAgain_WouldEndBehindItsParentByNow_IsTheSameGrant()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant parent = await GiveAsync(authz, "user:bob", with: static r => r with { Lifetime = TimeSpan.FromHours(1) });
        GrantRequest request = GrantScope.On(Docs).Allow("read").For(TimeSpan.FromHours(1)).Attenuate(parent, SubjectRef.Parse("agent:a"));
        Grant first = await authz.Delegations.GrantAsync(request, Token);
        authz.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first.Id, (await authz.Delegations.GrantAsync(request, Token)).Id);
        GrantException e = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.GrantAsync(request with { Delegate = SubjectRef.Parse("agent:b") }, Token));
        Assert.Equal(GrantReasons.NotNarrower, e.Reason);
    }

    public static TheoryData<string, Func<DelegationQuery, DelegationQuery>> UnreadableQueries => new()
    {
        { nameof(DelegationQuery.Caller), static q => q with { Caller = default } },
        { nameof(DelegationQuery.Caller), static q => q with { Caller = SubjectRef.Parse("user:*") } },
        { nameof(DelegationQuery.OnBehalfOf), static q => q with { OnBehalfOf = SubjectRef.Parse("group:g#member") } },
        { nameof(DelegationQuery.Delegate), static q => q with { Delegate = SubjectRef.Parse("user:*") } },
        { nameof(DelegationQuery.Resource), static q => q with { Resource = ObjectRef.Parse("doc:1") } },
        { nameof(DelegationQuery.Resource), static q => q with { ResourceType = null } },
        { nameof(DelegationQuery.Context), static q => q with { Context = new Dictionary<string, object?>(StringComparer.Ordinal) { ["\ud800"] = 1 } } },
    };

    [Theory]
    [MemberData(nameof(UnreadableQueries))]
    public async Task Verify_OfWhatCannotBeRead_NamesTheMember(string member, Func<DelegationQuery, DelegationQuery> spoil)
    {
        await using TestAuthz authz = await Folders.StartAsync();
        var query = new DelegationQuery { Caller = SubjectRef.Parse("user:bob"), OnBehalfOf = SubjectRef.Parse("user:ann"), Delegate = SubjectRef.Parse("user:bob"), ResourceType = "doc" };

        GrantException e = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.VerifyAsync(spoil(query), Token));

        Assert.Equal((GrantReasons.InvalidRequest, member), (e.Reason, e.Member));
        Assert.False((await authz.Delegations.VerifyAsync(query with { Context = null! }, Token)).Holds); // the annotation forbids it, callers may break it
    }

    [Fact]
    public async Task List_ForNobody_IsRefused()
    {
        await using TestAuthz authz = await Folders.StartAsync();

        Assert.All(
            await Task.WhenAll(new[] { default, SubjectRef.Parse("user:*"), SubjectRef.Parse("group:g#member") }.Select(
                c => Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.ListAsync(new GrantListRequest { Caller = c }, Token)))),
            static e => Assert.Equal((GrantReasons.InvalidRequest, nameof(GrantListRequest.Caller)), (e.Reason, e.Member)));
    }

    public static TheoryData<string, Func<GrantRequest, GrantRequest>> Differences => new()
    {
        { "actions", static r => r with { Actions = ["read", "edit"] } },
        { "condition", static r => r with { Condition = null } },
        { "purpose", static r => r with { Purpose = "another" } },
        { "persona", static r => r with { Persona = null } },
        { "ceilings", static r => r with { Ceilings = [new GrantCeiling("amount", 6)] } },
        { "depth", static r => r with { RemainingDepth = 1 } },
        { "re-delegation", static r => r with { MayRedelegate = false } },
        { "lifetime", static r => r with { Lifetime = TimeSpan.FromHours(2) } },
        { "no lifetime", static r => r with { Lifetime = null } },
        { "begin", static r => r with { NotBefore = new DateTimeOffset(2026, 3, 1, 12, 1, 0, TimeSpan.Zero) } },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task AnythingElseForTheSame_IsAConflictUntilRevoked(string what, Func<GrantRequest, GrantRequest> change)
    {
        await using TestAuthz authz = await Folders.StartAsync();
        GrantRequest request = Everything().Grant(SubjectRef.Parse("user:ann"), SubjectRef.Parse("user:bob"));
        Grant first = await authz.Delegations.GrantAsync(request, Token);

        GrantException e = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.GrantAsync(change(request), Token));

        Assert.True(e.Reason == GrantReasons.GrantConflict, what);
        await authz.Delegations.GrantAsync(request with { Actions = ["edit"] }, Token); // disjoint actions combine
        await authz.Delegations.GrantAsync(change(request) with { Resources = ResourceSelector.ForTypes("doc", "note") }, Token);
        await authz.Delegations.RevokeAsync(StoreId.Default, first.Id, SubjectRef.Parse("user:ann"), Token);
        await authz.Delegations.GrantAsync((change(request) with { Actions = ["read"] }) with { Purpose = "after" }, Token);
    }

    [Fact]
    public async Task ConflictEnds_WhenTheOtherIsOver()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "user:bob", with: static r => r with { Lifetime = TimeSpan.FromHours(1) });
        GrantRequest wider = GrantScope.On(Docs).Allow("read").For(TimeSpan.FromHours(2)).Grant(SubjectRef.Parse("user:ann"), SubjectRef.Parse("user:bob"));

        await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.GrantAsync(wider, Token));
        authz.Time.Advance(TimeSpan.FromHours(1));
        await authz.Delegations.GrantAsync(wider, Token);
    }

    [Fact]
    public async Task Ceilings_OfAChild_AreNotHigherAndNotFewer()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant parent = await GiveAsync(authz, "user:bob", with: static r => r with { Ceilings = [new GrantCeiling("amount", 5), new GrantCeiling("count", 2)] });

        foreach (GrantCeiling[] wider in new GrantCeiling[][] { [], [new("amount", 5)], [new("amount", 6), new("count", 2)], [new("other", 1)] })
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, parent, "agent:a", r => r with { Ceilings = wider }));
            Assert.Equal((GrantReasons.NotNarrower, nameof(GrantRequest.Ceilings)), (e.Reason, e.Member));
        }

        foreach (GrantCeiling[] bad in new GrantCeiling[][] { [new("amount", -1)], [default], [new("amount", 1), new("amount", 2)], [.. Enumerable.Range(0, 17).Select(static i => new GrantCeiling("c" + (char)('a' + i), 1))] })
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(() => GiveAsync(authz, "agent:x", with: r => r with { Ceilings = bad }));
            Assert.Equal((GrantReasons.InvalidRequest, nameof(GrantRequest.Ceilings)), (e.Reason, e.Member));
        }

        Assert.Equal(parent.Ceilings, (await PassAsync(authz, parent, "agent:a")).Ceilings);
        Assert.Equal(3, (await PassAsync(authz, parent, "agent:b", static r => r with { Ceilings = [new("amount", 0), new("count", 2), new("x", 9)] })).Ceilings.Count);
    }

    [Fact]
    public async Task Persona_ThatIsIncompleteOrOfSomebodyElse_IsRefused()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        var good = new PersonaRef { Title = "clerk", Circle = "acme" };

        foreach (PersonaRef bad in new[] { good with { Title = null }, good with { Circle = "" }, good with { Subject = SubjectRef.Parse("user:eve") }, good with { Title = new string('x', 257) } })
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(() => GiveAsync(authz, "user:bob", with: r => r with { Persona = bad }));
            Assert.Equal((GrantReasons.InvalidRequest, nameof(GrantRequest.Persona)), (e.Reason, e.Member));
        }

        Grant toAgent = await GiveAsync(authz, "agent:a", with: r => r with { Persona = good });
        Assert.Equal(SubjectRef.Parse("user:ann"), toAgent.Persona?.Subject);
        await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, toAgent, "agent:b", r => r with { Persona = good }));
        await PassAsync(authz, toAgent, "agent:b");
    }

    [Fact]
    public async Task Cycles_AreRefused()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toBob = await GiveAsync(authz, "user:bob");
        Grant toCat = await PassAsync(authz, toBob, "user:cat");

        foreach (string standing in new[] { "user:ann", "user:bob" })
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(() => PassAsync(authz, toCat, standing));
            Assert.Equal((GrantReasons.DelegationCycle, nameof(GrantRequest.Delegate)), (e.Reason, e.Member));
        }

        await PassAsync(authz, toCat, "user:dan");
    }

    [Fact]
    public async Task FanOut_IsBoundedByIssuerAndParent()
    {
        await using TestAuthz authz = await Folders.StartAsync(static o => o.MaxDelegationFanOut = 2);
        Grant toBob = await GiveAsync(authz, "user:bob");
        Grant toCat = await GiveAsync(authz, "user:cat");

        Assert.Equal(GrantReasons.FanOutExhausted, (await Assert.ThrowsAsync<GrantException>(() => GiveAsync(authz, "user:dan"))).Reason);
        await PassAsync(authz, toBob, "user:dan"); // another issuer, another parent
        await authz.Delegations.RevokeAsync(StoreId.Default, toCat.Id, SubjectRef.Parse("user:ann"), Token);
        await GiveAsync(authz, "user:dan");
    }

    [Fact]
    public async Task Administrators_OfAllObjects_SeeAndRevoke()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        ResourceSelector two = ResourceSelector.ForObjects(ObjectRef.Parse("doc:1"), ObjectRef.Parse("doc:2"));
        Grant grant = await GiveAsync(authz, "user:bob", two);
        Grant byType = await GiveAsync(authz, "user:cat");
        await authz.WriteAsync("doc:1#can_manage_grants@user:adm");

        Assert.Empty(await authz.ListGrantsAsync("user:adm"));
        await Assert.ThrowsAsync<GrantException>(() => RevokeAsync(authz, grant, "user:adm"));
        await authz.WriteAsync("doc:2#can_manage_grants@user:adm");
        Assert.Equal([grant.Id], (await authz.ListGrantsAsync("user:adm")).Select(static g => g.Id));
        await Assert.ThrowsAsync<GrantException>(() => RevokeAsync(authz, byType, "user:adm"));
        await RevokeAsync(authz, grant, "user:adm");
        Assert.Equal(SubjectRef.Parse("user:adm"), (await authz.ListGrantsAsync("user:ann", ended: true))[0].RevokedBy);
    }

    [Fact]
    public async Task List_GoesOnBehindAGrantAndFilters()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant one = await GiveAsync(authz, "user:bob");
        Grant two = await GiveAsync(authz, "user:cat");
        Grant three = await PassAsync(authz, two, "user:dan");
        var request = new GrantListRequest { Caller = SubjectRef.Parse("user:ann"), MaxCount = 2 };

        Assert.Equal([one.Id, two.Id], Ids(await authz.Delegations.ListAsync(request, Token)));
        Assert.Equal([three.Id], Ids(await authz.Delegations.ListAsync(request with { After = two.Id }, Token)));
        Assert.Equal([three.Id], Ids(await authz.Delegations.ListAsync(request with { Issuer = SubjectRef.Parse("user:cat") }, Token)));
        Assert.Equal([two.Id], Ids(await authz.Delegations.ListAsync(request with { Delegate = SubjectRef.Parse("user:cat") }, Token)));
        Assert.Equal([two.Id, three.Id], Ids(await authz.Delegations.ListAsync(new GrantListRequest { Caller = SubjectRef.Parse("user:cat") }, Token)));
        Assert.Empty(await authz.Delegations.ListAsync(request with { Delegate = SubjectRef.Parse("user:zoe"), Issuer = SubjectRef.Parse("user:ann") }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await authz.Delegations.ListAsync(request with { MaxCount = 0 }, Token));
        await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.ListAsync(new GrantListRequest { Caller = SubjectRef.Parse("user:bob"), After = three.Id }, Token));
    }

    [Fact]
    public async Task NoResourceNamed_NeverMatchesAScopedGrant()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        await GiveAsync(authz, "user:bob", ResourceSelector.ForObjects(ObjectRef.Parse("doc:1")));
        await GiveAsync(authz, "user:bob", UnderPlans);
        var query = new DelegationQuery { Caller = SubjectRef.Parse("user:ann"), OnBehalfOf = SubjectRef.Parse("user:ann"), Delegate = SubjectRef.Parse("user:bob") };

        Assert.False((await authz.Delegations.VerifyAsync(query with { ResourceType = "doc" }, Token)).Holds);
        Assert.True((await authz.Delegations.VerifyAsync(query with { Resource = ObjectRef.Parse("doc:1") }, Token)).Holds);
        await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.VerifyAsync(query, Token));
        await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.VerifyAsync(query with { ResourceType = "doc", Resource = ObjectRef.Parse("doc:1") }, Token));
        await GiveAsync(authz, "user:bob");
        Assert.True((await authz.Delegations.VerifyAsync(query with { ResourceType = "doc" }, Token)).Holds);
    }

    [Fact]
    public async Task Verify_ThatMayLackSomething_SaysSo()
    {
        await using TestAuthz authz = await Folders.StartAsync(static o => o.MaxDelegationChains = 1);
        await GiveAsync(authz, "user:bob", with: static r => r with { Condition = GrantCondition.Create(Small) });
        var query = new DelegationQuery { Caller = SubjectRef.Parse("user:bob"), OnBehalfOf = SubjectRef.Parse("user:ann"), Delegate = SubjectRef.Parse("user:bob"), ResourceType = "doc" };

        DelegationResult open = await authz.Delegations.VerifyAsync(query, Token);
        DelegationResult known = await authz.Delegations.VerifyAsync(query with { Context = new Dictionary<string, object?>(StringComparer.Ordinal) { ["size"] = 1 } }, Token);
        await GiveAsync(authz, "user:bob", ResourceSelector.ForTypes("note"));
        DelegationResult bounded = await authz.Delegations.VerifyAsync(query, Token);

        Assert.Equal((false, false), (open.Holds, open.IsComplete));
        Assert.Equal((true, true), (known.Holds, known.IsComplete));
        Assert.False(bounded.IsComplete);
    }

    [Fact]
    public async Task EveryTerm_SurvivesTheLog()
    {
        var log = new InMemoryStoreLog();
        Grant made, child, revoked;
        await using (TestAuthz authz = await Folders.StartAsync(log: log))
        {
            made = await authz.Delegations.GrantAsync(
                Everything().From(authz.Time.GetUtcNow().AddMinutes(1)).Grant(SubjectRef.Parse("user:ann"), SubjectRef.Parse("user:bob")) with { CreatedBy = SubjectRef.Parse("service:consent") }, Token);
            child = await PassAsync(authz, made, "agent:a", static r => r with { Resources = UnderPlans });
            revoked = await GiveAsync(authz, "agent:gone", with: static r => r with { ExpiresAt = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)) });
            await RevokeAsync(authz, revoked, "agent:gone");
        }

        await using TestAuthz reopened = await Folders.StartAsync(log: log, reopen: true);
        IReadOnlyList<Grant> read = await reopened.ListGrantsAsync("user:ann", ended: true);

        Assert.Equal([made.Id, child.Id, revoked.Id], Ids(read));
        Assert.Equal(SubjectRef.Parse("agent:gone"), read[2].RevokedBy);
        Assert.Equal(SubjectRef.Parse("service:consent"), read[0].CreatedBy);
        foreach ((Grant before, Grant after) in new[] { made, child, revoked }.Zip(read))
        {
            Assert.Equal(before.Actions, after.Actions);
            Assert.Equal(before.Ceilings, after.Ceilings);
            Assert.Equal(before with { Actions = [], Ceilings = [] }, after with { Actions = [], Ceilings = [], RevokedAt = null, RevokedBy = null });
        }

        // And so the retry of a request is known after a restart, too.
        Assert.Equal(child.Id, (await PassAsync(reopened, made, "agent:a", static r => r with { Resources = UnderPlans })).Id);
    }

    [Fact]
    public void Condition_ThatIsWrong_IsRefusedWhereItIsMade()
    {
        Assert.Throws<CelException>(() => GrantCondition.Create(new ConditionDefinition("bad", [], "1 +")));
        Assert.Throws<CelException>(() => GrantCondition.Create(new ConditionDefinition("bad", [], "1")));
        Assert.Throws<ArgumentException>(() => GrantCondition.Create(Small, Values(("size", "large"))));
        Assert.Throws<ArgumentException>(() => GrantCondition.Create(Small, Values(("other", 1))));
        Assert.Throws<ArgumentException>(() => GrantCondition.Create(new ConditionDefinition("long", [new("s", ConditionParameterType.String)], "s == s"), Values(("s", new string('x', 17_000)))));
        Assert.Equal(GrantCondition.Create(Small, Values(("size", 1))), GrantCondition.Create(Small, Values(("size", 1))));
        Assert.NotEqual(GrantCondition.Create(Small, Values(("size", 1))), GrantCondition.Create(Small, Values(("size", 2))));
        Assert.DoesNotContain("secret", GrantCondition.Create(new ConditionDefinition("s", [new("s", ConditionParameterType.String)], "s == s"), Values(("s", "secret"))).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condition_IsAsDeepAsTheLogCanHoldIt()
    {
        await using TestAuthz authz = await Folders.StartAsync();

        await GiveAsync(authz, "user:bob", with: static r => r with { Condition = GrantCondition.Create(Nested, Values(("items", Deep(61)))) });

        Assert.Single(await authz.ListGrantsAsync("user:ann"));
        Assert.Throws<ArgumentException>(static () => GrantCondition.Create(Nested, Values(("items", Deep(62)))));

        static object Deep(int levels) => Enumerable.Range(0, levels).Aggregate((object)1, static (inner, _) => new[] { inner });
    }

    private static ConditionDefinition Nested => new("nested", [new("items", ConditionParameterType.Parse("list<any>"))], "size(items) > 0");

    private static GrantScope Everything() => GrantScope.On(Docs).Allow("read").For(TimeSpan.FromHours(1)).WithDepth(2).WithPurpose("p1")
        .As("clerk", "acme").AtMost("amount", 5).When(Small);

    private static ConditionContext Values(params (string Name, object? Value)[] values) =>
        ConditionContext.FromValues(values.ToDictionary(static v => v.Name, static v => v.Value, StringComparer.Ordinal));

    private static GrantId[] Ids(IReadOnlyList<Grant> grants) => [.. grants.Select(static g => g.Id)];

    private static async Task RevokeAsync(TestAuthz authz, Grant grant, string caller) =>
        await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, SubjectRef.Parse(caller), Token);
}
