using System.Text.Json;
using System.Text.RegularExpressions;
using FlowPilot.Authz.Conditions;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Conditions;

/// <summary>
/// The conditions of OpenFGA's own tests: all of them compile, and where one condition alone decides an assertion it comes to what is expected.
/// The whole suite runs with the engine.
/// </summary>
public sealed partial class OpenFgaConditionsTests
{
    [Fact]
    public void Compile_EveryConditionOfTheSuites_HasNoErrors()
    {
        int count = 0;
        foreach (string file in (string[])["openfga_abac_tests.json", "openfga_consolidated_1_1_tests.json"])
        {
            using var document = JsonDocument.Parse(SharedData.ReadText("openfga", file));
            foreach ((string test, JsonElement stage) in Stages(document.RootElement))
            {
                foreach (ConditionDefinition definition in ConditionsOf(ModelOf(stage)))
                {
                    count++;
                    Assert.True(CompiledCondition.TryCompile(definition, null, out _, out IReadOnlyList<CelError> errors), $"{test}: {definition}\n{string.Join('\n', errors)}");
                }
            }
        }

        Assert.Equal(29, count);
    }

    [Fact]
    public void Evaluate_AssertionsThatOneConditionDecides_AreAsExpected()
    {
        using var document = JsonDocument.Parse(SharedData.ReadText("openfga", "openfga_abac_tests.json"));
        var tuplesOfTest = new Dictionary<string, List<JsonElement>>(StringComparer.Ordinal);
        var faults = new List<string>();
        int count = 0;
        foreach ((string test, JsonElement stage) in Stages(document.RootElement))
        {
            // Stages of one test add to one store.
            if (!tuplesOfTest.TryGetValue(test, out List<JsonElement>? tuples))
            {
                tuplesOfTest.Add(test, tuples = []);
            }

            tuples.AddRange(Items(stage, "tuples"));
            string model = ModelOf(stage);
            foreach (JsonElement assertion in Items(stage, "checkAssertions"))
            {
                if (DecidingTuple(model, tuples, assertion) is { } tuple)
                {
                    count++;
                    string? fault = FaultOf(model, tuple, assertion);
                    faults.AddRange(fault is null ? [] : [$"{test}: {assertion}: {fault}"]);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"assertions that one condition decides: {count - faults.Count} of {count}");
        Assert.Empty(faults);
        Assert.Equal(20, count);
    }

    private static string? FaultOf(string model, JsonElement tuple, JsonElement assertion)
    {
        JsonElement condition = tuple.GetProperty("condition");
        ConditionDefinition definition = ConditionsOf(model).Single(d => d.Name == condition.GetProperty("name").GetString());
        ConditionContext? stored = condition.TryGetProperty("context", out JsonElement kept) ? ConditionContext.FromJson(kept) : null;
        ConditionContext? request = assertion.TryGetProperty("context", out JsonElement given) ? ConditionContext.FromJson(given) : null;

        ConditionResult result = CompiledCondition.Compile(definition).Evaluate(stored, request, Conditions.Now);

        bool fails = assertion.TryGetProperty("errorCode", out JsonElement code) && code.GetInt32() == 2000;
        bool isAsExpected = fails
            ? result.Outcome is ConditionOutcome.Needs or ConditionOutcome.Error
            : result.Outcome == (assertion.GetProperty("expectation").GetBoolean() ? ConditionOutcome.True : ConditionOutcome.False);
        return isAsExpected ? null : result.ToString();
    }

    // The one tuple of the asked object and relation, where the relation is direct and the model lets the tuple have its condition.
    private static JsonElement? DecidingTuple(string model, List<JsonElement> tuples, JsonElement assertion)
    {
        if (assertion.TryGetProperty("contextualTuples", out _))
        {
            return null;
        }

        JsonElement asked = assertion.GetProperty("tuple");
        JsonElement[] matching = [.. tuples.Where(t => Same(t, asked, "object") && Same(t, asked, "relation"))];
        if (matching is not [JsonElement tuple] || !Same(tuple, asked, "user") || !tuple.TryGetProperty("condition", out JsonElement condition))
        {
            return null;
        }

        string relation = $"{Text(asked, "object").Split(':')[0]}#{Text(asked, "relation")}";
        string restriction = $"{Text(asked, "user").Split(':')[0]} with {Text(condition, "name")}";
        return DirectRelations(model).GetValueOrDefault(relation)?.Contains(restriction, StringComparer.Ordinal) == true ? tuple : null;
    }

    private static Dictionary<string, string[]> DirectRelations(string model)
    {
        var relations = new Dictionary<string, string[]>(StringComparer.Ordinal);
        string type = "";
        foreach (string line in model.Split('\n', StringSplitOptions.TrimEntries))
        {
            type = line.StartsWith("type ", StringComparison.Ordinal) ? line[5..] : type;
            Match direct = DirectRelation().Match(line);
            if (direct.Success)
            {
                relations[$"{type}#{direct.Groups["name"].Value}"] = direct.Groups["types"].Value.Split(',', StringSplitOptions.TrimEntries);
            }
        }

        return relations;
    }

    private static IEnumerable<ConditionDefinition> ConditionsOf(string model) =>
        ConditionBlock().Matches(model).Select(static m => Conditions.Define(m.Groups["name"].Value, m.Groups["parameters"].Value, m.Groups["expression"].Value.Trim()));

    private static IEnumerable<(string Test, JsonElement Stage)> Stages(JsonElement root) =>
        root.GetProperty("tests").EnumerateArray().SelectMany(static t => Items(t, "stages").Select(s => (Text(t, "name"), s)));

    private static JsonElement[] Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string ModelOf(JsonElement stage) => Text(stage, "model");

    private static bool Same(JsonElement x, JsonElement y, string name) => Text(x, name) == Text(y, name);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    [GeneratedRegex(@"^condition (?<name>\w+)\((?<parameters>[^)]*)\) \{(?<expression>[^}]*)\}", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ConditionBlock();

    [GeneratedRegex(@"^define (?<name>\w+): \[(?<types>[^\]]*)\]$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DirectRelation();
}
