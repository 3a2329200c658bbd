using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Decisions;

public sealed class AuthorizerTests
{
    private const string Model = """
        model
          schema 1.1
        type user
          relations
            define can_impersonate: [user]
        type agent
        type workflow
          relations
            define owner: [user, agent]
            define can_execute: owner
            define can_read: owner
        """;

    private static readonly ResourceSelector Workflows = ResourceSelector.ForTypes("workflow");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owner_OnHisOwnBehalf_IsAllowed()
    {
        await using TestAuthz authz = await StartAsync();

        Decision decision = await authz.DecideAsync("user:ann", "can_execute", "workflow:1");

        Assert.True(decision.Allowed);
        Assert.Empty(decision.Reasons);
        Assert.Empty(decision.CallerReasons);
        Assert.Equal(SubjectRef.Parse("user:ann"), decision.Principal);
        Assert.Equal(SubjectRef.Parse("user:ann"), decision.OnBehalfOf);
        Assert.Equal(authz.Time.GetUtcNow(), decision.DecidedAt);
        Assert.Equal(authz.Time.GetUtcNow() + TimeSpan.FromSeconds(60), decision.ValidUntil);
        Assert.Equal(new Revision(2), decision.Revision);
        Assert.Equal(decision.Id.ToString(), decision.ToString());
    }

    [Fact]
    public async Task Stranger_IsDenied()
    {
        await using TestAuthz authz = await StartAsync();

        Decision decision = await authz.DecideAsync("user:eve", "can_execute", "workflow:1");

        AssertDenied(decision, ReasonCodes.NoPath);
        Assert.Empty(decision.Capabilities);
        Assert.Equal(decision.DecidedAt, decision.ValidUntil);
    }

    [Fact]
    public async Task Stranger_WhoNamesTheOwner_IsDenied()
    {
        await using TestAuthz authz = await StartAsync();

        AssertDenied(await authz.DecideAsync("user:eve", "can_execute", "workflow:1", "user:ann"), ReasonCodes.NoPath);
    }

