using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Relationships.Graph;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class RelationshipImportTests
{
    private const string ModelText = """
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type doc
          relations
            define owner: [user, user expires]
            define viewer: [user, user:*, group#member]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(65_536)]
    public async Task Import_OfTuplesOfEveryKind_WritesThemAll(int batchSize)
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:1"]);
        RelationTuple[] tuples = [.. Tuples(100), RelationTuple.Parse("doc:1#viewer@user:*"), Expiring("doc:9#owner@user:9")];

        RelationshipImportResult result = await authz.Relationships.ImportAsync(tuples.ToAsyncEnumerable(), new RelationshipImport { BatchSize = batchSize }, Token);

        Assert.Equal(tuples.Length, result.Read);
        Assert.Equal(tuples.Append(RelationTuple.Parse("doc:1#owner@user:1")).ToHashSet(), (await AllAsync(authz)).ToHashSet());
        Assert.Equal(authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default)?.Current.Revision, result.Revision);
        Assert.Equal(new RelationshipImportResult(result.Revision, tuples.Length, 0), await authz.Relationships.ImportAsync(tuples.ToAsyncEnumerable(), new RelationshipImport { BatchSize = batchSize }, Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Import_OfATupleTwice_KeepsTheLaterTerms(int batchSize)
    {
        await using TestAuthz authz = await StartAsync(["doc:2#owner@user:2"]);
        RelationTuple first = RelationTuple.Parse("doc:1#owner@user:1");
        RelationTuple stored = RelationTuple.Parse("doc:2#owner@user:2");

        await authz.Relationships.ImportAsync(
            new[] { first, Expiring("doc:1#owner@user:1"), Expiring("doc:2#owner@user:2"), stored, Expiring("doc:3#owner@user:3"), RelationTuple.Parse("doc:3#owner@user:3") }.ToAsyncEnumerable(),
            new RelationshipImport { BatchSize = batchSize },
            Token);

        Assert.Equal([RelationTuple.Parse("doc:3#owner@user:3"), stored, Expiring("doc:1#owner@user:1")], (await AllAsync(authz)).OrderByDescending(t => t.Resource.Id));
    }

    [Theory]
    [InlineData("doc:1#owner@group:g#member", "accepts only")]
    [InlineData("group:g#member@group:g#member", "its own subject")]
    [InlineData("page:1#owner@user:a", "no type 'page'")]
    public async Task Import_WithATupleThatTheModelForbids_NamesItAndKeepsTheBatchesBefore(string bad, string problem)
    {
        await using TestAuthz authz = await StartAsync();
        RelationTuple[] tuples = [.. Tuples(25), RelationTuple.Parse(bad), .. Tuples(40)];
        var reports = new Reports();

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(async () => await authz.Relationships.ImportAsync(
            tuples.ToAsyncEnumerable(), new RelationshipImport { BatchSize = 10, Progress = reports }, Token));

        Assert.Equal(("FP1101", 25L, bad), (e.ErrorCode, e.Index, e.Tuple.ToString()));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Contains("at 25 of the stream", e.Message, StringComparison.Ordinal);
        Assert.Equal([10L, 20L], reports.All.Select(r => r.Written));
        Assert.Equal(Tuples(20).ToHashSet(), (await AllAsync(authz)).ToHashSet());
    }

    [Fact]
    public async Task Import_OfAnUnsetTuple_IsRefused()
    {
        await using TestAuthz authz = await StartAsync();

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(async () => await authz.Relationships.ImportAsync(
            new[] { Tuples(1)[0], default }.ToAsyncEnumerable(), new RelationshipImport(), Token));

        Assert.Equal(1, e.Index);
        Assert.Empty(await AllAsync(authz));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public async Task Import_WithABatchOutOfRange_IsRefused(int batchSize)
    {
        await using TestAuthz authz = await StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await authz.Relationships.ImportAsync(
            Tuples(1).ToAsyncEnumerable(), new RelationshipImport { BatchSize = batchSize }, Token));
    }

    [Fact]
    public async Task Import_WhoseStreamFails_KeepsWholeBatchesOnly()
    {
        await using TestAuthz authz = await StartAsync();

        await Assert.ThrowsAsync<InvalidDataException>(async () => await authz.Relationships.ImportAsync(Failing(), new RelationshipImport { BatchSize = 10 }, Token));

        Assert.Equal(20, (await AllAsync(authz)).Length);

        static async IAsyncEnumerable<RelationTuple> Failing()
        {
            foreach (RelationTuple tuple in Tuples(25))
            {
                yield return tuple;
            }

            await Task.CompletedTask;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public async Task Import_SeenByAWatcher_IsOneChangeForEachBatch()
    {
        await using TestAuthz authz = await StartAsync();
        RelationTuple[] tuples = Tuples(20);

        await authz.Relationships.ImportAsync(tuples.ToAsyncEnumerable(), new RelationshipImport { BatchSize = 10 }, Token);

        RelationshipChange[] changes = await authz.Relationships.WatchAsync(StoreId.Default, default, Token).Take(2).ToArrayAsync(Token);
        Assert.Equal([tuples[..10].ToHashSet(), tuples[10..].ToHashSet()], changes.Select(c => c.Written.ToHashSet()));
    }

    [Fact]
    public async Task Sweep_DeletesWhatHasExpiredAndNothingElse()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann"], o => o.MaxTransactionSize = 10);
        DateTimeOffset now = authz.Time.GetUtcNow();
        await authz.Relationships.ImportAsync(
            Enumerable.Range(0, 25).Select(i => Expiring($"doc:{i}#owner@user:u{i}", now.AddMinutes(i))).ToAsyncEnumerable(), new RelationshipImport(), Token);
        Revision before = authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default)!.Current.Revision; // open: it was written to
        authz.Time.Advance(TimeSpan.FromMinutes(20));

        SweepResult swept = await authz.Relationships.SweepExpiredAsync(StoreId.Default, Token);

        // What expires at this very instant has expired: 0 to 20. Three transactions of at most ten.
        Assert.Equal(new SweepResult(new Revision(before.Position + 3), 21), swept);
        Assert.Equal(["doc:1#owner@user:ann", "doc:21#owner@user:u21", "doc:22#owner@user:u22", "doc:23#owner@user:u23", "doc:24#owner@user:u24"],
            (await AllAsync(authz)).Select(t => t.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(swept with { Deleted = 0 }, await authz.Relationships.SweepExpiredAsync(StoreId.Default, Token));
    }

    [Fact]
    public async Task Write_OfWhatIsUnknown_GivesNoNumbersToNames()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann"]);
        GraphSchema schema = authz.Services.GetRequiredService<StoreRegistry>().Find(StoreId.Default)!.Current.Part<RelationGraph>().Schema; // open: it was written to

        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Delete = [RelationTuple.Parse("doc:2#owner@user:bob"), RelationTuple.Parse("page:1#owner@person:bob")],
                MustNotExist = [RelationshipFilter.Of(RelationTuple.Parse("leaf:1#viewer@plant:eve"))],
                DeleteMatching = [new RelationshipFilter { ResourceType = "tree", ResourceId = "1" }],
            },
            Token);

        Assert.Equal((1, 1), (schema.NamesOf("doc").Count, schema.NamesOf("user").Count));
        Assert.DoesNotContain(schema.Types, t => t is "page" or "person" or "leaf" or "plant" or "tree");
        Assert.Equal(-1, schema.FindKind(new EdgeKind("page", "owner", "person", null, false, false)));
    }

    private static Task<TestAuthz> StartAsync(string[]? tuples = null, Action<AuthzOptions>? configure = null) =>
        TestAuthz.StartAsync(ModelText, tuples, configure, language: new ModelOptions { AllowExtensions = true });

    private static RelationTuple Expiring(string tuple, DateTimeOffset? at = null) => RelationTuple.Parse(tuple) with
    {
        Terms = new TupleTerms { ExpiresAt = at ?? new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    };

    private static RelationTuple[] Tuples(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => RelationTuple.Parse(i % 3 == 0
            ? $"doc:d{i}#viewer@group:g{i % 5}#member" : i % 3 == 1 ? $"doc:d{i}#owner@user:u{i}" : $"group:g{i}#member@group:g{i + 1}#member")),
    ];

    private static async Task<RelationTuple[]> AllAsync(TestAuthz authz) => await authz.Relationships.ReadAsync(new RelationshipFilter(), Token).ToArrayAsync(Token);

    private sealed class Reports : IProgress<RelationshipImportResult>
    {
        public List<RelationshipImportResult> All { get; } = [];

        public void Report(RelationshipImportResult value) => All.Add(value);
    }
}
