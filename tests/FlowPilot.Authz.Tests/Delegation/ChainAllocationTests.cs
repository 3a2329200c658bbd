using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.Authz.Tests.Decisions;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Delegation;

/// <summary>The verdict on a chain allocates nothing, however long the chain and whatever comes out.</summary>
public sealed class ChainAllocationTests
{
    [Theory]
    [InlineData(1, "doc:1", "read", true)]
    [InlineData(8, "doc:1", "read", true)]
    [InlineData(8, "doc:1", "edit", false)]
    [InlineData(8, "note:1", "read", false)]
    public async Task Verdict_Warm_AllocatesNothing(int links, string resource, string action, bool holds)
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release builds.");
#endif
        await using TestAuthz authz = await Folders.StartAsync(static o => o.MaxDelegationDepth = 8);
        Grant grant = await Folders.GiveAsync(authz, "agent:h1");
        for (int i = 2; i <= links; i++)
        {
            grant = await Folders.PassAsync(authz, grant, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"agent:h{i}"));
        }

        StoreState state = authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default) ?? throw new InvalidOperationException("The store is open.");
        var options = new AuthzOptions { MaxDelegationDepth = 8 };
        var judge = new ChainJudge(StoreId.Default, state.Current, authz.Services.GetRequiredService<SnapshotChecks>(), options, authz.Time.GetUtcNow(), null, TestContext.Current.CancellationToken);
        GrantNode leaf = judge.Grants.Find(grant.Id) ?? throw new InvalidOperationException("The grant is there.");
        var asked = ObjectRef.Parse(resource);
        Assert.Equal(links, leaf.Hops);
        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(holds, judge.Judge(leaf, action, asked).Holds);
        }

        // Of several rounds the best: the runtime may allocate on this thread while it recompiles, a verdict that allocates does so in every round.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => BytesOfARound(judge, leaf, action, asked)));
    }

    [Fact]
    public async Task Verdict_UnderFolders_AllocatesNothing()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release builds.");
#endif
        await using TestAuthz authz = await Folders.StartAsync();
        await authz.WriteAsync("doc:2#parent@folder:plans");
        Grant root = await Folders.GiveAsync(authz, "user:bob", Folders.UnderPlans);
        Grant leaf = await authz.GrantAsync(
            "user:bob", "agent:a", ResourceSelector.Under(ObjectRef.Parse("folder:secret"), "within"), r => r with { Actions = ["read"], Parent = root.Id });
        StoreState state = authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default) ?? throw new InvalidOperationException("The store is open.");
        var judge = new ChainJudge(
            StoreId.Default, state.Current, authz.Services.GetRequiredService<SnapshotChecks>(), new AuthzOptions(), authz.Time.GetUtcNow(), null, TestContext.Current.CancellationToken);
        GrantNode node = judge.Grants.Find(leaf.Id) ?? throw new InvalidOperationException("The grant is there.");
        ObjectRef inside = ObjectRef.Parse("doc:1"), outside = ObjectRef.Parse("doc:2");
        for (int i = 0; i < 200; i++)
        {
            // By turns, so that what is known of the one is forgotten before the other is asked about.
            Assert.True(judge.Judge(node, "read", inside).Holds);
            Assert.False(judge.Judge(node, "read", outside).Holds);
        }

        Assert.Equal(0, Enumerable.Range(0, 5).Min(round => BytesOfARound(judge, node, "read", round % 2 == 0 ? inside : outside)));
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => BytesOfARound(judge, node, "read", inside, outside)));
    }

    private static long BytesOfARound(ChainJudge judge, GrantNode leaf, string action, ObjectRef resource, ObjectRef? other = null)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            judge.Judge(leaf, action, other is { } second && i % 2 == 0 ? second : resource);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
