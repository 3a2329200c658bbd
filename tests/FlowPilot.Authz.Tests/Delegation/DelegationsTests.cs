using System.Globalization;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Delegation;

public sealed class DelegationsTests
{
    private static readonly ResourceSelector Everything = ResourceSelector.ForTypes("doc");
    private static readonly ResourceSelector DocOne = ResourceSelector.ForObjects(ObjectRef.Parse("doc:1"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Grant_WithDefaults_HasTheDocumentedOnes()
    {
        await using TestAuthz authz = await StartAsync();

        Grant grant = await authz.GrantAsync("user:ann", "agent:a", DocOne);

        Assert.Equal(SubjectRef.Parse("user:ann"), grant.OnBehalfOf);
        Assert.Null(grant.Parent);
        Assert.Equal(["can_execute"], grant.Actions);
        Assert.Equal(authz.Time.GetUtcNow() + TimeSpan.FromDays(7), grant.ExpiresAt);
        Assert.Equal(4, grant.RemainingDepth);
        Assert.True(grant.MayRedelegate);
        Assert.Null(grant.RevokedAt);
        Assert.True(GrantId.TryParse(grant.Id.ToString(), out _));
    }

    [Fact]
    public async Task Grant_Child_TakesWhatItDoesNotNameFromItsParent()
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync(
            "user:ann", "user:bob", Everything, r => r with { Lifetime = TimeSpan.FromHours(1), RemainingDepth = 2, Purpose = "p1", NotBefore = authz.Time.GetUtcNow() + TimeSpan.FromMinutes(5) });

        Grant child = await ChildAsync(authz, parent);

        Assert.Equal(parent.Id, child.Parent);
        Assert.Equal(SubjectRef.Parse("user:ann"), child.OnBehalfOf);
        Assert.Equal(parent.ExpiresAt, child.ExpiresAt);
        Assert.Equal(parent.NotBefore, child.NotBefore);
        Assert.Equal(1, child.RemainingDepth);
        Assert.Equal("p1", child.Purpose);
    }

    public static TheoryData<string, Func<GrantRequest, GrantRequest>> WiderChildren => new()
    {
        { nameof(GrantRequest.Actions), r => r with { Actions = ["can_execute", "can_read"] } },
        { nameof(GrantRequest.Resources), r => r with { Resources = ResourceSelector.ForTypes("doc", "folder") } },
        { nameof(GrantRequest.Resources), r => r with { Resources = ResourceSelector.ForObjects(ObjectRef.Parse("folder:1")) } },
        { nameof(GrantRequest.ExpiresAt), r => r with { Lifetime = TimeSpan.FromHours(2) } },
        { nameof(GrantRequest.NotBefore), r => r with { NotBefore = new DateTimeOffset(2026, 3, 1, 12, 0, 1, TimeSpan.Zero) } },
        { nameof(GrantRequest.RemainingDepth), r => r with { RemainingDepth = 2 } },
        { nameof(GrantRequest.Purpose), r => r with { Purpose = "another" } },
    };

    [Theory]
    [MemberData(nameof(WiderChildren))]
    public async Task Grant_ChildWiderThanItsParent_IsRefusedByName(string member, Func<GrantRequest, GrantRequest> widen)
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync(
            "user:ann", "user:bob", Everything, r => r with { Lifetime = TimeSpan.FromHours(1), RemainingDepth = 2, Purpose = "p1", NotBefore = authz.Time.GetUtcNow() + TimeSpan.FromMinutes(5) });

        GrantException e = await Assert.ThrowsAsync<GrantException>(() => ChildAsync(authz, parent, widen));

        Assert.Equal(GrantReasons.NotNarrower, e.Reason);
        Assert.Equal(member, e.Member);
        Assert.Single(await authz.ListGrantsAsync("user:ann", ended: true));
        await ChildAsync(authz, parent); // its neighbour is allowed
    }

