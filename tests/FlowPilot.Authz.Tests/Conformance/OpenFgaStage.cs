using System.Text.Json;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Tests.Conformance;

/// <summary>One stage of a test of OpenFGA's suites: a model, tuples that are added, and assertions.</summary>
internal sealed class OpenFgaStage
{
    private readonly JsonElement _stage;

    public OpenFgaStage(string test, int index, int stages, JsonElement stage)
    {
        _stage = stage;
        Test = test;
        Index = index;
        IsOnly = stages == 1;
    }

    public string Test { get; }

    public int Index { get; }

    public bool IsOnly { get; }

    public string Id => $"{Test}/{Index}";

    public string Model => _stage.GetProperty("model").GetString() ?? string.Empty;

    public IReadOnlyList<RelationTuple> Tuples => Read(_stage, "tuples");

    public IEnumerable<JsonElement> Assertions(string kind) => _stage.TryGetProperty(kind, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static IEnumerable<OpenFgaStage> All(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        int place = 0;
        foreach (JsonElement test in document.RootElement.Clone().GetProperty("tests").EnumerateArray())
        {
            // Names are not unique in the suites, their places are.
            string name = $"{place++} {test.GetProperty("name").GetString()}";
            JsonElement[] stages = [.. test.GetProperty("stages").EnumerateArray()];
            for (int i = 0; i < stages.Length; i++)
            {
                yield return new OpenFgaStage(name, i, stages.Length, stages[i]);
            }
        }
    }

    public static IReadOnlyList<RelationTuple> Read(JsonElement holder, string name) => holder.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(ReadTuple)]
        : [];

    public static ConditionContext? Context(JsonElement assertion) =>
        assertion.TryGetProperty("context", out JsonElement context) && context.ValueKind == JsonValueKind.Object ? ConditionContext.FromJson(context) : null;

    public static int? ErrorCode(JsonElement assertion) => assertion.TryGetProperty("errorCode", out JsonElement code) ? code.GetInt32() : null;

    public static RelationTuple ReadTuple(JsonElement json)
    {
        var tuple = new RelationTuple(
            ObjectRef.Parse(json.GetProperty("object").GetString() ?? string.Empty), json.GetProperty("relation").GetString() ?? string.Empty, SubjectRef.Parse(json.GetProperty("user").GetString() ?? string.Empty));
        return json.TryGetProperty("condition", out JsonElement condition) && condition.ValueKind == JsonValueKind.Object
            ? tuple with
            {
                Terms = new TupleTerms
                {
                    Condition = condition.GetProperty("name").GetString(),
                    Context = condition.TryGetProperty("context", out JsonElement context) && context.ValueKind == JsonValueKind.Object ? ConditionContext.FromJson(context) : ConditionContext.Empty,
                },
            }
            : tuple;
    }
}
