using System.Text;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class RelationshipWatchTests
{
    private const string ModelText = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user, user expires]
        """;

    private static readonly RelationTuple Ann = RelationTuple.Parse("doc:1#owner@user:ann");
    private static readonly RelationTuple Bob = RelationTuple.Parse("doc:1#owner@user:bob");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_FromTheBeginning_GivesEachTransactionWithItsRevision()
    {
        await using TestAuthz authz = await StartAsync();
        RelationTuple until = Bob with { Terms = new TupleTerms { ExpiresAt = authz.Time.GetUtcNow().AddHours(1) } };
        Revision first = await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Ann] }, Token);
        Revision second = await authz.Relationships.WriteAsync(
            new RelationshipWrite { Touch = [until], DeleteMatching = [new RelationshipFilter { ResourceType = "doc" }] }, Token);
        Revision third = await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [until] }, Token);

        RelationshipChange[] changes = await authz.Relationships.WatchAsync(StoreId.Default, default, Token).Take(3).ToArrayAsync(Token);

        Assert.Equal([first, second, third], changes.Select(c => c.Revision));
        Assert.Equal([[], [Ann], [Bob]], changes.Select(c => c.Removed));
        Assert.Equal([[Ann], [until], []], changes.Select(c => c.Written));
    }

    [Fact]
    public async Task Watch_FromARevision_BeginsBehindIt()
    {
        await using TestAuthz authz = await StartAsync();
        Revision seen = await authz.WriteAsync("doc:1#owner@user:ann");
        await authz.WriteAsync("doc:1#owner@user:bob");

        RelationshipChange change = await authz.Relationships.WatchAsync(StoreId.Default, seen, Token).FirstAsync(Token);

        Assert.Equal([Bob], change.Written);
    }

    [Fact]
    public async Task Watch_OfManyMoreThanOneBatch_MissesAndRepeatsNothing()
    {
        await using TestAuthz authz = await StartAsync();
        Task<RelationshipChange[]> watching = authz.Relationships.WatchAsync(StoreId.Default, default, Token).Take(200).ToArrayAsync(Token).AsTask();
        for (int i = 0; i < 200; i++)
        {
            await authz.WriteAsync($"doc:{i}#owner@user:ann");
        }

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"doc:{i}#owner@user:ann"), (await watching).Select(c => Assert.Single(c.Written).ToString()));
    }

    [Fact]
    public async Task Watch_AtTheEnd_WaitsForTheNextChangeOfAnyNode_AndSkipsModels()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz here = await StartAsync(log);
        await using TestAuthz there = await StartAsync(log);
        Revision seen = await here.WriteAsync("doc:1#owner@user:ann");
        await using IAsyncEnumerator<RelationshipChange> changes = here.Relationships.WatchAsync(StoreId.Default, seen, Token).GetAsyncEnumerator(Token);

        ValueTask<bool> next = changes.MoveNextAsync();
        Assert.False(next.IsCompleted);
        await there.Relationships.WriteModelAsync(StoreId.Default, Model(ModelText + "\ntype folder"), Token);
        Revision written = await there.WriteAsync("doc:1#owner@user:bob");

        Assert.True(await next);
        Assert.Equal(written, changes.Current.Revision);
        Assert.Equal([Bob], changes.Current.Written);
    }

    [Fact]
    public async Task Watch_ThatIsCancelled_EndsItsWait()
    {
        await using TestAuthz authz = await StartAsync();
        using var cancel = new CancellationTokenSource();
        Task<RelationshipChange[]> watching = authz.Relationships.WatchAsync(StoreId.Default, default, cancel.Token).ToArrayAsync(Token).AsTask();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task Watch_OverAnEntryThatCannotBeRead_ThrowsAndNamesItsRevision()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz authz = await StartAsync(log);
        Revision seen = await authz.WriteAsync("doc:1#owner@user:ann");
        await log.AppendAsync(StoreId.Default, seen, [new StoreLogEntry("tuples", 1, Encoding.UTF8.GetBytes("{\"add\":[\"no tuple\"],\"remove\":[]}"))], Token);

        StoreException e = await Assert.ThrowsAsync<StoreException>(
            async () => await authz.Relationships.WatchAsync(StoreId.Default, seen, Token).FirstAsync(Token));

        Assert.Equal("FP1203", e.ErrorCode);
        Assert.Contains(new Revision(seen.Position + 1).ToString(), e.Message, StringComparison.Ordinal);
    }

    private static AuthorizationModel Model(string text) => AuthorizationModel.Parse(text, new ModelOptions { AllowExtensions = true });

    private static Task<TestAuthz> StartAsync(InMemoryStoreLog? log = null) => TestAuthz.StartAsync(
        ModelText, services: s => s.AddSingleton<IStoreLog>(log ?? new InMemoryStoreLog()), language: new ModelOptions { AllowExtensions = true });
}
