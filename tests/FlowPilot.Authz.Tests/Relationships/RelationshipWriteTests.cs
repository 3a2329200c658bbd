using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Relationships;

public sealed class RelationshipWriteTests
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
            define owner: [user, user with in_region, user expires]
            define viewer: [user, user:*, group#member]
        condition in_region(region: string, level: int) {
          region == "eu" && level > 1
        }
        """;

    private static readonly RelationTuple Ann = RelationTuple.Parse("doc:1#owner@user:ann");
    private static readonly RelationTuple Bob = RelationTuple.Parse("doc:1#owner@user:bob");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_WhosePreconditionsHold_IsWritten()
    {
        await using TestAuthz authz = await StartAsync();
        Revision before = await authz.WriteAsync("doc:1#owner@user:ann");

        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Create = [Bob],
                MustExist = [RelationshipFilter.Of(Ann), new RelationshipFilter { ResourceType = "doc" }],
                MustNotExist = [RelationshipFilter.Of(Bob), new RelationshipFilter { Subject = SubjectRef.Parse("user:*") }],
                ExpectedRevision = before,
            },
            Token);

        Assert.Equal([Ann, Bob], await AllAsync(authz));
    }

    [Fact]
    public async Task Write_WithoutATupleThatMustExist_WritesNothingAndNamesTheFilter()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann"]);
        var missing = new RelationshipFilter { ResourceType = "doc", ResourceId = "2" };

        PreconditionFailedException e = await Assert.ThrowsAsync<PreconditionFailedException>(async () => await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob], MustExist = [RelationshipFilter.Of(Ann), missing] }, Token));

        Assert.Equal(("FP1105", WritePrecondition.MustExist, missing), (e.ErrorCode, e.Precondition, e.Filter));
        Assert.Contains("type 'doc', id '2'", e.Message, StringComparison.Ordinal);
        Assert.Equal([Ann], await AllAsync(authz));
    }

    [Fact]
    public async Task Write_WithATupleThatMustNotExist_WritesNothingAndNamesIt()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann"]);

        PreconditionFailedException e = await Assert.ThrowsAsync<PreconditionFailedException>(async () => await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob], MustNotExist = [new RelationshipFilter { Relation = "owner" }] }, Token));

        Assert.Equal((WritePrecondition.MustNotExist, Ann), (e.Precondition, e.Tuple));
        Assert.Equal([Ann], await AllAsync(authz));
    }

    [Fact]
    public async Task Write_AtAnotherRevision_WritesNothing()
    {
        await using TestAuthz authz = await StartAsync();
        Revision seen = await authz.WriteAsync("doc:1#owner@user:ann");
        Revision now = await authz.WriteAsync("doc:2#owner@user:ann");

        PreconditionFailedException e = await Assert.ThrowsAsync<PreconditionFailedException>(
            async () => await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Bob], ExpectedRevision = seen }, Token));

        Assert.Equal((WritePrecondition.ExpectedRevision, now), (e.Precondition, e.Revision));
        Assert.DoesNotContain(Bob, await AllAsync(authz));
    }

    [Fact]
    public async Task Write_WhosePreconditionAnotherNodeBroke_IsCheckedAgain()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz here = await StartAsync(log: log);
        await using TestAuthz there = await StartAsync(log: log);
        await there.WriteAsync("doc:1#owner@user:ann");

        PreconditionFailedException e = await Assert.ThrowsAsync<PreconditionFailedException>(async () => await here.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob], MustNotExist = [new RelationshipFilter { ResourceType = "doc", ResourceId = "1", Relation = "owner" }] }, Token));

        Assert.Equal(Ann, e.Tuple);
    }

    [Fact]
    public async Task Write_WhosePreconditionsAnotherNodeMadeTrue_IsWritten()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz here = await StartAsync(log: log);
        await using TestAuthz there = await StartAsync(log: log);
        Revision seen = await there.WriteAsync("doc:1#owner@user:ann");

        await here.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob], MustExist = [RelationshipFilter.Of(Ann)], DeleteMatching = [RelationshipFilter.Of(Ann)], ExpectedRevision = seen }, Token);

        Assert.Equal([Bob], await AllAsync(here));
    }

    [Fact]
    public async Task Write_ThatComesToNothing_IsCheckedAgainstWhatAnotherNodeWrote()
    {
        var log = new InMemoryStoreLog();
        await using TestAuthz here = await StartAsync(log: log);
        await using TestAuthz there = await StartAsync(log: log);
        await there.WriteAsync("doc:1#owner@user:ann");

        await Assert.ThrowsAsync<PreconditionFailedException>(
            async () => await here.Relationships.WriteAsync(new RelationshipWrite { MustNotExist = [RelationshipFilter.Of(Ann)] }, Token));
    }

    [Fact]
    public async Task Write_InParallelUnderOnePrecondition_LetsExactlyOneWin()
    {
        await using TestAuthz authz = await StartAsync();
        var noOwner = new RelationshipFilter { ResourceType = "doc", ResourceId = "1", Relation = "owner" };

        bool[] won = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(
            async () =>
            {
                try
                {
                    await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [RelationTuple.Parse($"doc:1#owner@user:u{i}")], MustNotExist = [noOwner] }, Token);
                    return true;
                }
                catch (PreconditionFailedException)
                {
                    return false;
                }
            },
            Token)));

        Assert.Single(won, w => w);
        Assert.Single(await AllAsync(authz));
    }

    [Fact]
    public async Task Write_OverATupleThatHasExpired_TreatsItAsNotThere()
    {
        await using TestAuthz authz = await StartAsync();
        DateTimeOffset end = authz.Time.GetUtcNow().AddMinutes(1);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Ann with { Terms = new TupleTerms { ExpiresAt = end } }] }, Token);
        var again = new RelationshipWrite { Create = [Ann], MustNotExist = [RelationshipFilter.Of(Ann)] };
        var needs = new RelationshipWrite { Create = [Bob], MustExist = [RelationshipFilter.Of(Ann)] };

        authz.Time.SetUtcNow(end.AddTicks(-1));
        await Assert.ThrowsAsync<PreconditionFailedException>(async () => await authz.Relationships.WriteAsync(again, Token));
        authz.Time.SetUtcNow(end);
        await Assert.ThrowsAsync<PreconditionFailedException>(async () => await authz.Relationships.WriteAsync(needs, Token));
        await authz.Relationships.WriteAsync(again, Token);

        Assert.Equal([Ann], await AllAsync(authz));
    }

    [Fact]
    public async Task DeleteMatching_DeletesWhatAgrees_ButNotWhatTheTransactionNames()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann", "doc:1#owner@user:bob", "doc:1#viewer@user:*", "doc:1#viewer@group:g#member", "doc:2#owner@user:ann", "group:g#member@user:ann"]);

        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Touch = [Ann],
                DeleteMatching = [new RelationshipFilter { ResourceType = "doc", ResourceId = "1" }, new RelationshipFilter { Subject = SubjectRef.Parse("user:ann"), Relation = "member" }],
                MaxDeleted = 4,
            },
            Token);

        Assert.Equal(["doc:1#owner@user:ann", "doc:2#owner@user:ann"], (await AllAsync(authz)).Select(t => t.ToString()));
    }

    [Fact]
    public async Task DeleteMatching_OfATupleWithTerms_DeletesIt()
    {
        await using TestAuthz authz = await StartAsync();
        await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Bob, Conditional(new() { ["region"] = "eu", ["level"] = 2 })] }, Token);

        await authz.Relationships.WriteAsync(new RelationshipWrite { DeleteMatching = [RelationshipFilter.Of(Ann)], MaxDeleted = 1 }, Token);

        Assert.Equal([Bob], await AllAsync(authz));
    }

    [Fact]
    public async Task DeleteMatching_BeyondItsMaximum_DeletesNothingAndSaysHowMany()
    {
        await using TestAuthz authz = await StartAsync([.. Enumerable.Range(0, 7).Select(i => $"doc:{i}#owner@user:ann")]);
        var anns = new RelationshipFilter { Subject = SubjectRef.Parse("user:ann") };

        TransactionSizeException e = await Assert.ThrowsAsync<TransactionSizeException>(async () => await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob], DeleteMatching = [anns, new RelationshipFilter { ResourceType = "doc" }], MaxDeleted = 6 }, Token));

        Assert.Equal(("FP1106", 7L, 6), (e.ErrorCode, e.Count, e.Limit));
        Assert.Equal(7, (await AllAsync(authz)).Length);
    }

    [Fact]
    public async Task DeleteMatching_OfEverythingOrOfAnotherStore_IsRefused()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann"]);
        var other = new RelationshipFilter { Store = StoreId.Parse("other"), ResourceType = "doc" };

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await authz.Relationships.WriteAsync(new RelationshipWrite { DeleteMatching = [new RelationshipFilter()] }, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await authz.Relationships.WriteAsync(new RelationshipWrite { DeleteMatching = [other] }, Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await authz.Relationships.WriteAsync(new RelationshipWrite { MustNotExist = [other] }, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await authz.Relationships.WriteAsync(new RelationshipWrite { MaxDeleted = -1 }, Token));

        Assert.Single(await AllAsync(authz));
    }

    [Fact]
    public async Task Write_LargerThanTheOption_WritesNothing()
    {
        await using TestAuthz authz = await StartAsync(["doc:1#owner@user:ann", "doc:2#owner@user:ann", "doc:3#owner@user:ann"], o => o.MaxTransactionSize = 3);
        RelationTuple[] four = [.. Enumerable.Range(4, 4).Select(i => RelationTuple.Parse($"doc:{i}#owner@user:ann"))];

        TransactionSizeException named = await Assert.ThrowsAsync<TransactionSizeException>(
            async () => await authz.Relationships.WriteAsync(new RelationshipWrite { Touch = four }, Token));
        TransactionSizeException deleted = await Assert.ThrowsAsync<TransactionSizeException>(async () => await authz.Relationships.WriteAsync(
            new RelationshipWrite { Touch = [four[0]], DeleteMatching = [new RelationshipFilter { ResourceType = "doc" }] }, Token));

        Assert.Equal(("FP1107", 4L, 3), (named.ErrorCode, named.Count, named.Limit));
        Assert.Equal(("FP1107", 5L, 3), (deleted.ErrorCode, deleted.Count, deleted.Limit));
        Assert.Equal(3, (await AllAsync(authz)).Length);
    }

    [Fact]
    public async Task Write_WithStoredValuesOfTheirTypes_IsWritten()
    {
        await using TestAuthz authz = await StartAsync();
        RelationTuple tuple = Conditional(new() { ["region"] = "eu", ["level"] = 2 });

        await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token);

        Assert.Equal([tuple], await AllAsync(authz));
        Assert.True(authz.Check("doc:1", "owner", "user:ann").Allowed);
    }

    [Theory]
    [InlineData("level", "high", "level")]
    [InlineData("region", 7, "region")]
    [InlineData("regoin", "eu", "no parameter of the condition 'in_region'")]
    public async Task Write_WithAStoredValueThatTheConditionCannotUse_NamesItAndWritesNothing(string name, object value, string problem)
    {
        await using TestAuthz authz = await StartAsync();

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(async () => await authz.Relationships.WriteAsync(
            new RelationshipWrite { Create = [Bob, Conditional(new() { [name] = value })] }, Token));

        Assert.Equal("FP1101", e.ErrorCode);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(authz));
    }

    [Fact]
    public async Task Readers_UnderAConcurrentWriter_SeeAllOrNothingOfATransaction()
    {
        await using TestAuthz authz = await StartAsync(["doc:0#owner@user:a", "doc:0#owner@user:b"]);
        using var done = new CancellationTokenSource();
        Task writer = Task.Run(
            async () =>
            {
                for (int i = 0; i < 400; i++)
                {
                    // The pair moves from one object to the next: whoever sees one of it without the other saw half a transaction.
                    await authz.Relationships.WriteAsync(
                        new RelationshipWrite
                        {
                            Create = [RelationTuple.Parse($"doc:{i + 1}#owner@user:a"), RelationTuple.Parse($"doc:{i + 1}#owner@user:b")],
                            DeleteMatching = [new RelationshipFilter { ResourceType = "doc", ResourceId = $"{i}" }],
                        },
                        Token);
                }

                await done.CancelAsync();
            },
            Token);

        int reads = 0;
        do
        {
            string[] seen = [.. (await AllAsync(authz)).Select(t => t.ToString())];
            Assert.Equal(2, seen.Length);
            Assert.Equal(seen[0].Split('#')[0], seen[1].Split('#')[0]);
            reads++;
        }
        while (!done.IsCancellationRequested);

        await writer;
        Assert.True(reads > 0);
        Assert.Equal("doc:400#owner@user:a", (await AllAsync(authz))[0].ToString());
    }

    private static Task<TestAuthz> StartAsync(string[]? tuples = null, Action<AuthzOptions>? configure = null, InMemoryStoreLog? log = null) => TestAuthz.StartAsync(
        ModelText, tuples, configure, s => s.AddSingleton<IStoreLog>(log ?? new InMemoryStoreLog()), language: new ModelOptions { AllowExtensions = true });

    private static RelationTuple Conditional(Dictionary<string, object?> values) =>
        Ann with { Terms = new TupleTerms { Condition = "in_region", Context = ConditionContext.FromValues(values) } };

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public async Task Write_OfValuesDeeperThanTheLogCanHold_IsRefusedAndNamesTheTuple(int levels, bool isWritten)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            "model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define owner: [user with some]\ncondition some(items: list<any>) {\n  size(items) > 0\n}\n", []);
        object items = Enumerable.Range(0, levels).Aggregate((object)1, static (inner, _) => new[] { inner });
        RelationTuple tuple = Ann with
        {
            Terms = new TupleTerms { Condition = "some", Context = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["items"] = items }) },
        };

        if (!isWritten)
        {
            InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(async () => await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token));
            Assert.Equal(tuple, e.Tuple);
            return;
        }

        await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [tuple] }, Token);
        Assert.True(authz.Evaluator.Check(new CheckRequest(tuple.Resource, "owner", tuple.Subject)).Allowed);
    }

    [Fact]
    public async Task Write_OfANumberThatJsonCannotHold_IsRefusedAndNamesTheTuple()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync("""
            model
              schema 1.1
            type user
            type doc
              relations
                define owner: [user with near]
            condition near(distance: double) {
              distance < 10.0
            }
            """);

        InvalidTupleException e = await Assert.ThrowsAsync<InvalidTupleException>(() => WriteAsync(double.PositiveInfinity));
        await WriteAsync(1.5);

        Assert.Equal(("FP1101", "doc:1#owner@user:ann"), (e.ErrorCode, e.Tuple.ToString()));
        Assert.Contains("'distance'", e.Message, StringComparison.Ordinal);
        Assert.Single(await AllAsync(authz));

        async Task WriteAsync(double distance) => await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Touch =
                [
                    Ann with
                    {
                        Terms = new TupleTerms
                        {
                            Condition = "near",
                            Context = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["distance"] = distance }),
                        },
                    },
                ],
            },
            Token);
    }

    [Fact]
    public void Filter_OfHostileTexts_IsShownEscaped() =>
        Assert.Equal("type 'a\\u000Ab', relation 'x'", new RelationshipFilter { ResourceType = "a\nb", Relation = "x" }.ToString());

    private static async Task<RelationTuple[]> AllAsync(TestAuthz authz) =>
        [.. (await authz.Relationships.ReadAsync(new RelationshipFilter(), Token).ToArrayAsync(Token)).OrderBy(t => t.ToString(), StringComparer.Ordinal)];
}
