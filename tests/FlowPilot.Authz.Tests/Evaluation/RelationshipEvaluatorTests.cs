using System.Globalization;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Decisions;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Authz.Tests.Evaluation;

public sealed class RelationshipEvaluatorTests
{
    private const string Model = """
        model
          schema 1.1
        type user
        type doc
          relations
            define owner: [user]
            define banned: [user]
            define reader: [user with small] or owner
            define editor: reader but not banned
        condition small(x: int) {
          x < 10
        }
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BatchCheck_AnswersInOrder()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann", "doc:1#banned@user:ann"]);
        SubjectRef ann = SubjectRef.Parse("user:ann");
        ObjectRef doc = ObjectRef.Parse("doc:1");

        IReadOnlyList<CheckResult> results = authz.Evaluator.BatchCheck([new(doc, "owner", ann), new(doc, "editor", ann), new(doc, "nothing", ann), new(doc, "reader", ann)], Token);

        Assert.Equal([CheckReason.Path, CheckReason.NoPath, CheckReason.UnknownRelation, CheckReason.Path], results.Select(r => r.Reason));
        Assert.Empty(authz.Evaluator.BatchCheck([], Token));
        Assert.Throws<ArgumentException>(() => authz.Evaluator.BatchCheck([new(doc, "owner", ann), new(doc, "owner", ann) { Store = StoreId.Parse("other") }], Token));
    }

    [Fact]
    public async Task ListActions_AreThoseThatCheck_AndWhatIsOpenIsSaid()
    {
        await using TestAuthz authz = await StartWithConditionAsync();

        ListResult<string> owner = authz.Evaluator.ListActions(new ListActionsRequest { Resource = ObjectRef.Parse("doc:1"), Subject = SubjectRef.Parse("user:ann") }, Token);
        ListResult<string> open = authz.Evaluator.ListActions(new ListActionsRequest { Resource = ObjectRef.Parse("doc:1"), Subject = SubjectRef.Parse("user:bob") }, Token);
        ListResult<string> met = authz.Evaluator.ListActions(new ListActionsRequest { Resource = ObjectRef.Parse("doc:1"), Subject = SubjectRef.Parse("user:bob"), Context = X(1) }, Token);

        Assert.Equal(["owner", "reader", "editor"], owner.Items);
        Assert.True(owner.IsComplete);
        Assert.Empty(open.Items);
        Assert.Equal(CheckReason.ConditionIncomplete, open.Reason);
        Assert.Equal(["x"], open.Condition.MissingParameters);
        Assert.Equal(["reader", "editor"], met.Items);
    }

    [Fact]
    public async Task List_BeyondItsBoundOfWork_SaysThatItIsNotComplete()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            Model, [.. Enumerable.Range(0, 50).Select(i => string.Create(CultureInfo.InvariantCulture, $"doc:{i}#owner@user:ann"))], o => o.MaxListWork = 20);

        ListResult<ObjectRef> list = authz.Evaluator.ListObjects(new ListObjectsRequest { ResourceType = "doc", Relation = "owner", Subject = SubjectRef.Parse("user:ann") }, Token);

        Assert.False(list.IsComplete);
        Assert.Equal(CheckReason.EvaluationLimit, list.Reason);
    }

    [Fact]
    public async Task StoredTerms_SurviveTheLog()
    {
        var log = new InMemoryStoreLog();
        await using (TestAuthz first = await TestAuthz.StartAsync(Model, services: s => s.AddSingleton<IStoreLog>(log)))
        {
            await first.Relationships.WriteAsync(new RelationshipWrite { Create = [Reader(new TupleTerms { Condition = "small", Context = X(50) })] }, Token);
        }

        await using TestAuthz second = await TestAuthz.StartAsync(Model, services: s => s.AddSingleton<IStoreLog>(log));
        await second.Relationships.ReadModelAsync(StoreId.Default, Token);

        // The stored value wins over the request's.
        Assert.Equal(CheckReason.NoPath, second.Evaluator.Check(new CheckRequest(ObjectRef.Parse("doc:1"), "reader", SubjectRef.Parse("user:bob")) { Context = X(1) }).Reason);
    }

    [Fact]
    public async Task Write_OfTermsThatTheModelForbids_IsRefused()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model);

        async Task Write(TupleTerms terms) => await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Reader(terms)] }, Token);

        await Assert.ThrowsAsync<InvalidTupleException>(() => Write(TupleTerms.None));
        await Assert.ThrowsAsync<InvalidTupleException>(() => Write(new TupleTerms { Condition = "large" }));
        await Assert.ThrowsAsync<InvalidTupleException>(() => Write(new TupleTerms { Condition = "small", ExpiresAt = authz.Time.GetUtcNow() }));
        await Assert.ThrowsAsync<InvalidTupleException>(() => Write(new TupleTerms
        {
            Condition = "small", Context = ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["y"] = 1 }),
        }));
        await Write(new TupleTerms { Condition = "small" });
    }

    [Fact]
    public async Task Expiry_AndNotBefore_HoldByTheEnginesClock()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(null);
        AuthorizationModel model = AuthorizationModel.Parse(
            "model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define temp: [user expires]\n    define later: [user not before]\n", new ModelOptions { AllowExtensions = true });
        await authz.Relationships.WriteModelAsync(StoreId.Default, model, Token);
        DateTimeOffset at = authz.Time.GetUtcNow() + TimeSpan.FromMinutes(5);
        await authz.Relationships.WriteAsync(
            new RelationshipWrite
            {
                Create =
                [
                    RelationTuple.Parse("doc:1#temp@user:ann") with { Terms = new TupleTerms { ExpiresAt = at } },
                    RelationTuple.Parse("doc:1#later@user:ann") with { Terms = new TupleTerms { NotBefore = at } },
                ],
            },
            Token);

        authz.Time.SetUtcNow(at.AddTicks(-1));
        Assert.True(authz.Check("doc:1", "temp", "user:ann").Allowed);
        Assert.False(authz.Check("doc:1", "later", "user:ann").Allowed);
        authz.Time.SetUtcNow(at);
        Assert.False(authz.Check("doc:1", "temp", "user:ann").Allowed);
        Assert.True(authz.Check("doc:1", "later", "user:ann").Allowed);
    }

    [Fact]
    public async Task StrandedTuples_CountForNothing_UntilAModelAllowsThemAgain()
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        AuthorizationModel without = AuthorizationModel.Parse("model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define owner: [doc]\n");

        await authz.Relationships.WriteModelAsync(new ModelWrite { Model = without, AllowStranded = true }, Token);
        Assert.False(authz.Check("doc:1", "owner", "user:ann").Allowed);

        await authz.Relationships.WriteModelAsync(StoreId.Default, AuthorizationModel.Parse(Model), Token);
        Assert.True(authz.Check("doc:1", "owner", "user:ann").Allowed);
    }

    [Fact]
    public async Task Depth_CountsStepsBetweenRelations_AndNotRecursion()
    {
        string chain = string.Concat(Enumerable.Range(1, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"    define r{i}: [user, doc#r{i - 1}]\n")));
        string[] tuples = [.. Enumerable.Range(1, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"doc:1#r{i}@doc:1#r{i - 1}")), "doc:1#r0@user:ann"];
        string model = $"model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define r0: [user]\n{chain}";
        await using TestAuthz enough = await TestAuthz.StartAsync(model, tuples, o => o.MaxEvaluationDepth = 10);
        await using TestAuthz tooLittle = await TestAuthz.StartAsync(model, tuples, o => o.MaxEvaluationDepth = 9);

        Assert.True(enough.Check("doc:1", "r10", "user:ann").Allowed);
        Assert.Equal(CheckReason.EvaluationLimit, tooLittle.Check("doc:1", "r10", "user:ann").Reason);
        Assert.True(tooLittle.Check("doc:1", "r9", "user:ann").Allowed);
        Assert.Equal(CheckReason.EvaluationLimit, tooLittle.Check("doc:1", "r10", "user:nobody").Reason);
    }

    [Fact]
    public async Task Exclusion_ThroughTenThousandObjects_NeedsNoStack()
    {
        const int Length = 10_000;
        await using TestAuthz authz = await TestAuthz.StartAsync(
            """
            model
              schema 1.1
            type user
            type folder
              relations
                define parent: [folder]
                define banned: [user]
                define owner: [user]
                define viewer: owner or (viewer from parent but not banned)
            """,
            [.. Enumerable.Range(0, Length).Select(i => string.Create(CultureInfo.InvariantCulture, $"folder:{i}#parent@folder:{i + 1}")), string.Create(CultureInfo.InvariantCulture, $"folder:{Length}#owner@user:ann")],
            o => o.MaxEvaluationWork = 10_000_000);

        Assert.True(authz.Check("folder:0", "viewer", "user:ann").Allowed);
        Assert.Equal(CheckReason.NoPath, authz.Check("folder:0", "viewer", "user:eve").Reason);
    }

    [Fact]
    public async Task Decision_OnACondition_ReadsTheRequestsContext()
    {
        await using TestAuthz authz = await StartWithConditionAsync();
        var request = new AccessRequest
        {
            Subject = SubjectRef.Parse("user:bob"), Action = "reader", Resource = ObjectRef.Parse("doc:1"), Credential = Credential.InProcess("test"),
        };

        Decision met = await authz.Authorizer.AuthorizeAsync(request with { Context = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = 1 } }, Token);
        Decision open = await authz.Authorizer.AuthorizeAsync(request, Token);

        Assert.True(met.Allowed);
        Assert.Equal([ReasonCodes.ConditionIncomplete], open.Reasons);
    }

    private static async Task<TestAuthz> StartWithConditionAsync()
    {
        TestAuthz authz = await TestAuthz.StartAsync(Model, ["doc:1#owner@user:ann"]);
        await authz.Relationships.WriteAsync(new RelationshipWrite { Create = [Reader(new TupleTerms { Condition = "small" })] });
        return authz;
    }

    private static RelationTuple Reader(TupleTerms terms) => RelationTuple.Parse("doc:1#reader@user:bob") with { Terms = terms };

    private static ConditionContext X(int x) => ConditionContext.FromValues(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = x });
}
