using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Storage;

public sealed class FoldTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user]
            define viewer: [user]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Fold_WithWritesMeanwhile_LosesNone(int meanwhile)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);
        StoreState state = await OpenAsync(authz);
        var folded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int folds = 0;
        state.BeforeSwap = () =>
        {
            folds++;
            folded.TrySetResult();
            return written.Task;
        };
        await FillAsync(authz, 4_500);
        await folded.Task;

        for (int i = 0; i < meanwhile; i++)
        {
            await authz.WriteAsync($"doc:new{i}#owner@user:u{i}");
            await authz.Relationships.WriteAsync(new RelationshipWrite { Delete = [RelationTuple.Parse($"doc:d{i}#owner@user:u{i}")] }, Token);
        }

        Assert.True(state.Current.Part<RelationGraph>().Changes > 4_096);
        written.SetResult();
        await state.Folding;

        RelationGraph graph = state.Current.Part<RelationGraph>();
        Assert.Equal(1, folds);
        Assert.Equal(meanwhile * 2, graph.Changes);
        Assert.Equal(4_500, graph.Count);
        for (int i = 0; i < meanwhile; i++)
        {
            Assert.True(authz.Check($"doc:new{i}", "owner", $"user:u{i}").Allowed);
            Assert.False(authz.Check($"doc:d{i}", "owner", $"user:u{i}").Allowed);
        }

        Assert.True(authz.Check("doc:d4499", "owner", "user:u4499").Allowed);
    }

    [Fact]
    public async Task Writer_FasterThanTheFold_FoldsItself()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, configure: o => o.MaxTransactionSize = 1_000_000);
        StoreState state = await OpenAsync(authz);
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        state.BeforeSwap = () => hold.Task;
        int most = 0;
        for (int i = 0; i < 90; i++)
        {
            await FillAsync(authz, 1_000, i * 1_000);
            most = Math.Max(most, state.Current.Part<RelationGraph>().Changes);
        }

        Assert.InRange(most, 4_096, 65_536);
        hold.SetResult();
        await state.Folding;
        Assert.Equal(90_000, state.Current.Part<RelationGraph>().Count);
        Assert.True(authz.Check("doc:d89999", "owner", "user:u89999").Allowed);
        Assert.True(authz.Check("doc:d0", "owner", "user:u0").Allowed);
    }

    [Fact]
    public async Task Close_WhileAFoldRuns_EndsIt()
    {
        TestAuthz authz = await TestAuthz.StartAsync(Model);
        StoreState state = await OpenAsync(authz);
        var folded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        state.BeforeSwap = () =>
        {
            folded.SetResult();
            return hold.Task;
        };
        await FillAsync(authz, 5_000);
        await folded.Task;
        Task closing = Task.Run(async () => await authz.DisposeAsync(), Token);

        Assert.False(state.Folding.IsCompleted);
        hold.SetResult();
        await closing;

        Assert.True(state.Folding.IsCompletedSuccessfully);
    }

    /// <summary>Each transaction moves a whole family of tuples; a reader that sees a part of one has seen a snapshot that never was.</summary>
    [Fact]
    public async Task Readers_WithOneWriterFoldsAndImports_SeeWholeTransactionsOnly()
    {
        const int Family = 20;
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:f0#owner@user:x"]);
        StoreState state = await OpenAsync(authz);
        using var done = new CancellationTokenSource();
        Task writer = Task.Run(
            async () =>
            {
                try
                {
                    for (int round = 0; round < 400; round++)
                    {
                        await authz.Relationships.WriteAsync(
                            new RelationshipWrite
                            {
                                Touch = [.. Enumerable.Range(0, Family).Select(i => Member(round, i))],
                                Delete = round == 0 ? [] : [.. Enumerable.Range(0, Family).Select(i => Member(round - 1, i))],
                            },
                            Token);
                        await authz.Relationships.ImportAsync(
                            Enumerable.Range(0, 50).Select(i => RelationTuple.Parse($"doc:r{round}x{i}#viewer@user:u{i}")).ToAsyncEnumerable(), new RelationshipImport(), Token);
                    }
                }
                finally
                {
                    await done.CancelAsync();
                }
            },
            Token);
        int seen = 0;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(
            () =>
            {
                Revision last = default;
                while (!done.IsCancellationRequested)
                {
                    StoreSnapshot snapshot = state.Current;
                    RelationGraph graph = snapshot.Part<RelationGraph>();
                    RelationTuple[] family = [.. graph.Matching(new RelationshipFilter { Relation = "owner", Subject = SubjectRef.Parse("user:family") })];
                    Assert.True(family.Length is 0 or Family, $"{family.Length} at {snapshot.Revision}");
                    Assert.True(family.Select(static t => t.Resource.Id.Split('x')[0]).Distinct().Count() <= 1);
                    Assert.Equal(0, (graph.Count - 1 - family.Length) % 50);
                    Assert.True(snapshot.Revision >= last);
                    last = snapshot.Revision;
                    Interlocked.Increment(ref seen);
                }
            },
            Token)).Append(writer));

        await state.Folding;
        Assert.True(seen > 100);
        Assert.Equal(1 + Family + (400 * 50), state.Current.Part<RelationGraph>().Count);

        static RelationTuple Member(int round, int i) => RelationTuple.Parse($"doc:f{round}x{i}#owner@user:family");
    }

    private static async Task FillAsync(TestAuthz authz, int count, int first = 0)
    {
        // In small transactions: a large one beside a small index would go into the index at once.
        foreach (int[] chunk in Enumerable.Range(first, count).Chunk(500))
        {
            await authz.WriteAsync([.. chunk.Select(i => $"doc:d{i}#owner@user:u{i}")]);
        }
    }

    private static async Task<StoreState> OpenAsync(TestAuthz authz) => await authz.Services.GetRequiredService<StoreRegistry>().OpenAsync(StoreId.Default, Token);
}
