using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>A condition as the model declares it: its name, its typed parameters and its expression. Immutable.</summary>
public sealed class ModelCondition
{
    private readonly CompiledCondition? _compiled;

    internal ModelCondition(string name, IReadOnlyList<ConditionParameter> parameters, string expression)
    {
        Name = name;
        Parameters = [.. parameters];
        Expression = expression;
    }

    private ModelCondition(ModelCondition condition, CompiledCondition compiled)
        : this(condition.Name, condition.Parameters, condition.Expression)
    {
        _compiled = compiled;
        Module = condition.Module;
        File = condition.File;
        Place = condition.Place;
        ExpressionPlace = condition.ExpressionPlace;
        IsVerbatim = condition.IsVerbatim;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the parameters in the order of their declaration.</summary>
    public IReadOnlyList<ConditionParameter> Parameters { get; }

    /// <summary>Gets the text of the expression, without blanks around it and without the comments of the model's language.</summary>
    public string Expression { get; }

    /// <summary>Gets the condition as it is evaluated, compiled once with the limits of <see cref="ModelOptions.ConditionLimits"/>.</summary>
    public CompiledCondition Compiled => _compiled ?? throw new InvalidOperationException($"The condition '{Name}' has not been checked.");

    /// <summary>Gets the module that defines the condition; <see langword="null"/> where the model has no modules.</summary>
    public string? Module { get; internal init; }

    /// <summary>Gets the path of the file that defines the condition, where it is known.</summary>
    public string? File { get; internal init; }

    /// <summary>The place of the name.</summary>
    internal SourcePlace Place { get; init; }

    /// <summary>A part of it could not be read, so that nothing is concluded from the rest. Never in a finished model.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>The place of the expression: of its first line in a text, of the whole string in JSON.</summary>
    internal SourcePlace ExpressionPlace { get; init; }

    /// <summary>The lines of the expression stand in the text as they are; in JSON they are one string with escapes.</summary>
    internal bool IsVerbatim { get; init; }

    /// <summary>A condition of a finished model is compiled; one that was only read is not yet.</summary>
    internal bool IsCompiled => _compiled is not null;

    /// <summary>The same condition with its compiled form.</summary>
    internal ModelCondition With(CompiledCondition compiled) => new(this, compiled);

    /// <summary>
    /// Turns a place within <see cref="Expression"/>, from 1, into the place within the model's text. What has no place there is about the
    /// declaration.
    /// </summary>
    internal SourcePlace PlaceOf(int line, int column, int length) => line < 1
        ? Place
        : !IsVerbatim
        ? ExpressionPlace
        : ExpressionPlace with
        {
            Line = ExpressionPlace.Line + line - 1, Column = line == 1 ? ExpressionPlace.Column + column - 1 : column, Length = length,
        };

    /// <summary>Writes the condition as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ModelPrinter.Print(this);
}