    [Fact]
    public async Task Agent_WithAGrant_ActsForTheOwner()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows);

        Decision named = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id);
        Decision searched = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann");

        Assert.True(named.Allowed && searched.Allowed);
        Assert.Equal([grant.Id], named.Chain);
        Assert.Equal([grant.Id], searched.Chain);
        Assert.Equal(SubjectRef.Parse("user:ann"), named.Principal);
    }

    [Fact]
    public async Task Agent_WithoutAGrant_IsDenied()
    {
        await using TestAuthz authz = await StartAsync();

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann"), ReasonCodes.AgentNotDelegated);
    }

    [Fact]
    public async Task Agent_OnItsOwnBehalf_UsesItsOwnRights()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.WriteAsync("workflow:2#owner@agent:a");

        Assert.True((await authz.DecideAsync("agent:a", "can_execute", "workflow:2", "agent:a")).Allowed);
        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "agent:a"), ReasonCodes.NoPath);
    }

    [Fact]
    public async Task AgentOfADelegate_HasTheDelegateAsPrincipal()
    {
        await using TestAuthz authz = await StartAsync();
        Grant toBob = await authz.GrantAsync("user:ann", "user:bob", Workflows);
        Grant toAgent = await authz.GrantAsync("user:bob", "agent:a", Workflows, r => r with { Parent = toBob.Id });

        Decision decision = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", toAgent.Id);

        Assert.True(decision.Allowed);
        Assert.Equal(SubjectRef.Parse("user:bob"), decision.Principal);
        Assert.Equal(SubjectRef.Parse("user:ann"), decision.OnBehalfOf);
        Assert.Equal([toBob.Id, toAgent.Id], decision.Chain);
    }

    [Fact]
    public async Task AgentOfADelegate_GetsNothingFromAGrantOnTheDelegatesOwnBehalf()
    {
        // What Bob holds from Ann is not passed on by a grant that is not bound to it.
        await using TestAuthz authz = await StartAsync();
        await authz.GrantAsync("user:ann", "user:bob", Workflows);
        await authz.GrantAsync("user:bob", "agent:a", Workflows);

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann"), ReasonCodes.AgentNotDelegated);
        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:bob"), GrantReasons.PrincipalLostPermission);
    }

    [Fact]
    public async Task Grant_Expired_IsDeniedFromThatInstant()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows, r => r with { Lifetime = TimeSpan.FromHours(1) });

        authz.Time.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Decision before = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id);
        authz.Time.Advance(TimeSpan.FromTicks(1));
        Decision after = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id);

        Assert.True(before.Allowed);
        Assert.Equal(grant.ExpiresAt, before.ValidUntil);
        AssertDenied(after, GrantReasons.GrantExpired);
    }

    [Fact]
    public async Task Grant_NotYetValid_IsDeniedUntilThatInstant()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows, r => r with { NotBefore = authz.Time.GetUtcNow() + TimeSpan.FromMinutes(1) });

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id), GrantReasons.NotYetValid);
        authz.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id)).Allowed);
    }

    [Fact]
    public async Task Grant_Revoked_IsDeniedAtOnceAndSoIsEverythingBelow()
    {
        await using TestAuthz authz = await StartAsync();
        Grant parent = await authz.GrantAsync("user:ann", "user:bob", Workflows);
        Grant child = await authz.GrantAsync("user:bob", "agent:a", Workflows, r => r with { Parent = parent.Id });

        await authz.Delegations.RevokeAsync(StoreId.Default, parent.Id, SubjectRef.Parse("user:ann"), Token);

        AssertDenied(await authz.DecideAsync("user:bob", "can_execute", "workflow:1", "user:ann", parent.Id), GrantReasons.GrantRevoked);
        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", child.Id), GrantReasons.ParentRevoked);
        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann"), ReasonCodes.AgentNotDelegated);
    }

    [Fact]
    public async Task Grant_ForOtherActionsOrResources_IsDeniedWithTheLink()
    {
        await using TestAuthz authz = await StartAsync();
        Grant other = await authz.GrantAsync("user:ann", "agent:a", ResourceSelector.ForObjects(ObjectRef.Parse("workflow:9")));
        Grant read = await authz.GrantAsync("user:ann", "agent:b", Workflows, r => r with { Actions = ["can_read"] });

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", other.Id), GrantReasons.ResourceOutsideScope);
        AssertDenied(await authz.DecideAsync("agent:b", "can_execute", "workflow:1", "user:ann", read.Id), GrantReasons.ScopeLacksAction);
        AssertDenied(await authz.DecideAsync("agent:b", "can_execute", "workflow:1", "user:ann"), GrantReasons.ScopeLacksAction);
        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann"), ReasonCodes.AgentNotDelegated);
        Assert.True((await authz.DecideAsync("agent:b", "can_read", "workflow:1", "user:ann")).Allowed);
    }

    [Fact]
    public async Task Grant_OfOneWhoHasLostTheRight_IsDenied()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("workflow:1#owner@user:ann")] }, Token);

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id), GrantReasons.PrincipalLostPermission);
    }

    [Fact]
    public async Task Grant_OfSomebodyElse_IsDeniedWithoutAWordOfIt()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows);
        var unknown = GrantId.Parse("g_0123456789abcdef0123456789abcdef");

        Decision foreign = await authz.DecideAsync("user:eve", "can_execute", "workflow:1", "user:ann", grant.Id);
        Decision nowhere = await authz.DecideAsync("user:eve", "can_execute", "workflow:1", "user:ann", unknown);
        Decision issuer = await authz.DecideAsync("user:ann", "can_execute", "workflow:1", "user:ann", grant.Id);

        Assert.Equal([GrantReasons.UnknownGrant], foreign.Reasons);
        Assert.Equal([ReasonCodes.NoPath], foreign.CallerReasons);
        Assert.Equal([ReasonCodes.NoPath], nowhere.CallerReasons);
        Assert.Equal([GrantReasons.UnknownGrant], issuer.CallerReasons);
    }

    [Fact]
    public async Task Grant_OfAnotherRoot_IsDenied()
    {
        await using TestAuthz authz = await StartAsync();
        Grant grant = await authz.GrantAsync("user:bob", "agent:a", Workflows);

        Decision decision = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann", grant.Id);

        Assert.False(decision.Allowed);
        Assert.Equal([GrantReasons.UnknownGrant], decision.Reasons);
    }

    [Fact]
    public async Task Grants_InParallel_AWeakOneDoesNotHideAStrongOne()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.GrantAsync("user:ann", "agent:a", Workflows, r => r with { Actions = ["can_read"] });
        Grant revoked = await authz.GrantAsync("user:ann", "agent:a", Workflows);
        await authz.Delegations.RevokeAsync(StoreId.Default, revoked.Id, SubjectRef.Parse("user:ann"), Token);
        Grant strong = await authz.GrantAsync("user:ann", "agent:a", ResourceSelector.ForObjects(ObjectRef.Parse("workflow:1")));

        Decision decision = await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann");

        Assert.True(decision.Allowed);
        Assert.Equal([strong.Id], decision.Chain);
    }

    [Fact]
    public async Task Principal_OfSeveralChains_MustBeNamed()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.GrantAsync("user:ann", "agent:a", Workflows);
        Grant toBob = await authz.GrantAsync("user:ann", "user:bob", Workflows);
        Grant below = await authz.GrantAsync("user:bob", "agent:a", Workflows, r => r with { Parent = toBob.Id });

        AssertDenied(await authz.DecideAsync("agent:a", "can_execute", "workflow:1", "user:ann"), ReasonCodes.PrincipalAmbiguous);
        Decision named = await DecideAsync(authz, Request("agent:a") with { OnBehalfOf = SubjectRef.Parse("user:ann"), Principal = SubjectRef.Parse("user:bob") });
        Assert.True(named.Allowed);
        Assert.Equal([toBob.Id, below.Id], named.Chain);
        AssertDenied(
            await DecideAsync(authz, Request("agent:a") with { OnBehalfOf = SubjectRef.Parse("user:ann"), Principal = SubjectRef.Parse("user:zoe") }),
            ReasonCodes.AgentNotDelegated);
    }

    [Fact]
    public async Task Impersonation_NeedsTheRelation_AndRecordsBothNames()
    {
        await using TestAuthz authz = await StartAsync();
        AccessRequest request = Request("user:sup") with { Mode = AccessMode.Impersonation, Principal = SubjectRef.Parse("user:ann") };

        AssertDenied(await DecideAsync(authz, request), ReasonCodes.ImpersonationForbidden);
        await authz.WriteAsync("user:ann#can_impersonate@user:sup");
        Decision allowed = await DecideAsync(authz, request);

        Assert.True(allowed.Allowed);
        Assert.Equal(SubjectRef.Parse("user:sup"), allowed.Subject);
        Assert.Equal(SubjectRef.Parse("user:ann"), allowed.OnBehalfOf);
        AssertDenied(await DecideAsync(authz, request with { Resource = ObjectRef.Parse("workflow:9") }), ReasonCodes.NoPath);
    }

    [Theory]
    [InlineData(CredentialKind.AccessToken, "", "can_read", true)] // not listed: an access token reaches it
    [InlineData(CredentialKind.AccessToken, "", "can_execute", false)]
    [InlineData(CredentialKind.AccessToken, "run", "can_execute", true)]
    [InlineData(CredentialKind.PersonalAccessToken, "run", "can_execute", true)]
    [InlineData(CredentialKind.PersonalAccessToken, "run", "can_read", false)] // not listed: a long-lived key does not
    [InlineData(CredentialKind.ApiKey, "run", "can_read", false)]
    [InlineData(CredentialKind.ServiceToken, "", "can_execute", false)]
    public async Task Credential_ReachesOnlyItsScopes(CredentialKind kind, string scope, string action, bool allowed)
    {
        await using TestAuthz authz = await StartAsync(o => o.ActionScopes["can_execute"] = "run");
        var credential = Credential.Authenticated(new CredentialFacts { Kind = kind, Scopes = [scope] });

        Decision decision = await DecideAsync(authz, Request("user:ann") with { Action = action, Credential = credential });

        Assert.Equal(allowed, decision.Allowed);
        Assert.Equal(allowed ? [] : [ReasonCodes.CredentialScope], decision.Reasons);
    }

    [Fact]
    public async Task Credential_ThatEndsSoon_EndsTheDecision()
    {
        await using TestAuthz authz = await StartAsync();
        DateTimeOffset end = authz.Time.GetUtcNow() + TimeSpan.FromSeconds(5);
        var credential = Credential.Authenticated(new CredentialFacts { Kind = CredentialKind.AccessToken, ExpiresAt = end });

        Assert.Equal(end, (await DecideAsync(authz, Request("user:ann") with { Credential = credential })).ValidUntil);
    }

    [Fact]
    public async Task Capabilities_ComeWithAnAllowOnly()
    {
        await using TestAuthz authz = await StartAsync(o => o.ActionCapabilities[new ResourceAction("workflow", "can_execute")] = ["log.write", "clock.read"]);

        Assert.Equal(["clock.read", "log.write"], (await authz.DecideAsync("user:ann", "can_execute", "workflow:1")).Capabilities);
        Assert.Empty((await authz.DecideAsync("user:ann", "can_read", "workflow:1")).Capabilities);
        Assert.Empty((await authz.DecideAsync("user:eve", "can_execute", "workflow:1")).Capabilities);
    }

    [Theory]
    [InlineData("workflow:1", "can_dance")]
    [InlineData("planet:1", "can_execute")]
    public async Task Action_ThatTheModelDoesNotHave_IsDenied(string resource, string action)
    {
        await using TestAuthz authz = await StartAsync();

        AssertDenied(await authz.DecideAsync("user:ann", action, resource), ReasonCodes.InvalidAction);
    }

    [Fact]
    public async Task Store_WithoutAModel_IsUnavailable()
    {
        await using TestAuthz authz = await StartAsync();

        Decision decision = await DecideAsync(authz, Request("user:ann") with { Store = StoreId.Parse("other") });

        AssertDenied(decision, ReasonCodes.RelationshipUnavailable);
        Assert.True(ReasonCodes.IsAvailability(decision.Reasons[0]));
    }

    [Fact]
    public async Task Grant_OfAnotherStore_IsUnknown()
    {
        await using TestAuthz authz = await StartAsync();
        var other = StoreId.Parse("other");
        await authz.Relationships.WriteModelAsync(other, Authz.Model.AuthorizationModel.Parse(Model), Token);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Store = other, Touch = [RelationTuple.Parse("workflow:1#owner@user:ann")] }, Token);
        Grant grant = await authz.GrantAsync("user:ann", "agent:a", Workflows);

        Decision decision = await DecideAsync(
            authz, Request("agent:a") with { Store = other, OnBehalfOf = SubjectRef.Parse("user:ann"), Grants = [grant.Id] });

        Assert.Equal([GrantReasons.UnknownGrant], decision.Reasons);
    }

    [Fact]
    public async Task ReadAfter_ARevisionThatDoesNotCome_IsUnavailable()
    {
        await using TestAuthz authz = await StartAsync(o => o.MaxStaleness = TimeSpan.Zero);

        AssertDenied(await DecideAsync(authz, Request("user:ann") with { ReadAfter = new Revision(99) }), ReasonCodes.RelationshipUnavailable);
        Assert.True((await DecideAsync(authz, Request("user:ann") with { ReadAfter = new Revision(2) })).Allowed);
    }

    [Fact]
    public async Task Check_BeyondTheBoundOfWork_IsUnavailable()
    {
        await using TestAuthz authz = await StartAsync(o => o.MaxEvaluationWork = 1);

        AssertDenied(await authz.DecideAsync("user:eve", "can_execute", "workflow:1"), ReasonCodes.EvaluationLimit);
    }

    [Fact]
    public async Task StoreLog_ThatFails_IsADenialAndNoException()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null, services: s => s.AddSingleton<IStoreLog, BrokenStoreLog>());

        AssertDenied(await authz.DecideAsync("user:ann", "can_execute", "workflow:1"), ReasonCodes.RelationshipUnavailable);
    }

    [Fact]
    public async Task DecisionLog_ThatFails_IsADenialAndNoException()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Model, ["workflow:1#owner@user:ann"], services: s => s.AddSingleton<IDecisionLog, BrokenDecisionLog>());

        Decision decision = await authz.DecideAsync("user:ann", "can_execute", "workflow:1");

        AssertDenied(decision, ReasonCodes.LogUnavailable);
        Assert.Empty(decision.Capabilities);
        Assert.Equal(decision.DecidedAt, decision.ValidUntil);
    }

    [Fact]
    public async Task Cancellation_PassesThrough()
    {
        await using TestAuthz authz = await StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await authz.Authorizer.AuthorizeAsync(Request("user:ann") with { Store = StoreId.Parse("new") }, new CancellationToken(canceled: true)));
    }

    private static async Task<TestAuthz> StartAsync(Action<AuthzOptions>? configure = null) => await TestAuthz.StartAsync(
        Model,
        ["workflow:1#owner@user:ann"],
        o =>
        {
            o.DelegableActions.Add("can_read");
            configure?.Invoke(o);
        });

    private static AccessRequest Request(string subject) => new()
    {
        Subject = SubjectRef.Parse(subject),
        Action = "can_execute",
        Resource = ObjectRef.Parse("workflow:1"),
        Credential = Credential.InProcess("test"),
    };

    private static async Task<Decision> DecideAsync(TestAuthz authz, AccessRequest request) => await authz.Authorizer.AuthorizeAsync(request, Token);

    private static void AssertDenied(Decision decision, string reason)
    {
        Assert.Equal([reason], decision.Reasons);
        Assert.False(decision.Allowed);
    }

    private sealed class BrokenStoreLog : IStoreLog
    {
        public ValueTask<StoreLogAppend> AppendAsync(StoreId store, Revision expected, IReadOnlyList<StoreLogEntry> entries, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<IReadOnlyList<StoreLogEntry>> ReadAsync(StoreId store, Revision after, int maxCount, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<Revision> WaitAsync(StoreId store, Revision after, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask WriteSnapshotAsync(StoreId store, Revision at, Action<Stream> write, CancellationToken cancellationToken = default) => throw new IOException("down");

        public ValueTask<StoreLogSnapshot?> ReadSnapshotAsync(StoreId store, CancellationToken cancellationToken = default) => throw new IOException("down");
    }

    private sealed class BrokenDecisionLog : IDecisionLog
    {
        public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default) => throw new IOException("full");

        public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
