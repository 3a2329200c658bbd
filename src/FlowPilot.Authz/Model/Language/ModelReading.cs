using System.Text;

namespace FlowPilot.Authz.Model.Language;

/// <summary>The ways from a text to a model: bound, read, validate.</summary>
internal static class ModelReading
{
    public static AuthorizationModel? ReadText(string text, ModelOptions options, out IReadOnlyList<ModelError> errors)
    {
        var found = new ModelErrorList(options.MaxErrors);
        return IsTooLong([text], options, found)
            ? Refuse(found, out errors)
            : Complete(ModelParser.Parse(text, null, options, found), options, found, out errors);
    }

    public static AuthorizationModel? ReadJson(string json, ModelOptions options, out IReadOnlyList<ModelError> errors)
    {
        var found = new ModelErrorList(options.MaxErrors);
        if (IsTooLong([json], options, found))
        {
            return Refuse(found, out errors);
        }

        ModelDraft? draft = ModelJsonReader.Read(json, options, found);
        return draft is null ? Refuse(found, out errors) : Complete(draft, options, found, out errors);
    }

    public static AuthorizationModel? ReadModules(IReadOnlyList<ModelFile> files, ModelOptions options, out IReadOnlyList<ModelError> errors)
    {
        var found = new ModelErrorList(options.MaxErrors);
        return IsTooLong(files.Select(static f => f.Text), options, found)
            ? Refuse(found, out errors)
            : Complete(ModuleMerger.Merge(files, options, found), options, found, out errors);
    }

    public static AuthorizationModel? Complete(ModelDraft draft, ModelOptions options, ModelErrorList found, out IReadOnlyList<ModelError> errors)
    {
        ModelValidator.Validate(draft, options, found);
        if (found.HasErrors)
        {
            return Refuse(found, out errors);
        }

        errors = [];
        return draft.ToModel(found.Warnings());
    }

    private static AuthorizationModel? Refuse(ModelErrorList found, out IReadOnlyList<ModelError> errors)
    {
        errors = found.Errors();
        return null;
    }

    private static bool IsTooLong(IEnumerable<string> texts, ModelOptions options, ModelErrorList found)
    {
        long length = 0;
        foreach (string text in texts)
        {
            // A text of more characters than bytes are allowed need not be counted.
            length += text.Length > options.MaxTextLength ? text.Length : Encoding.UTF8.GetByteCount(text);
        }

        if (length <= options.MaxTextLength)
        {
            return false;
        }

        found.Add(new SourcePlace(1, 1, 0), ModelErrorCodes.TextTooLong, $"The text is longer than {options.MaxTextLength} bytes.");
        return true;
    }
}
