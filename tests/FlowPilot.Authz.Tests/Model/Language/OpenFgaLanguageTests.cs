using System.Text.Json.Nodes;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Model.Language;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Tests.Conformance;
using FlowPilot.TestKit;

namespace FlowPilot.Authz.Tests.Model.Language;

/// <summary>OpenFGA's own tests of the language, a test per file of theirs.</summary>
public sealed class OpenFgaLanguageTests
{
    [Fact]
    public void Parse_SemanticCases_FindsTheSameErrorsAtTheSamePlaces()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-semantic");
        foreach (LanguageCase test in LanguageCase.Read("language_dsl_semantic_validation_cases.json"))
        {
            IReadOnlyList<ModelError> errors = ModelErrors.Of(test.Text("dsl"));
            string[] expected = [.. test.Errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length} {e.Code}").Order(StringComparer.Ordinal)];
            string[] actual = [.. errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length} {e.Code}").Order(StringComparer.Ordinal)];
            if (test.IsSkipped)
            {
                string verdict = errors.Count == 0 ? "accepted" : ModelErrors.Describe(errors);
                recorder.Skip(test.Id, $"marked 'skip' in the source, where these cases contradict each other; here: {verdict}");
            }
            else
            {
                recorder.Record(test.Id, expected.SequenceEqual(actual) ? null : $"expected {string.Join(", ", expected)}; found {ModelErrors.Describe(errors)}");
            }
        }

        recorder.Finish();
    }

    [Fact]
    public void Parse_SyntaxCases_HasTheSameVerdictAndFirstPlace()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-syntax");
        foreach (LanguageCase test in LanguageCase.Read("language_dsl_syntax_validation_cases.json"))
        {
            IReadOnlyList<ModelError> errors = ModelErrors.Of(test.Text("dsl"));
            LanguageError? first = test.Errors is [LanguageError one, ..] ? one : null;
            bool isSame = first is null ? errors.Count == 0 : errors.Count > 0 && (errors[0].Line, errors[0].Column) == (first.Line, first.Column);
            recorder.Record(test.Id, isSame ? null : $"expected {first?.Line}:{first?.Column} {first?.Message}; found {ModelErrors.Describe(errors)}");
        }

        recorder.Finish();
    }

    [Fact]
    public void ParseJson_TransformerCases_PrintAsTextOrAreRefusedAndAlwaysRoundTrip()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-transformer");
        foreach (LanguageCase test in LanguageCase.Read("language_json_syntax_transformer_validation_cases.json"))
        {
            recorder.Record(test.Id, FaultOfTransformation(test));
        }

        recorder.Finish();
    }

    [Fact]
    public void Parse_ManifestCases_ReadsTheSameValuesOrFindsTheSamePlaces()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-modules");
        foreach (LanguageCase test in LanguageCase.Read("language_fga_mod_transformer_cases.json"))
        {
            IReadOnlyList<ModelError> errors = ModelErrors.OfManifest(test.Text("modFile"));
            string[] expected = [.. test.Errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length}")];
            bool isSame = expected.SequenceEqual(errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length}"), StringComparer.Ordinal)
                && (!test.Has("json") || JsonNode.DeepEquals(JsonNode.Parse(test.Text("json")), ToJson(ModelManifest.Parse(test.Text("modFile")))));
            recorder.Record(test.Id, isSame ? null : $"expected {string.Join(", ", expected)}; found {ModelErrors.Describe(errors)}");
        }

        recorder.Finish();
    }

    [Fact]
    public void ParseJson_ValidationCases_FindsTheSameErrors()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-json");
        foreach (LanguageCase test in LanguageCase.Read("language_json_validation_cases.json"))
        {
            IReadOnlyList<ModelError> errors = ModelErrors.OfJson(test.Text("json"));
            bool isSame = test.Errors.Select(static e => e.Code).Order(StringComparer.Ordinal).SequenceEqual(errors.Select(static e => e.Code).Order(StringComparer.Ordinal));
            recorder.Record(test.Id, isSame ? null : $"expected {string.Join(", ", test.Errors.Select(static e => e.Code))}; found {ModelErrors.Describe(errors)}");
        }

        recorder.Finish();
    }

    [Fact]
    public void ObjectRef_IdentifierCases_HaveTheSameVerdict()
    {
        ConformanceRecorder recorder = KnownDeviations.Recorder("openfga-ids");
        foreach (LanguageCase test in LanguageCase.Read("language_object_id_validation_cases.json"))
        {
            bool isId = ObjectRef.TryParse($"document:{test.Text("object_id")}", out _);
            recorder.Record(test.Id, isId == test.Is("valid") ? null : $"expected {test.Is("valid")}, found {isId}");
        }

        recorder.Finish();
    }

    // The source's transformers do not validate, so neither does this: the reader and the printer are asked alone.
    private static string? FaultOfTransformation(LanguageCase test)
    {
        var errors = new ModelErrorList(100);
        ModelDraft? draft = ModelJsonReader.Read(test.Text("json"), new ModelOptions(), errors);
        if (draft is null || draft.ToModel([]) is not { } model)
        {
            return ModelErrors.Describe(errors.Errors());
        }

        if (!JsonNode.DeepEquals(JsonNode.Parse(test.Text("json")), JsonNode.Parse(model.ToJson())))
        {
            return $"the JSON came back as {model.ToJson()}";
        }

        bool isValid = !test.Has("valid") || test.Is("valid");
        string text;
        try
        {
            text = model.ToText();
        }
        catch (FlowPilotModelException e)
        {
            return isValid ? e.Message : null;
        }

        return !isValid ? $"printed as {text}"
            : AuthorizationModel.Parse(text).Equals(model) ? null
            : $"read back as {AuthorizationModel.Parse(text)}";
    }

    private static JsonObject ToJson(ModelManifest manifest)
    {
        return new JsonObject
        {
            ["schema"] = Value(JsonValue.Create(manifest.SchemaVersion), manifest.SchemaPlace),
            ["contents"] = new JsonObject
            {
                ["value"] = new JsonArray([.. manifest.Contents.Zip(manifest.ItemPlaces, static (c, p) => Value(JsonValue.Create(c), p))]),
                ["line"] = Range(manifest.ListStart.Line, manifest.ListEndLine),
                ["column"] = Range(manifest.ListStart.Column, 1),
            },
        };

        static JsonObject Value(JsonNode value, SourcePlace place) => new()
        {
            ["value"] = value, ["line"] = Range(place.Line, place.Line), ["column"] = Range(place.Column, place.Column + place.Length),
        };

        static JsonObject Range(int start, int end) => new() { ["start"] = start - 1, ["end"] = end - 1 };
    }
}