    public static TheoryData<string, string, Func<GrantRequest, GrantRequest>> BadRequests => new()
    {
        { nameof(GrantRequest.Delegate), GrantReasons.InvalidRequest, r => r with { Delegate = r.Issuer } },
        { nameof(GrantRequest.Delegate), GrantReasons.InvalidRequest, r => r with { Delegate = default } },
        { nameof(GrantRequest.Delegate), GrantReasons.InvalidRequest, r => r with { Delegate = SubjectRef.Parse("user:*") } },
        { nameof(GrantRequest.Delegate), GrantReasons.InvalidRequest, r => r with { Delegate = SubjectRef.Parse("group:g#member") } },
        { nameof(GrantRequest.Issuer), GrantReasons.InvalidRequest, r => r with { Issuer = SubjectRef.Parse("user:*") } },
        { nameof(GrantRequest.Actions), GrantReasons.InvalidRequest, r => r with { Actions = [] } },
        { nameof(GrantRequest.Actions), GrantReasons.InvalidRequest, r => r with { Actions = ["can execute"] } },
        { nameof(GrantRequest.Actions), GrantReasons.ActionNotDelegable, r => r with { Actions = ["can_delete"] } },
        { nameof(GrantRequest.Resources), GrantReasons.InvalidRequest, r => r with { Resources = null! } },
        { nameof(GrantRequest.Lifetime), GrantReasons.InvalidRequest, r => r with { Lifetime = TimeSpan.Zero } },
        { nameof(GrantRequest.Lifetime), GrantReasons.InvalidRequest, r => r with { Lifetime = TimeSpan.FromDays(-1) } },
        { nameof(GrantRequest.Lifetime), GrantReasons.InvalidRequest, r => r with { Lifetime = TimeSpan.FromDays(365.001) } },
        { nameof(GrantRequest.Lifetime), GrantReasons.InvalidRequest, r => r with { Lifetime = TimeSpan.FromDays(1), ExpiresAt = DateTimeOffset.MaxValue } },
        { nameof(GrantRequest.ExpiresAt), GrantReasons.InvalidRequest, r => r with { ExpiresAt = DateTimeOffset.MinValue } },
        { nameof(GrantRequest.ExpiresAt), GrantReasons.InvalidRequest, r => r with { ExpiresAt = DateTimeOffset.MaxValue } },
        { nameof(GrantRequest.NotBefore), GrantReasons.InvalidRequest, r => r with { NotBefore = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) } },
        { nameof(GrantRequest.RemainingDepth), GrantReasons.InvalidRequest, r => r with { RemainingDepth = -1 } },
        { nameof(GrantRequest.RemainingDepth), GrantReasons.InvalidRequest, r => r with { RemainingDepth = 5 } },
        { nameof(GrantRequest.Purpose), GrantReasons.InvalidRequest, r => r with { Purpose = new string('x', 257) } },
        { nameof(GrantRequest.Parent), GrantReasons.UnknownGrant, r => r with { OnBehalfOf = SubjectRef.Parse("user:zoe") } },
        { nameof(GrantRequest.Parent), GrantReasons.UnknownGrant, r => r with { Parent = GrantId.Parse("g_0123456789abcdef0123456789abcdef") } },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task Grant_BadRequest_IsRefusedByNameAndWritesNothing(string member, string reason, Func<GrantRequest, GrantRequest> spoil)
    {
        await using TestAuthz authz = await StartAsync();

        GrantException e = await Assert.ThrowsAsync<GrantException>(() => authz.GrantAsync("user:ann", "agent:a", DocOne, spoil));

        Assert.Equal(member, e.Member);
        Assert.Equal(reason, e.Reason);
        Assert.Empty(await authz.ListGrantsAsync("user:ann", ended: true));
    }

