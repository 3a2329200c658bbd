using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using FlowPilot.Authz.Model;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>
/// From a text to a checked model with compiled conditions. The baseline reads the same model as JSON with the framework's general reader,
/// which checks nothing: it is there for scale.
/// </summary>
[MemoryDiagnoser]
[MaxIterationCount(30)]
[CategoriesColumn]
[MedianColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio")]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class ModelBenchmarks
{
    private const string Organization = "organization, 12 types";
    private const string Limit = "100 types";

    private string _text = string.Empty;
    private string _json = string.Empty;
    private string _wrong = string.Empty;
    private string _largeText = string.Empty;
    private string _largeJson = string.Empty;

    /// <summary>Reads the models once, so that a wrong one ends the run before it measures anything.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using Stream stream = typeof(ModelBenchmarks).Assembly.GetManifestResourceStream("organization.fga")
            ?? throw new InvalidOperationException("The model is not embedded.");
        using var reader = new StreamReader(stream);
        _text = reader.ReadToEnd();
        _json = AuthorizationModel.Parse(_text).ToJson();
        _wrong = _text.Replace("amount <= limits[region]", "amout <= limits[region]", StringComparison.Ordinal);
        _largeText = Enlarge(100);
        _largeJson = AuthorizationModel.Parse(_largeText).ToJson();
        if (ReadWrong() != 1)
        {
            throw new InvalidOperationException("The wrong model must have one error.");
        }
    }

    /// <summary>The general JSON reader of the framework.</summary>
    /// <returns>The number of types.</returns>
    [Benchmark(Baseline = true, Description = "JSON, not checked")]
    [BenchmarkCategory(Organization)]
    public int ReadJsonOnly() => CountTypes(_json);

    /// <summary>The language, all checks, all conditions compiled.</summary>
    /// <returns>The model.</returns>
    [Benchmark(Description = "Parse")]
    [BenchmarkCategory(Organization)]
    public AuthorizationModel Parse() => AuthorizationModel.Parse(_text);

    /// <summary>The JSON form, all checks, all conditions compiled.</summary>
    /// <returns>The model.</returns>
    [Benchmark(Description = "ParseJson")]
    [BenchmarkCategory(Organization)]
    public AuthorizationModel ParseJson() => AuthorizationModel.ParseJson(_json);

    /// <summary>A text whose last condition misspells a parameter.</summary>
    /// <returns>The number of errors.</returns>
    [Benchmark(Description = "TryParse, one error")]
    [BenchmarkCategory(Organization)]
    public int ReadWrong() =>
        AuthorizationModel.TryParse(_wrong, new ModelOptions(), out _, out IReadOnlyList<ModelError> errors) ? 0 : errors.Count;

    /// <summary>The general JSON reader of the framework.</summary>
    /// <returns>The number of types.</returns>
    [Benchmark(Baseline = true, Description = "JSON, not checked")]
    [BenchmarkCategory(Limit)]
    public int ReadLargeJsonOnly() => CountTypes(_largeJson);

    /// <summary>As many types as a model may have by default.</summary>
    /// <returns>The model.</returns>
    [Benchmark(Description = "Parse")]
    [BenchmarkCategory(Limit)]
    public AuthorizationModel ParseLarge() => AuthorizationModel.Parse(_largeText);

    /// <summary>The same model from its JSON.</summary>
    /// <returns>The model.</returns>
    [Benchmark(Description = "ParseJson")]
    [BenchmarkCategory(Limit)]
    public AuthorizationModel ParseLargeJson() => AuthorizationModel.ParseJson(_largeJson);

    private static int CountTypes(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("type_definitions").GetArrayLength();
    }

    // A row of types, each with a hierarchy of its own and a condition.
    private static string Enlarge(int types)
    {
        var text = new StringBuilder("model\n  schema 1.1\n\ntype user\n");
        for (int i = 1; i < types; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                type kind{i}
                  relations
                    define parent: [kind{Math.Max(1, i - 1)}]
                    define blocked: [user]
                    define owner: [user] or owner from parent
                    define editor: [user, user with until{i}, kind{i}#owner] or owner or editor from parent
                    define viewer: [user, user:*] or editor or viewer from parent
                    define can_view: viewer but not blocked
                    define can_edit: (editor but not blocked) and can_view

                """);
        }

        for (int i = 1; i < types; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                condition until{{i}}(current_time: timestamp, granted: timestamp, window: duration) {
                  current_time < granted + window
                }

                """);
        }

        return text.ToString();
    }
}
