using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Tests.Model;

/// <summary>The errors of a text, and how a test shows them.</summary>
internal static class ModelErrors
{
    public static IReadOnlyList<ModelError> Of(string text, ModelOptions? options = null)
    {
        bool isModel = AuthorizationModel.TryParse(text, options ?? new ModelOptions(), out AuthorizationModel? model, out IReadOnlyList<ModelError> errors);
        Assert.Equal(isModel, model is not null);
        Assert.Equal(isModel, errors.Count == 0);
        return errors;
    }

    public static IReadOnlyList<ModelError> OfJson(string json, ModelOptions? options = null)
    {
        bool isModel = AuthorizationModel.TryParseJson(json, options ?? new ModelOptions(), out AuthorizationModel? model, out IReadOnlyList<ModelError> errors);
        Assert.Equal(isModel, model is not null);
        Assert.Equal(isModel, errors.Count == 0);
        return errors;
    }

    public static IReadOnlyList<ModelError> OfManifest(string text)
    {
        bool isManifest = ModelManifest.TryParse(text, out ModelManifest? manifest, out IReadOnlyList<ModelError> errors);
        Assert.Equal(isManifest, manifest is not null);
        Assert.Equal(isManifest, errors.Count == 0);
        return errors;
    }

    public static IReadOnlyList<ModelError> OfModules(params ModelFile[] files)
    {
        bool isModel = AuthorizationModel.TryParseModules(files, new ModelOptions(), out AuthorizationModel? model, out IReadOnlyList<ModelError> errors);
        Assert.Equal(isModel, model is not null);
        Assert.Equal(isModel, errors.Count == 0);
        return errors;
    }

    public static string Describe(IEnumerable<ModelError> errors) => string.Join(" | ", errors.Select(static e => $"{e.Line}:{e.Column}+{e.Length} {e.Code}: {e.Message}"));
}
