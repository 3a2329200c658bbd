using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <content>Where models come from.</content>
public sealed partial class AuthorizationModel
{
    /// <summary>Reads a model from its text, with the default options.</summary>
    /// <param name="text">The text in OpenFGA's language.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The text is not a model; the errors say where and why, all of them at once.</exception>
    public static AuthorizationModel Parse(string text) => Parse(text, new ModelOptions());

    /// <summary>Reads a model from its text.</summary>
    /// <param name="text">The text in OpenFGA's language.</param>
    /// <param name="options">What the model may use.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The text is not a model; the errors say where and why, all of them at once.</exception>
    public static AuthorizationModel Parse(string text, ModelOptions options) =>
        TryParse(text, options, out AuthorizationModel? model, out IReadOnlyList<ModelError> errors) ? model : throw new FlowPilotModelException(errors);

    /// <summary>Reads a model from its text, without throwing for what is wrong in it.</summary>
    /// <param name="text">The text in OpenFGA's language.</param>
    /// <param name="options">What the model may use.</param>
    /// <param name="model">The model, if the text is one.</param>
    /// <param name="errors">The errors in the order of their place; empty if the text is a model.</param>
    /// <returns>Whether the text is a model.</returns>
    public static bool TryParse(string text, ModelOptions options, [NotNullWhen(true)] out AuthorizationModel? model, out IReadOnlyList<ModelError> errors)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        model = ModelReading.ReadText(text, options, out errors);
        return model is not null;
    }

    /// <summary>Reads a model from OpenFGA's JSON form, with the default options.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The JSON is not a model; the errors say where and why.</exception>
    public static AuthorizationModel ParseJson(string json) => ParseJson(json, new ModelOptions());

    /// <summary>Reads a model from OpenFGA's JSON form.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">What the model may use.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The JSON is not a model; the errors say where and why.</exception>
    public static AuthorizationModel ParseJson(string json, ModelOptions options) =>
        TryParseJson(json, options, out AuthorizationModel? model, out IReadOnlyList<ModelError> errors) ? model : throw new FlowPilotModelException(errors);

    /// <summary>Reads a model from OpenFGA's JSON form, without throwing for what is wrong in it.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">What the model may use.</param>
    /// <param name="model">The model, if the JSON is one.</param>
    /// <param name="errors">The errors in the order of their place; empty if the JSON is a model. A member of the wrong kind ends the reading.</param>
    /// <returns>Whether the JSON is a model.</returns>
    public static bool TryParseJson(string json, ModelOptions options, [NotNullWhen(true)] out AuthorizationModel? model, out IReadOnlyList<ModelError> errors)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(options);
        model = ModelReading.ReadJson(json, options, out errors);
        return model is not null;
    }

    /// <summary>Reads a model from the modules that it consists of, with the default options.</summary>
    /// <param name="files">The files in the order in which the <see cref="ModelManifest"/> lists them; each begins with <c>module</c>.</param>
    /// <returns>The model, with schema version 1.2.</returns>
    /// <exception cref="FlowPilotModelException">The files are not a model; the errors say in which file, where and why.</exception>
    public static AuthorizationModel ParseModules(IEnumerable<ModelFile> files) => ParseModules(files, new ModelOptions());

    /// <summary>Reads a model from the modules that it consists of.</summary>
    /// <param name="files">The files in the order in which the <see cref="ModelManifest"/> lists them; each begins with <c>module</c>.</param>
    /// <param name="options">What the model may use.</param>
    /// <returns>The model, with schema version 1.2.</returns>
    /// <exception cref="FlowPilotModelException">The files are not a model; the errors say in which file, where and why.</exception>
    public static AuthorizationModel ParseModules(IEnumerable<ModelFile> files, ModelOptions options) =>
        TryParseModules(files, options, out AuthorizationModel? model, out IReadOnlyList<ModelError> errors)
            ? model
            : throw new FlowPilotModelException(errors);

    /// <summary>Reads a model from the modules that it consists of, without throwing for what is wrong in them.</summary>
    /// <param name="files">The files in the order in which the <see cref="ModelManifest"/> lists them; each begins with <c>module</c>.</param>
    /// <param name="options">What the model may use.</param>
    /// <param name="model">The model, if the files are one.</param>
    /// <param name="errors">The errors by file and place; empty if the files are a model.</param>
    /// <returns>Whether the files are a model.</returns>
    /// <exception cref="ArgumentException">There is no file, one is <see langword="null"/>, or two have the same path.</exception>
    public static bool TryParseModules(
        IEnumerable<ModelFile> files, ModelOptions options, [NotNullWhen(true)] out AuthorizationModel? model, out IReadOnlyList<ModelError> errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ModelFile[] all = [.. files];
        if (all.Length == 0 || Array.IndexOf(all, null) >= 0 || all.DistinctBy(static f => f.Path, StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ArgumentException("At least one file is needed, none null, and each path once.", nameof(files));
        }

        model = ModelReading.ReadModules(all, options, out errors);
        return model is not null;
    }

    /// <summary>
    /// Reads what <see cref="ToJson"/> or <see cref="ToText"/> wrote and a store kept: a model that was accepted once is not refused because
    /// options became stricter.
    /// </summary>
    internal static AuthorizationModel Restore(string text)
    {
        ModelOptions options = new() { AllowExtensions = true, MaxDepth = 200, MaxTextLength = 67_108_864, MaxTypes = 10_000 };
        if (TryRead(text, options, out AuthorizationModel? model, out _))
        {
            return model;
        }

        // Only a model that needs wider limits for its conditions gets them; the work of an evaluation stays within the default.
        options.ConditionLimits = new ConditionLimits { MaxExpressionLength = 262_144, MaxNestingDepth = 250, MaxPatternLength = 4_096 };
        return TryRead(text, options, out model, out IReadOnlyList<ModelError> errors) ? model : throw new FlowPilotModelException(errors);
    }

    private static bool TryRead(string text, ModelOptions options, [NotNullWhen(true)] out AuthorizationModel? model, out IReadOnlyList<ModelError> errors) =>
        text.StartsWith('{') ? TryParseJson(text, options, out model, out errors) : TryParse(text, options, out model, out errors);
}