    [Fact]
    public async Task Grant_WhereNothingIsDelegable_SaysWhichOption()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null, configure: o =>
        {
            o.DelegableActions.Clear();
            o.DefaultGrantActions.Clear();
        });

        GrantException e = await Assert.ThrowsAsync<GrantException>(() => authz.GrantAsync("user:ann", "agent:a", DocOne, r => r with { Actions = ["can_execute"] }));

        Assert.Contains("AuthzOptions.DelegableActions is empty", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_FractionOfADay_IsALifetime()
    {
        await using TestAuthz authz = await StartAsync();

        Grant grant = await authz.GrantAsync("user:ann", "agent:a", DocOne, r => r with { Lifetime = TimeSpan.FromMilliseconds(1) });

        Assert.Equal(authz.Time.GetUtcNow().AddMilliseconds(1), grant.ExpiresAt);
    }

    [Fact]
    public async Task Grant_UnderAGrantOfSomebodyElse_IsUnknown()
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync("user:ann", "user:bob", Everything);

        GrantException e = await Assert.ThrowsAsync<GrantException>(() => authz.GrantAsync("user:eve", "agent:a", DocOne, r => r with { Parent = parent.Id }));

        Assert.Equal(GrantReasons.UnknownGrant, e.Reason);
    }

    [Fact]
    public async Task Grant_UnderADeadGrant_IsUnknown()
    {
        await using TestAuthz authz = await StartAsync();
        Grant expired = await authz.GrantAsync("user:ann", "user:bob", Everything, r => r with { Lifetime = TimeSpan.FromHours(1) });
        Grant revoked = await authz.GrantAsync("user:ann", "user:bob", ResourceSelector.ForTypes("doc", "folder"));
        await authz.Delegations.RevokeAsync(StoreId.Default, revoked.Id, SubjectRef.Parse("user:ann"), Token);
        authz.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(GrantReasons.UnknownGrant, (await Assert.ThrowsAsync<GrantException>(() => ChildAsync(authz, expired))).Reason);
        Assert.Equal(GrantReasons.UnknownGrant, (await Assert.ThrowsAsync<GrantException>(() => ChildAsync(authz, revoked))).Reason);
    }

    [Fact]
    public async Task Grant_PassedOnWithoutLeave_IsRefused()
    {
        await using TestAuthz authz = await StartAsync();
        Grant fixedGrant = await authz.GrantAsync("user:ann", "user:bob", Everything, r => r with { MayRedelegate = false });
        Grant last = await authz.GrantAsync("user:ann", "user:bob", ResourceSelector.ForTypes("doc", "folder"), r => r with { RemainingDepth = 0 });

        Assert.Equal(GrantReasons.RedelegationForbidden, (await Assert.ThrowsAsync<GrantException>(() => ChildAsync(authz, fixedGrant))).Reason);
        Assert.Equal(GrantReasons.DepthExhausted, (await Assert.ThrowsAsync<GrantException>(() => ChildAsync(authz, last))).Reason);
    }

    [Fact]
    public async Task Grant_FiveHops_AreAllowedAndASixthIsNot()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:h0", "user:h1", Everything);
        for (int i = 1; i < 5; i++)
        {
            grant = await authz.GrantAsync(Hop(i), Hop(i + 1), Everything, r => r with { Parent = grant.Id });
        }

        Assert.Equal(0, grant.RemainingDepth);
        Assert.Equal(
            GrantReasons.DepthExhausted,
            (await Assert.ThrowsAsync<GrantException>(() => authz.GrantAsync(Hop(5), Hop(6), Everything, r => r with { Parent = grant.Id }))).Reason);

        static string Hop(int i) => "user:h" + i.ToString(CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("user:ann", true)] // the issuer of the one above
    [InlineData("user:bob", true)] // the issuer
    [InlineData("agent:a", true)] // the delegate renounces
    [InlineData("user:eve", false)]
    public async Task Revoke_ByWhom_IsSettled(string caller, bool allowed)
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync("user:ann", "user:bob", Everything);
        Grant child = await ChildAsync(authz, parent);

        async Task Revoke() => await authz.Delegations.RevokeAsync(StoreId.Default, child.Id, SubjectRef.Parse(caller), Token);

        if (allowed)
        {
            await Revoke();
            Assert.Equal(SubjectRef.Parse(caller), (await FindAsync(authz, child.Id))?.RevokedBy);
        }
        else
        {
            GrantException e = await Assert.ThrowsAsync<GrantException>(Revoke);
            Assert.Equal(GrantReasons.UnknownGrant, e.Reason);
            Assert.Null((await FindAsync(authz, child.Id))?.RevokedAt);
        }
    }

    [Fact]
    public async Task Revoke_UnknownGrantAndForeignGrant_AnswerAlike()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "user:bob", Everything);

        GrantException foreign = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, SubjectRef.Parse("user:eve"), Token));
        GrantException unknown = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.RevokeAsync(StoreId.Default, GrantId.Parse("g_0123456789abcdef0123456789abcdef"), SubjectRef.Parse("user:eve"), Token));
        GrantException otherStore = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.RevokeAsync(StoreId.Parse("other"), grant.Id, SubjectRef.Parse("user:ann"), Token));

        Assert.Equal(foreign.Message, unknown.Message);
        Assert.Equal(foreign.Message, otherStore.Message);
    }

    [Fact]
    public async Task Revoke_Twice_IsRefusedAndKeepsTheFirst()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "user:bob", Everything);
        await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, SubjectRef.Parse("user:ann"), Token);
        DateTimeOffset at = authz.Time.GetUtcNow();
        authz.Time.Advance(TimeSpan.FromMinutes(1));

        GrantException e = await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.RevokeAsync(StoreId.Default, grant.Id, SubjectRef.Parse("user:bob"), Token));

        Assert.Equal(GrantReasons.GrantRevoked, e.Reason);
        Assert.Equal(at, (await FindAsync(authz, grant.Id))?.RevokedAt);
        Assert.Equal(SubjectRef.Parse("user:ann"), (await FindAsync(authz, grant.Id))?.RevokedBy);
        Assert.Single(await authz.ReadLogAsync(), l => l.Contains("\"kind\":\"revocation\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ShowsWhatTheCallerIssuedReceivedAndWhatLiesBelow()
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync("user:ann", "user:bob", Everything);
        Grant child = await ChildAsync(authz, parent);
        Grant other = await authz.GrantAsync("user:eve", "agent:a", Everything);

        Assert.Equal([parent.Id, child.Id], await ListAsync(authz, "user:ann"));
        Assert.Equal([parent.Id, child.Id], await ListAsync(authz, "user:bob"));
        Assert.Equal([child.Id, other.Id], await ListAsync(authz, "agent:a"));
        Assert.Equal([other.Id], await ListAsync(authz, "user:eve"));
        Assert.Empty(await ListAsync(authz, "user:zoe"));
    }

    private static async Task<TestAuthz> StartAsync() => await TestAuthz.StartAsync(null, configure: o => o.DelegableActions.Add("can_read"));

    private static async Task<Grant> ChildAsync(TestAuthz authz, Grant parent, Func<GrantRequest, GrantRequest>? with = null) => await authz.GrantAsync(
        "user:bob", "agent:a", Everything, r => (with ?? (x => x))(r with { Parent = parent.Id }));

    private static async Task<GrantId[]> ListAsync(TestAuthz authz, string caller) =>
        [.. (await authz.ListGrantsAsync(caller)).Select(g => g.Id)];

    private static async Task<Grant?> FindAsync(TestAuthz authz, GrantId id) =>
        (await authz.ListGrantsAsync("user:ann", ended: true)).FirstOrDefault(g => g.Id == id);
}
