using FlowPilot.Authz.Model.Language;

namespace FlowPilot.Authz.Model;

/// <summary>A condition as the model declares it: its name, its typed parameters and its expression. Immutable.</summary>
public sealed class ModelCondition
{
    internal ModelCondition(string name, IReadOnlyList<ModelConditionParameter> parameters, string expression)
    {
        Name = name;
        Parameters = [.. parameters];
        Expression = expression;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the parameters in the order of their declaration.</summary>
    public IReadOnlyList<ModelConditionParameter> Parameters { get; }

    /// <summary>Gets the text of the expression, without blanks around it and without the comments of the model's language.</summary>
    public string Expression { get; }

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

    /// <summary>Turns a place within <see cref="Expression"/>, from 1, into the place within the model's text.</summary>
    internal SourcePlace PlaceOf(int line, int column, int length) => !IsVerbatim || line < 1
        ? ExpressionPlace
        : ExpressionPlace with
        {
            Line = ExpressionPlace.Line + line - 1, Column = line == 1 ? ExpressionPlace.Column + column - 1 : column, Length = length,
        };

    /// <summary>Writes the condition as the language does.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ModelPrinter.Print(this);
}
