using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>Builds a model in C#; the same model as its text gives.</summary>
/// <remarks>Not safe for concurrent use. What a builder was given is checked in <see cref="Build(ModelOptions)"/>.</remarks>
public sealed class ModelBuilder
{
    private readonly List<TypeDraft> _types = [];
    private readonly List<ModelCondition> _conditions = [];
    private string _schemaVersion = "1.1";

    /// <summary>Sets the schema version.</summary>
    /// <param name="version"><c>1.1</c>, the default, or <c>1.2</c>.</param>
    /// <returns>This builder.</returns>
    public ModelBuilder Schema(string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        _schemaVersion = version;
        return this;
    }

    /// <summary>Adds a type without relations.</summary>
    /// <param name="name">The name of the type.</param>
    /// <returns>This builder.</returns>
    public ModelBuilder Type(string name) => Type(name, static _ => { });

    /// <summary>Adds a type.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="define">Adds the relations; called at once.</param>
    /// <returns>This builder.</returns>
    public ModelBuilder Type(string name, Action<ModelTypeBuilder> define)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(define);
        var type = new TypeDraft { Name = name, Place = default };
        define(new ModelTypeBuilder(type));
        _types.Add(type);
        return this;
    }

    /// <summary>Adds a condition.</summary>
    /// <param name="name">The name of the condition.</param>
    /// <param name="expression">The expression, in CEL.</param>
    /// <param name="parameters">The names and types of the parameters, for example <c>("allowed", "list&lt;string&gt;")</c>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is empty or there twice, or a type is none.</exception>
    public ModelBuilder Condition(string name, string expression, params ReadOnlySpan<(string Name, string Type)> parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(expression);
        List<ConditionParameter> all = [];
        foreach ((string parameter, string type) in parameters)
        {
            if (string.IsNullOrEmpty(parameter) || all.Exists(p => p.Name == parameter))
            {
                throw new ArgumentException($"A parameter of condition {ForeignText.Quote(name)} has no name, or another's.", nameof(parameters));
            }

            all.Add(ConditionParameterType.TryParse(type, out ConditionParameterType? known)
                ? new ConditionParameter(parameter, known)
                : throw new ArgumentException($"{ForeignText.Quote(type ?? string.Empty)} is no type of a parameter.", nameof(parameters)));
        }

        _conditions.Add(new ModelCondition(name, all, expression.Trim()));
        return this;
    }

    /// <summary>Makes the model, with the default options.</summary>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The model makes no sense; the errors say why, all of them at once and without places.</exception>
    public AuthorizationModel Build() => Build(new ModelOptions());

    /// <summary>Makes the model.</summary>
    /// <param name="options">What the model may use.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FlowPilotModelException">The model makes no sense; the errors say why, all of them at once and without places.</exception>
    public AuthorizationModel Build(ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var draft = new ModelDraft { SchemaVersion = _schemaVersion };
        draft.Types.AddRange(_types);
        draft.Conditions.AddRange(_conditions);
        return ModelReading.Complete(draft, options, new ModelErrorList(options.MaxErrors), out IReadOnlyList<ModelError> errors)
            ?? throw new FlowPilotModelException(errors);
    }
}
