using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Storage;

public sealed class StoreStateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_WhereAnotherNodeMovedTheLog_CatchesUpAndChecksAgain()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz here = await StartAsync(log);
        await using TestAuthz there = await StartAsync(log);
        var tuple = RelationTuple.Parse("plugin:p#can_run@user:ann");

        await there.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token);

        // This node has not seen the other's write, and must not believe its own snapshot.
        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(
            async () => await here.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token));
        Assert.Equal("FP1102", e.ErrorCode);
        Assert.True(here.Check("plugin:p", "can_run", "user:ann").Allowed);
    }

    [Fact]
    public async Task Write_UnderWayWhileTheStoreCloses_EndsAsItWouldHave()
    {
        var log = new HeldLog();
        TestAuthz authz = await StartAsync(log);
        IRelationshipStore relationships = authz.Relationships;
        log.Hold();

        Task<Revision> write = relationships.WriteAsync(new RelationshipWrite { Create = [RelationTuple.Parse("plugin:p#can_run@user:ann")] }, Token).AsTask();
        await log.Holding;
        await authz.DisposeAsync();
        log.GoOn();

        Revision written = await write;
        Assert.Equal(log.Head, written);
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await relationships.WriteAsync(new RelationshipWrite { Create = [RelationTuple.Parse("plugin:p#can_run@user:bob")] }, Token));
        Assert.Equal(written, log.Head);
    }

    [Fact]
    public async Task Open_OfALogWithHistory_GivesTheSameState()
    {
        var log = new InMemoryStoreLog();
        await using (TestAuthz first = await StartAsync(log))
        {
            await first.WriteAsync("plugin:p#can_run@user:ann", "plugin:p#can_run@user:bob");
            await first.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse("plugin:p#can_run@user:bob")] }, Token);
        }

        await using TestAuthz second = await StartAsync(log);

        Assert.Equal(["plugin:p#can_run@user:ann"], await second.Relationships.ReadAsync(new RelationshipFilter(), Token).Select(t => t.ToString()).ToArrayAsync(Token));
    }

    [Fact]
    public async Task Open_OfALogWithAnUnknownKind_IsRefused()
    {
        var log = new InMemoryStoreLog();
        await log.AppendAsync(StoreId.Default, default, [new StoreLogEntry("from-the-future", 1, default)], Token);
        await using TestAuthz authz = await TestAuthz.StartAsync(null, services: s => s.AddSingleton<IStoreLog>(log));

        StoreException e = await Assert.ThrowsAsync<StoreException>(async () => await authz.Relationships.ReadModelAsync(StoreId.Default, Token));

        Assert.Equal("FP1202", e.ErrorCode);
        Assert.Contains("from-the-future", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tuples", 2, "{}")]
    [InlineData("tuples", 3, "{}")]
    [InlineData("tuples", 1, "{}")]
    [InlineData("tuples", 1, "not json")]
    [InlineData("tuples", 1, """{"add":["nonsense"],"remove":[]}""")]
    [InlineData("model", 1, "nonsense")]
    [InlineData("grant", 1, "{}")]
    [InlineData("revocation", 1, "[]")]
    public async Task Open_OfALogWithAnUnreadablePayload_IsRefusedWithItsPlace(string kind, int version, string payload)
    {
        var log = new InMemoryStoreLog();
        await log.AppendAsync(StoreId.Default, default, [new StoreLogEntry(kind, version, System.Text.Encoding.UTF8.GetBytes(payload))], Token);
        await using TestAuthz authz = await TestAuthz.StartAsync(null, services: s => s.AddSingleton<IStoreLog>(log));

        StoreException e = await Assert.ThrowsAsync<StoreException>(async () => await authz.Relationships.ReadModelAsync(StoreId.Default, Token));

        Assert.Equal("FP1203", e.ErrorCode);
        Assert.Contains("r1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_InParallel_AllArriveExactlyOnce()
    {
        await using TestAuthz authz = await StartAsync(new InMemoryStoreLog());

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => authz.WriteAsync($"plugin:p#can_run@user:u{i}"), Token)));

        Assert.Equal(200, await authz.Relationships.ReadAsync(new RelationshipFilter(), Token).CountAsync(Token));
    }

    private static async Task<TestAuthz> StartAsync(IStoreLog log) => await TestAuthz.StartAsync(TestDecisions.Model, services: s => s.AddSingleton(log));
}
