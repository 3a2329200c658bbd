using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>The cases about who may grant and revoke, which are in words: each is a test whose name begins with its id.</summary>
public sealed class DelegationAdminCaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cases_EveryId_HasATestThatPasses() => await CaseWords.RunAsync("delegation_admin", typeof(DelegationAdminCaseTests));

    [Fact]
    public async Task G01_GrantForSevenDays_IsActiveUntilThen()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant grant = await GiveAsync(authz, "A", "B", ["execute"], with: r => r with { Lifetime = TimeSpan.FromDays(7) });

        Assert.Equal(authz.Time.GetUtcNow() + TimeSpan.FromDays(7), grant.ExpiresAt);
        authz.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromTicks(1));
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
        authz.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Empty(await CaseAuthz.AllowedAsync(authz, "A", "B"));
    }

    [Fact]
    public async Task G03_LifetimeOfZeroOrOverAYear_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();

        foreach (double days in new[] { 0, 366, 365.01, -1 })
        {
            GrantException e = await RefusedAsync(authz, "A", "B", ["execute"], r => r with { Lifetime = TimeSpan.FromDays(days) });
            Assert.Equal((GrantReasons.InvalidRequest, nameof(GrantRequest.Lifetime)), (e.Reason, e.Member));
        }

        Assert.Empty(await CaseAuthz.HeldAsync(authz, "A", "B"));
        await GiveAsync(authz, "A", "B", ["execute"], with: r => r with { Lifetime = TimeSpan.FromDays(365) });
        await GiveAsync(authz, "A", "B", ["read"], with: r => r with { Lifetime = TimeSpan.FromDays(0.01) });
    }

    [Fact]
    public async Task G04_UnknownAction_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();

        GrantException e = await RefusedAsync(authz, "A", "B", ["fly"]);

        Assert.Equal((GrantReasons.ActionNotDelegable, nameof(GrantRequest.Actions)), (e.Reason, e.Member));
        Assert.Equal(CaseAuthz.Actions, (await GiveAsync(authz, "A", "B", CaseAuthz.Actions)).Actions);
    }

    [Fact]
    public async Task G05_NoActionsNamed_AreTheDefault()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();

        Assert.Equal(["execute"], (await GiveAsync(authz, "A", "B", null)).Actions);
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
    }

    [Fact]
    public async Task G06_EmptyListOfActions_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();

        GrantException e = await RefusedAsync(authz, "A", "B", []);

        Assert.Equal((GrantReasons.InvalidRequest, nameof(GrantRequest.Actions)), (e.Reason, e.Member));
        await GiveAsync(authz, "A", "B", ["read"]);
    }

    [Fact]
    public async Task G07_MoreThanHeld_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        await GiveAsync(authz, "A", "B", ["read"]);

        GrantException e = await RefusedAsync(authz, "B", "C", ["execute"]);

        Assert.Equal((GrantReasons.NotNarrower, nameof(GrantRequest.Actions)), (e.Reason, e.Member));
        await GiveAsync(authz, "B", "C", ["read"]);
        Assert.Equal(["read"], await CaseAuthz.AllowedAsync(authz, "A", "C"));
    }

    [Fact]
    public async Task G08_NothingHeld_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();

        Assert.Equal(GrantReasons.UnknownGrant, (await RefusedAsync(authz, "B", "C", ["read"])).Reason);
        Assert.Empty(await CaseAuthz.AllowedAsync(authz, "A", "C"));
        await GiveAsync(authz, "A", "C", ["read"]);
        Assert.Equal(["read"], await CaseAuthz.AllowedAsync(authz, "A", "C"));
    }

    [Fact]
    public async Task G09_PartOfWhatIsHeld_IsAccepted()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        await GiveAsync(authz, "A", "B", ["read", "execute"]);

        await GiveAsync(authz, "B", "C", ["execute"]);

        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "C"));
    }

    [Fact]
    public async Task G12_RevokedInTheMiddle_EndsWhatIsBelowAtOnce()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant toB = await GiveAsync(authz, "A", "B", ["execute"]);
        await GiveAsync(authz, "B", "C", ["execute"]);
        await GiveAsync(authz, "A", "D", ["execute"]);
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "C"));

        await CaseAuthz.RevokeAsync(authz, toB, "A");

        Assert.Empty(await CaseAuthz.AllowedAsync(authz, "A", "C"));
        Assert.Empty(await CaseAuthz.AllowedAsync(authz, "A", "B"));
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "D"));
    }

    [Fact]
    public async Task G13_WiderGrantBesideALiveOne_IsAConflict()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant first = await GiveAsync(authz, "A", "B", ["read"], "w1");

        Assert.Equal(GrantReasons.GrantConflict, (await RefusedAsync(authz, "A", "B", ["read", "execute"], workflow: "w1")).Reason);
        Assert.Equal(["read"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
        await CaseAuthz.RevokeAsync(authz, first, "A");
        await GiveAsync(authz, "A", "B", ["read", "execute"], "w1");
        Assert.Equal(["execute", "read"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
    }

    [Fact]
    public async Task G14_SameAgainAfterRevocation_IsAccepted()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant first = await GiveAsync(authz, "A", "B", ["read"], "w1");
        Assert.Equal(first.Id, (await GiveAsync(authz, "A", "B", ["read"], "w1")).Id);
        await CaseAuthz.RevokeAsync(authz, first, "A");

        Grant again = await GiveAsync(authz, "A", "B", ["read"], "w1");

        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal(["read"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
    }

    [Fact]
    public async Task G16_StrangerRevokes_IsRejectedWithoutAWordOfTheGrant()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant grant = await GiveAsync(authz, "A", "B", ["execute"]);

        GrantException existing = await Assert.ThrowsAsync<GrantException>(() => CaseAuthz.RevokeAsync(authz, grant, "X"));
        GrantException missing = await Assert.ThrowsAsync<GrantException>(
            async () => await authz.Delegations.RevokeAsync(StoreId.Default, GrantId.Parse("g_0123456789abcdef0123456789abcdef"), CaseAuthz.Person("X"), Token));

        Assert.Equal((missing.Reason, missing.Message), (existing.Reason, existing.Message));
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "B"));
        await CaseAuthz.RevokeAsync(authz, grant, "A");
    }

    [Fact]
    public async Task G17_RevokedAgain_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant grant = await GiveAsync(authz, "A", "B", ["execute"]);
        await CaseAuthz.RevokeAsync(authz, grant, "A");

        Assert.Equal(GrantReasons.GrantRevoked, (await Assert.ThrowsAsync<GrantException>(() => CaseAuthz.RevokeAsync(authz, grant, "A"))).Reason);
    }

    [Fact]
    public async Task G18_StrangerListsOrVerifies_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        await GiveAsync(authz, "A", "B", ["execute"]);
        var list = new GrantListRequest { Caller = CaseAuthz.Person("X"), Delegate = CaseAuthz.Person("B"), OnBehalfOf = CaseAuthz.Person("A") };
        var query = new DelegationQuery { Caller = CaseAuthz.Person("X"), OnBehalfOf = CaseAuthz.Person("A"), Delegate = CaseAuthz.Person("B"), ResourceType = "workflow" };

        // The same, whether or not there is anything.
        foreach (string receiver in new[] { "B", "nobody" })
        {
            Assert.Equal(GrantReasons.UnknownGrant, (await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.ListAsync(list with { Delegate = CaseAuthz.Person(receiver) }, Token))).Reason);
            Assert.Equal(GrantReasons.UnknownGrant, (await Assert.ThrowsAsync<GrantException>(async () => await authz.Delegations.VerifyAsync(query with { Delegate = CaseAuthz.Person(receiver) }, Token))).Reason);
        }

        foreach (string party in new[] { "A", "B" })
        {
            Assert.Single(await authz.Delegations.ListAsync(list with { Caller = CaseAuthz.Person(party) }, Token));
            Assert.True((await authz.Delegations.VerifyAsync(query with { Caller = CaseAuthz.Person(party) }, Token)).Holds);
        }
    }

    [Fact]
    public async Task G19_ExpiredGrant_IsHiddenUnlessAskedFor()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant over = await GiveAsync(authz, "A", "B", ["execute"], with: r => r with { Lifetime = TimeSpan.FromDays(1) });
        Grant live = await GiveAsync(authz, "A", "C", ["execute"]);
        authz.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal([live.Id], (await authz.ListGrantsAsync("user:A")).Select(static g => g.Id));
        Assert.Equal([over.Id, live.Id], (await authz.ListGrantsAsync("user:A", ended: true)).Select(static g => g.Id));
    }

    [Fact]
    public async Task G20_OnwardDelegationForbidden_IsRejected()
    {
        await using TestAuthz authz = await CaseAuthz.StartAsync();
        Grant fixedGrant = await GiveAsync(authz, "A", "B", ["execute"], with: r => r with { MayRedelegate = false });

        Assert.Equal(GrantReasons.RedelegationForbidden, (await RefusedAsync(authz, "B", "C", ["execute"])).Reason);
        await CaseAuthz.RevokeAsync(authz, fixedGrant, "A");
        await GiveAsync(authz, "A", "B", ["execute"]);
        await GiveAsync(authz, "B", "C", ["execute"]);
        Assert.Equal(["execute"], await CaseAuthz.AllowedAsync(authz, "A", "C"));
    }

    private static Task<Grant> GiveAsync(TestAuthz authz, string issuer, string receiver, string[]? actions, string? workflow = null, Func<GrantRequest, GrantRequest>? with = null) =>
        CaseAuthz.GiveAsync(authz, "A", issuer, receiver, actions, workflow, with);

    private static Task<GrantException> RefusedAsync(
        TestAuthz authz, string issuer, string receiver, string[]? actions, Func<GrantRequest, GrantRequest>? with = null, string? workflow = null) =>
        Assert.ThrowsAsync<GrantException>(() => GiveAsync(authz, issuer, receiver, actions, workflow, with));
}
