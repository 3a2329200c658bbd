using System.Text.Json;
using FlowPilot.Authz.Evaluation;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>OpenFGA's own suites over the engine, by the rules of its runner.</summary>
public sealed class OpenFgaSuiteTests
{
    [Theory]
    [InlineData("openfga-check", "openfga_consolidated_1_1_tests.json")]
    [InlineData("openfga-abac", "openfga_abac_tests.json")]
    public async Task Suite_EveryAssertionOfEveryPass_ComesOutAsOpenFgaSays(string suite, string file)
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder(suite);
        string json = SharedData.ReadText("openfga", file);
        foreach (IGrouping<string, OpenFgaStage> test in OpenFgaStage.All(json).GroupBy(s => s.Test, StringComparer.Ordinal))
        {
            await using TestAuthz stored = await TestAuthz.StartAsync(null);
            foreach (OpenFgaStage stage in test)
            {
                await WriteAsync(stored, stage, stage.Tuples);
                Run(recorder, stored, stage, "stored", []);
                if (stage.IsOnly && stage.Tuples.Count is > 0 and <= 100)
                {
                    await using TestAuthz contextual = await TestAuthz.StartAsync(null);
                    await WriteAsync(contextual, stage, []);
                    Run(recorder, contextual, stage, "contextual", stage.Tuples);
                }
            }
        }

        recorder.Finish();
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

    private static void Run(ConformanceRecorder recorder, TestAuthz authz, OpenFgaStage stage, string pass, IReadOnlyList<RelationTuple> more)
    {
        RunChecks(recorder, authz, stage, pass, more);
        var lists = new OpenFgaLists(authz, more);
        int number = 0;
        foreach (JsonElement assertion in stage.Assertions("listObjectsAssertions"))
        {
            recorder.Record($"{stage.Id}/objects{number}/{pass}", lists.FaultOfObjects(assertion));
            recorder.Record($"{stage.Id}/objects{number}/{pass}/streamed", lists.FaultOfStreamedObjects(assertion));
            recorder.Record($"{stage.Id}/objects{number++}/{pass}/check", lists.FaultOfObjectsAgainstChecks(assertion));
        }

        number = 0;
        foreach (JsonElement assertion in stage.Assertions("listUsersAssertions"))
        {
            recorder.Record($"{stage.Id}/users{number}/{pass}", lists.FaultOfSubjects(assertion));
            recorder.Record($"{stage.Id}/users{number}/{pass}/streamed", lists.FaultOfStreamedSubjects(assertion));
            recorder.Record($"{stage.Id}/users{number++}/{pass}/check", lists.FaultOfSubjectsAgainstChecks(assertion));
        }
    }

    private static void RunChecks(ConformanceRecorder recorder, TestAuthz authz, OpenFgaStage stage, string pass, IReadOnlyList<RelationTuple> more)
    {
        int number = 0;
        foreach (JsonElement assertion in stage.Assertions("checkAssertions"))
        {
            string id = $"{stage.Id}/check{number++}/{pass}";
            string expected = OpenFgaStage.ErrorCode(assertion) is { } code ? $"error {code}" : assertion.GetProperty("expectation").GetBoolean() ? "true" : "false";
            string actual = Check(authz, assertion, more);
            recorder.Record(id, actual == expected ? null : $"expected {expected}, found {actual}: {assertion.GetProperty("tuple")}");
        }
    }

    private static string Check(TestAuthz authz, JsonElement assertion, IReadOnlyList<RelationTuple> more)
    {
        JsonElement tuple = assertion.GetProperty("tuple");
        try
        {
            var request = new CheckRequest(
                ObjectRef.Parse(tuple.GetProperty("object").GetString() ?? string.Empty), tuple.GetProperty("relation").GetString() ?? string.Empty, SubjectRef.Parse(tuple.GetProperty("user").GetString() ?? string.Empty))
            {
                Context = OpenFgaStage.Context(assertion),
                ContextualTuples = [.. more, .. OpenFgaStage.Read(assertion, "contextualTuples")],
            };
            CheckResult result = authz.Evaluator.Check(request);
            return result.Reason switch
            {
                CheckReason.Path => "true",
                CheckReason.NoPath => "false",
                CheckReason.ConditionIncomplete or CheckReason.ConditionError => "error 2000",
                CheckReason.EvaluationLimit => "error 2002",
                _ => "error 2000",
            };
        }
        catch (InvalidTupleException)
        {
            return "error 2027";
        }
        catch (FormatException)
        {
            return "error 2000";
        }
    }
}
