using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Tests.Decisions;
using FlowPilot.TestKit;
using static FlowPilot.Authz.Tests.Decisions.Folders;

namespace FlowPilot.Authz.Tests.Delegation;

public sealed class RevocationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Revoke_IsSeenByEveryDecisionThatStartsAfterItIsAcknowledged()
    {
        await using TestAuthz authz = await Folders.StartAsync();
        for (int round = 0; round < 20; round++)
        {
            Grant toBob = await GiveAsync(authz, "user:bob");
            Grant toAgent = await PassAsync(authz, toBob, "agent:a");
            AccessRequest named = Request("agent:a") with { Grants = [toAgent.Id] };
            bool acknowledged = false;
            int after = 0, before = 0;
            Task[] askers =
            [
                .. Enumerable.Range(0, 3).Select(asker => Task.Run(
                    async () =>
                    {
                        while (Volatile.Read(ref after) < 12)
                        {
                            // Read before the decision starts: what is allowed then must not follow an acknowledged revocation.
                            bool late = Volatile.Read(ref acknowledged);
                            Decision decision = await authz.Authorizer.AuthorizeAsync(asker == 0 ? Request("agent:a") : named, Token);
                            Assert.False(late && decision.Allowed);
                            Interlocked.Increment(ref late ? ref after : ref before);
                        }
                    },
                    Token)),
            ];
            SpinWait.SpinUntil(() => Volatile.Read(ref before) > 3 || askers.Any(static a => a.IsFaulted));

            await authz.Delegations.RevokeAsync(StoreId.Default, toBob.Id, SubjectRef.Parse("user:ann"), Token);
            Volatile.Write(ref acknowledged, true);

            await Task.WhenAll(askers);
        }
    }

    [Fact]
    public async Task Revoke_OfANodeWithAWideSubtree_WritesOneEntryAndEndsItAll()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz authz = await Folders.StartAsync(log: log);
        Grant root = await GiveAsync(authz, "user:bob");
        string[] agents = [.. Enumerable.Range(0, 200).Select(static i => "agent:a" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        foreach (string agent in agents)
        {
            await PassAsync(authz, root, agent);
        }

        Revision before = (await log.AppendAsync(StoreId.Default, new Revision(long.MaxValue), [new StoreLogEntry("x", 1, default)], Token)).Head;
        Revision revoked = await authz.Delegations.RevokeAsync(StoreId.Default, root.Id, SubjectRef.Parse("user:ann"), Token);

        Assert.Equal(before.Position + 1, revoked.Position);
        foreach (string agent in agents)
        {
            Assert.Equal(ReasonCodes.AgentNotDelegated, await ReasonAsync(authz, Request(agent)));
        }
    }

    [Fact]
    public async Task Log_ThatRevokesOrPassesOnWhatIsNotThere_IsNotOpened()
    {
        var unknown = GrantId.Parse("g_0123456789abcdef0123456789abcdef");
        await using TestAuthz authz = await Folders.StartAsync();
        Grant grant = await GiveAsync(authz, "user:bob");
        StoreSnapshot empty = StoreSnapshot.Empty([new GrantProjection()]);

        Assert.Equal("FP1203", Assert.Throws<StoreException>(() => empty.Apply([GrantProjection.WriteRevocation(unknown, grant.Issuer, default)])).ErrorCode);
        Assert.Equal("FP1203", Assert.Throws<StoreException>(() => empty.Apply([GrantProjection.Write(grant with { Parent = unknown })])).ErrorCode);
        Assert.Equal("FP1203", Assert.Throws<StoreException>(() => empty.Apply([GrantProjection.Write(grant), GrantProjection.Write(grant)])).ErrorCode);
        Assert.NotNull(empty.Apply([GrantProjection.Write(grant), GrantProjection.WriteRevocation(grant.Id, grant.Issuer, default)]));
    }

    [Fact]
    public void RevokedSet_HoldsExactlyWhatWasPutIn()
    {
        int[] members = [0, 63, 64, 4095, 4096, 20_000];
        RevokedSet set = members.Aggregate(RevokedSet.Empty, static (s, i) => s.With(i));

        Assert.Equal(members, Enumerable.Range(0, 25_000).Where(set.Contains));
        Assert.False(RevokedSet.Empty.Contains(0));
        Assert.False(set.With(5).Contains(6));
    }
}
