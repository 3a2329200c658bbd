using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>The bound of depth, whatever the steps are: what lies beyond it is not known, and is never taken for a denial or an allow.</summary>
public sealed class DepthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("computed", 10)] // one step each
    [InlineData("or", 10)]
    [InlineData("and", 20)] // to the operand, and from there to the relation
    [InlineData("but not", 20)]
    [InlineData("from", 10)]
    [InlineData("from all", 20)]
    public async Task Check_BeyondTheBound_IsNeitherAllowedNorDenied(string step, int depth)
    {
        string chain = string.Concat(Enumerable.Range(1, 10).Select(i => $"    define r{i}: {step switch
        {
            "computed" => $"r{i - 1}",
            "or" => $"[user] or r{i - 1}",
            "and" => $"open and r{i - 1}",
            "but not" => $"r{i - 1} but not shut",
            "from" => $"r{i - 1} from parent",
            _ => $"open and r{i - 1} from all parent",
        }}\n"));
        string model = $"model\n  schema 1.1\ntype user\ntype doc\n  relations\n    define parent: [doc]\n    define open: [user:*]\n    define shut: [user]\n    define r0: [user]\n{chain}";
        string[] tuples = ["doc:1#parent@doc:1", "doc:1#open@user:*", "doc:1#r0@user:ann", "doc:1#shut@user:bob"];
        await using TestAuthz enough = await TestAuthz.StartAsync(model, tuples, o => o.MaxEvaluationDepth = depth, language: new ModelOptions { AllowExtensions = true });
        await using TestAuthz tooLittle = await TestAuthz.StartAsync(model, tuples, o => o.MaxEvaluationDepth = depth - 1, language: new ModelOptions { AllowExtensions = true });
        var request = new ExplainRequest { Resource = ObjectRef.Parse("doc:1"), Relation = "r10", Subject = SubjectRef.Parse("user:ann") };

        Assert.True(enough.Check("doc:1", "r10", "user:ann").Allowed);
        Assert.Equal(CheckReason.NoPath, enough.Check("doc:1", "r10", "user:eve").Reason);
        Assert.Equal(CheckReason.EvaluationLimit, tooLittle.Check("doc:1", "r10", "user:ann").Reason);
        Assert.Equal(CheckReason.EvaluationLimit, tooLittle.Check("doc:1", "r10", "user:eve").Reason);
        Assert.True(tooLittle.Check("doc:1", "r9", "user:ann").Allowed);

        ListResult<ObjectRef> cut = tooLittle.Evaluator.ListObjects(new ListObjectsRequest { ResourceType = "doc", Relation = "r10", Subject = request.Subject }, Token);
        Assert.Equal((CheckReason.EvaluationLimit, 0), (cut.Reason, cut.Items.Count));
        Explanation explanation = tooLittle.Evaluator.Explain(request, Token);
        Assert.True(explanation.IsComplete);
        Assert.Equal((CheckReason.EvaluationLimit, ExplanationOutcome.Undecided), (explanation.Result.Reason, explanation.Root?.Outcome));
        Assert.Contains("beyond the bound of depth", explanation.Render(), StringComparison.Ordinal);
        Assert.Equal(ExplanationOutcome.Holds, enough.Evaluator.Explain(request, Token).Root?.Outcome);
    }

    [Fact]
    public void Check_WithLittleDepth_SaysTheSameWithEveryIndexOnAndOff_AndNothingThatMoreDepthTakesBack()
    {
        int open = 0, decided = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            var store = RandomStore.Create(seed);
            StoreSnapshot snapshot = StoreSnapshot.Empty([new ModelProjection(), new TupleProjection()])
                .Apply([ModelProjection.Write(store.Model), TupleProjection.Write([], store.Tuples)]);
            using var plain = new SnapshotChecks(int.MaxValue, withSets: false, withClosure: false);
            using var eager = new SnapshotChecks(1, withSets: true, withClosure: true);
            foreach (CheckRequest question in Questions(store))
            {
                CheckResult whole = plain.Check(snapshot, question, RandomStore.Now, Limits(1_000), Token);
                CheckResult shallow = plain.Check(snapshot, question, RandomStore.Now, Limits(2), Token);
                string name = $"seed {seed}: {question.Resource}#{question.Relation}@{question.Subject}\n{store.Model}\n{string.Join('\n', store.Tuples)}";

                Assert.True(shallow.Reason == CheckReason.EvaluationLimit || shallow.Reason == whole.Reason, $"{shallow.Reason}, {whole.Reason}: {name}");
                CheckReason other = eager.Check(snapshot, question, RandomStore.Now, Limits(2), Token).Reason;
                Assert.True(shallow.Reason == other, $"{shallow.Reason}, {other} with indexes: {name}");
                Explanation explanation = plain.Explain(
                    snapshot, new ExplainRequest { Resource = question.Resource, Relation = question.Relation, Subject = question.Subject, MaxMissing = 0 }, RandomStore.Now, Limits(2), Token);
                Assert.True(explanation.IsComplete, $"{explanation.Render()}: {name}");
                open += shallow.Reason == CheckReason.EvaluationLimit ? 1 : 0;
                decided += shallow.Reason != CheckReason.EvaluationLimit ? 1 : 0;
            }
        }

        Assert.True(open > 200 && decided > 10_000, $"{open} {decided}");
    }

    private static IEnumerable<CheckRequest> Questions(RandomStore store) =>
        from subject in RandomStore.Subjects.Take(6)
        from resource in RandomStore.Objects
        from relation in store.Model.FindType(resource.Type)?.Relations ?? []
        select new CheckRequest(resource, relation.Name, subject);

    private static CheckLimits Limits(int depth) => new(1_000_000, depth, 1_000_000);
}
