using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using static FlowPilot.Authz.Tests.Decisions.Folders;

namespace FlowPilot.Authz.Tests.Decisions;

/// <summary>Links that no request can make, as in a log that somebody wrote by hand, and links that were ended: the explanation names each with its code.</summary>
public sealed class ExplainedLinkTests
{
    private static readonly GrantId RootId = GrantId.Parse("g_0000000000000000000000000000000a");
    private static readonly GrantId LeafId = GrantId.Parse("g_0000000000000000000000000000000b");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GrantReasons.RedelegationForbidden, false, 4)]
    [InlineData(GrantReasons.DepthExhausted, true, 0)]
    [InlineData("", true, 1)] // the neighbour that holds
    public async Task Explain_OfALinkThatMayNotBePassedOn_NamesIt(string code, bool mayRedelegate, int remainingDepth)
    {
        await using TestAuthz authz = await Folders.StartAsync();
        DateTimeOffset now = authz.Time.GetUtcNow();
        Grant root = Link(RootId, null, "user:ann", "user:bob", now, mayRedelegate, remainingDepth);
        Grant leaf = Link(LeafId, RootId, "user:bob", "agent:a", now, mayRedelegate: true, remainingDepth: 0);
        StoreState state = authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default) ?? throw new InvalidOperationException("The store is open.");
        await state.UpdateAsync(s => s.Part<GrantSet>().Find(RootId) is null ? [GrantProjection.Write(root), GrantProjection.Write(leaf)] : [], Token);

        AccessExplanation explanation = await authz.Queries.ExplainAsync(Request("agent:a"), Token);

        ChainExplanation chain = Assert.Single(explanation.Chains);
        Assert.Equal((code.Length == 0, code.Length == 0 ? null : code), (explanation.Allowed, chain.Reason));
        Assert.Equal(code.Length == 0 ? null : RootId, chain.FaultyGrant?.Id);
        Assert.Equal(explanation.Allowed ? string.Empty : string.Join(", ", explanation.Reasons), await ReasonAsync(authz, Request("agent:a")));
    }

    [Fact]
    public async Task Explain_OfARevokedLeafAndOfARevokedParent_TellsThemApart()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        Grant toBob = await GiveAsync(authz, "user:bob");
        Grant first = await PassAsync(authz, toBob, "agent:a");
        Grant second = await PassAsync(authz, toBob, "agent:b");
        await authz.Delegations.RevokeAsync(StoreId.Default, first.Id, SubjectRef.Parse("user:bob"), Token);

        Assert.Equal((GrantReasons.GrantRevoked, first.Id), await LinkAsync(authz, Request("agent:a") with { Grants = [first.Id] }));
        Assert.Equal((null, null), await LinkAsync(authz, Request("agent:b") with { Grants = [second.Id] }));
        await authz.Delegations.RevokeAsync(StoreId.Default, toBob.Id, SubjectRef.Parse("user:ann"), Token);
        Assert.Equal((GrantReasons.ParentRevoked, toBob.Id), await LinkAsync(authz, Request("agent:b") with { Grants = [second.Id] }));
    }

    private static async Task<(string? Code, GrantId? Link)> LinkAsync(TestAuthz authz, AccessRequest request)
    {
        ChainExplanation chain = Assert.Single((await authz.Queries.ExplainAsync(request, Token)).Chains);
        return (chain.Reason, chain.FaultyGrant?.Id);
    }

    private static Grant Link(GrantId id, GrantId? parent, string issuer, string receiver, DateTimeOffset now, bool mayRedelegate, int remainingDepth) => new()
    {
        Id = id,
        Store = StoreId.Default,
        Issuer = SubjectRef.Parse(issuer),
        Delegate = SubjectRef.Parse(receiver),
        OnBehalfOf = SubjectRef.Parse("user:ann"),
        Parent = parent,
        Actions = ["read"],
        Resources = Docs,
        ExpiresAt = now.AddHours(1),
        RemainingDepth = remainingDepth,
        MayRedelegate = mayRedelegate,
        CreatedBy = SubjectRef.Parse(issuer),
        CreatedAt = now,
    };
}
