using System.Text.Json;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Evaluation.Explanations;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>Explains every check of OpenFGA's suites: with the same answer, whole, and verified.</summary>
public sealed class OpenFgaExplainTests
{
    [Theory]
    [InlineData("openfga_consolidated_1_1_tests.json", 400)]
    [InlineData("openfga_abac_tests.json", 50)]
    public async Task Explain_EveryCheckOfTheSuite_AgreesAndCanBeVerified(string file, int atLeast)
    {
        int verified = 0;
        foreach (IGrouping<string, OpenFgaStage> test in OpenFgaStage.All(SharedData.ReadText("openfga", file)).GroupBy(static s => s.Test, StringComparer.Ordinal))
        {
            await using TestAuthz stored = await TestAuthz.StartAsync(null);
            foreach (OpenFgaStage stage in test)
            {
                await WriteAsync(stored, stage, stage.Tuples);
                verified += Explain(stored, stage, []);
                if (stage.IsOnly && stage.Tuples.Count is > 0 and <= 100)
                {
                    await using TestAuthz contextual = await TestAuthz.StartAsync(null);
                    await WriteAsync(contextual, stage, []);
                    verified += Explain(contextual, stage, stage.Tuples);
                }
            }
        }

        Assert.True(verified >= atLeast, $"{verified} were verified");
    }

    private static int Explain(TestAuthz authz, OpenFgaStage stage, IReadOnlyList<RelationTuple> more)
    {
        int verified = 0;
        foreach (JsonElement assertion in stage.Assertions("checkAssertions"))
        {
            JsonElement tuple = assertion.GetProperty("tuple");
            ExplainRequest request;
            CheckResult result;
            try
            {
                request = new ExplainRequest
                {
                    Resource = ObjectRef.Parse(tuple.GetProperty("object").GetString() ?? string.Empty),
                    Relation = tuple.GetProperty("relation").GetString() ?? string.Empty,
                    Subject = SubjectRef.Parse(tuple.GetProperty("user").GetString() ?? string.Empty),
                    Context = OpenFgaStage.Context(assertion),
                    ContextualTuples = [.. more, .. OpenFgaStage.Read(assertion, "contextualTuples")],
                };
                result = authz.Evaluator.Check(new CheckRequest(request.Resource, request.Relation, request.Subject) { Context = request.Context, ContextualTuples = request.ContextualTuples });
            }
            catch (Exception refused) when (refused is FormatException or InvalidTupleException)
            {
                continue;
            }

            Explanation explanation = authz.Evaluator.Explain(request, TestContext.Current.CancellationToken);
            string text = $"{stage.Id}\n{stage.Model}\n{explanation}";

            Assert.Equal(result, explanation.Result);
            Assert.True(explanation.IsComplete || result.Reason == CheckReason.UnknownRelation, text);
            if (result.Reason is CheckReason.Path or CheckReason.NoPath && explanation.Root?.Block != ExplanationBlock.NotFounded)
            {
                string? fault = authz.Evaluator.Verify(explanation, TestContext.Current.CancellationToken).Fault;
                Assert.True(fault is null, $"{fault}\n{text}");
                verified++;
            }

            if (explanation.Missing.Outcome == MissingTuplesOutcome.Found)
            {
                HashSet<RelationTuple> added = [.. explanation.Missing.Tuples.Select(static t => t.Key())];
                ExplainRequest with = request with { ContextualTuples = [.. request.ContextualTuples.Where(t => !added.Contains(t.Key())), .. explanation.Missing.Tuples] };
                Assert.True(authz.Evaluator.Explain(with, TestContext.Current.CancellationToken).Result.Allowed, text);
            }
        }

        return verified;
    }

    private static async Task WriteAsync(TestAuthz authz, OpenFgaStage stage, IReadOnlyList<RelationTuple> tuples)
    {
        var write = new ModelWrite { Model = AuthorizationModel.Parse(stage.Model), AllowStranded = true };
        await authz.Relationships.WriteModelAsync(write, TestContext.Current.CancellationToken);
        if (tuples.Count > 0)
        {
            await authz.Relationships.WriteAsync(new RelationshipWrite { Touch = tuples }, TestContext.Current.CancellationToken);
        }
    }
}
