using System.Globalization;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>An answer is a matter of the model and the tuples, never of how much stack the asking thread has left.</summary>
public sealed class StackTests
{
    private const int Length = 3_000;
    private const int Folders = 300;

    // Relations that read each other in a row, so many that evaluating them in one another would be deep: r0 by arrows, x0 by exclusions, c0 computed.
    private const int Relations = 150;

    private static readonly int[] StackSizes = [256 * 1024, 512 * 1024, 16 * 1024 * 1024];

    private static readonly string Model = $"""
        model
          schema 1.1
        type user
        type group
          relations
            define member: [user, group#member]
        type folder
          relations
            define parent: [folder]
            define open: [user, user:*]
            define viewer: [user] or (viewer from parent and open)
        type row
          relations
            define parent: [row]
            {Chain("r", i => $"[user] or r{i} from parent")}
            {Chain("x", i => $"[user] but not x{i}")}
            {Chain("c", i => $"c{i}")}
        """;

    [Theory]
    [InlineData("group:g0#member@user:far")] // a proof along three thousand groups
    [InlineData("group:g0#member@user:nobody")] // a denial along them
    [InlineData("folder:f0#viewer@user:far")] // operators that lead into each other through the tuples
    [InlineData("folder:f0#viewer@user:nobody")]
    [InlineData("row:0#x0@user:far")]
    [InlineData("row:0#x1@user:far")]
    [InlineData("row:0#c0@user:far")]
    [InlineData("row:0#r0@user:far")]
    public async Task CheckExplainVerify_OnStacksOfAnySize_SayTheSame(string question)
    {
        await using TestAuthz authz = await StartAsync();
        RelationTuple tuple = RelationTuple.Parse(question);
        var request = new ExplainRequest
        {
            Resource = tuple.Resource, Relation = tuple.Relation, Subject = tuple.Subject, MaxNodes = 100_000, MaxWork = 10_000_000, MaxMissing = 1,
        };

        string[] answers = OnStacks(() =>
        {
            Explanation explanation = authz.Evaluator.Explain(request);
            ProofVerification verification = authz.Evaluator.Verify(explanation);
            Assert.True(explanation.IsComplete);
            Assert.True(verification.IsValid, verification.Fault);
            return $"{explanation.Result.ReasonCode}, {explanation.Root?.SelfAndBelow().Count()} steps, missing {explanation.Missing.Outcome}\n{explanation.Render()}";
        });

        Assert.Single(answers.Distinct());
        Assert.StartsWith(question.EndsWith("far", StringComparison.Ordinal) && !question.Contains("x0", StringComparison.Ordinal) ? "path," : "no_path,", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_OnStacksOfAnySize_SayTheSame()
    {
        await using TestAuthz authz = await StartAsync();
        (string Type, string Relation)[] relations = [("group", "member"), ("folder", "viewer"), ("row", "x1"), ("row", "c0"), ("row", "r0")];

        string[] answers = OnStacks(() => string.Join('\n', relations.Select(r =>
        {
            ListResult<ObjectRef> objects = authz.Evaluator.ListObjects(new ListObjectsRequest { ResourceType = r.Type, Relation = r.Relation, Subject = SubjectRef.Parse("user:far") });
            ListResult<ListedSubject> subjects = authz.Evaluator.ListSubjects(
                new ListSubjectsRequest { Resource = objects.Items[0], Relation = r.Relation, SubjectType = "user" });
            Assert.True(objects.IsComplete && subjects.IsComplete);
            return string.Create(CultureInfo.InvariantCulture, $"{r}: {objects.Items.Count} objects, {string.Join(' ', subjects.Items.Select(static s => s.Subject))}");
        })));

        Assert.Single(answers.Distinct());
        Assert.Contains($"(group, member): {Length + 1} objects, user:far", answers[0], StringComparison.Ordinal);
        Assert.Contains($"(folder, viewer): {Folders + 1} objects, user:far", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expand_OnStacksOfAnySize_SaysTheSame()
    {
        await using TestAuthz authz = await StartAsync();

        string[] answers = OnStacks(() =>
        {
            UsersetTree groups = authz.Evaluator.Expand(new ExpandRequest { Resource = ObjectRef.Parse("group:g0"), Relation = "member", MaxDepth = 100 });
            UsersetTree rows = authz.Evaluator.Expand(new ExpandRequest { Resource = ObjectRef.Parse("row:0"), Relation = "r0", MaxDepth = 100 });
            Assert.True(groups.IsComplete && rows.IsComplete);
            return $"{DepthOf(groups.Root)} {DepthOf(rows.Root)}";
        });

        Assert.Equal(["200 300"], answers.Distinct());
    }

    [Fact]
    public void Model_OfManyRelationsComputedInARow_NeedsNoStack()
    {
        const int Count = 2_000;
        string text = $"model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define c0: [user]\n{string.Concat(Enumerable.Range(1, Count).Select(static i => $"    define c{i}: c{i - 1}\n"))}";

        string[] answers = OnStacks(() =>
        {
            var model = AuthorizationModel.Parse(text);
            StoreSnapshot snapshot = StoreSnapshot.Empty([new ModelProjection(), new TupleProjection()])
                .Apply([ModelProjection.Write(model), TupleProjection.Write([], [RelationTuple.Parse("doc:1#c0@user:ann")])]);
            using var checks = new SnapshotChecks();
            var question = new CheckRequest(ObjectRef.Parse("doc:1"), $"c{Count}", SubjectRef.Parse("user:ann"));
            return checks.Check(snapshot, question, DateTimeOffset.UnixEpoch, new CheckLimits(1_000_000, Count, 1_000_000), CancellationToken.None).ReasonCode;
        });

        Assert.Equal(["path"], answers.Distinct());
    }

    private static int DepthOf(UsersetNode? node) => node is null ? 0 : 1 + DepthOf(node.Children is [.., var last] ? last : null);

    private static string Chain(string name, Func<int, string> definition) => string.Join(
        "\n    ", Enumerable.Range(0, Relations).Select(i => $"define {name}{i}: {(i == Relations - 1 ? "[user]" : definition(i + 1))}"));

    private static Task<TestAuthz> StartAsync() => TestAuthz.StartAsync(
        Model,
        [
            .. Enumerable.Range(0, Length).Select(static i => $"group:g{i}#member@group:g{i + 1}#member"), $"group:g{Length}#member@user:far",
            .. Enumerable.Range(0, Folders).Select(static i => $"folder:f{i}#parent@folder:f{i + 1}"), $"folder:f{Folders}#viewer@user:far",
            .. Enumerable.Range(0, Folders + 1).Select(static i => $"folder:f{i}#open@user:*"),
            .. Enumerable.Range(0, Relations - 1).Select(static i => $"row:{i}#parent@row:{i + 1}"), $"row:{Relations - 1}#r{Relations - 1}@user:far",
            .. Enumerable.Range(0, Relations).Select(static i => $"row:0#x{i}@user:far"), $"row:0#c{Relations - 1}@user:far",
        ],
        o =>
        {
            o.MaxEvaluationDepth = 2 * Relations;
            o.MaxEvaluationWork = 10_000_000;
        });

    private static string[] OnStacks(Func<string> ask) => [.. StackSizes.Select(size =>
    {
        string answer = string.Empty;
        var thread = new Thread(
            () =>
            {
                try
                {
                    answer = ask();
                }
#pragma warning disable CA1031 // Whatever it is, it is the answer: an exception on a thread of its own would end the process.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    answer = e.ToString();
                }
            },
            size);
        thread.Start();
        thread.Join();
        return answer;
    })];
}
