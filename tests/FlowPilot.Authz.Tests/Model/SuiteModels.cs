using System.Text.Json;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>The models that OpenFGA's evaluation suites use: some hundred valid texts.</summary>
internal static class SuiteModels
{
    /// <summary>Each model once per text, named by the test that uses it first.</summary>
    public static IReadOnlyDictionary<string, string> Read()
    {
        Dictionary<string, string> models = new(StringComparer.Ordinal);
        foreach (string file in new[] { "openfga_consolidated_1_1_tests.json", "openfga_abac_tests.json" })
        {
            using JsonDocument document = JsonDocument.Parse(SharedData.ReadText("openfga", file));
            foreach (JsonElement test in document.RootElement.GetProperty("tests").EnumerateArray())
            {
                string name = test.GetProperty("name").GetString()!; // not null: every test has one
                foreach (JsonElement stage in test.GetProperty("stages").EnumerateArray())
                {
                    models.TryAdd(stage.GetProperty("model").GetString()!, name); // not null: every stage has one
                }
            }
        }

        return models;
    }
}
