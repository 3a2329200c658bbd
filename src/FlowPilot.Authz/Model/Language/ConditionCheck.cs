using System.Diagnostics.CodeAnalysis;
using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Internal;

namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// The one seam between the model's language and the language of expressions: what a condition declares is looked at here and nowhere else.
/// </summary>
internal static class ConditionCheck
{
    /// <summary>Compiles a condition, and reports what is wrong with its parameters and expression at their places in the model's text.</summary>
    /// <returns>The condition with its compiled form; as it was where something is wrong.</returns>
    public static ModelCondition Check(ModelCondition condition, ModelOptions options, ModelErrorList errors)
    {
        if (string.IsNullOrWhiteSpace(condition.Expression))
        {
            errors.Add(condition.Place, ModelErrorCodes.Condition, $"The condition {ForeignText.Quote(condition.Name)} has no expression.");
        }
        else if (!ForeignText.IsUnicode(condition.Expression))
        {
            errors.Add(condition.ExpressionPlace, ModelErrorCodes.Condition, $"The expression of {ForeignText.Quote(condition.Name)} is no Unicode text.");
        }
        else if (TryCompile(condition, options, errors, out CompiledCondition? compiled))
        {
            CheckExtension(condition, compiled, options, errors);
            return condition.With(compiled);
        }

        return condition;
    }

    private static bool TryCompile(
        ModelCondition condition, ModelOptions options, ModelErrorList errors, [NotNullWhen(true)] out CompiledCondition? compiled)
    {
        var definition = new ConditionDefinition(condition.Name, condition.Parameters, condition.Expression);
        bool isCompiled = CompiledCondition.TryCompile(definition, options.ConditionLimits, out compiled, out IReadOnlyList<CelError> found);
        foreach (CelError error in found)
        {
            string end = error.Message.EndsWith('?') ? string.Empty : ".";
            errors.Add(
                condition.PlaceOf(error.Line, error.Column, error.Length),
                ModelErrorCodes.Condition,
                $"{Subject(condition, error.Line, error.Column)}: {error.Message}{end}");
        }

        return isCompiled;
    }

    private static void CheckExtension(ModelCondition condition, CompiledCondition compiled, ModelOptions options, ModelErrorList errors)
    {
        if (compiled.UsesNow && !options.AllowExtensions)
        {
            (int line, int column) = compiled.PlaceOfNow;
            errors.Add(
                condition.PlaceOf(line, column, "now".Length),
                ModelErrorCodes.ExtensionNotEnabled,
                $"{Subject(condition, line, column)}: 'now' without a parameter of that name is an extension of OpenFGA's language, which is not "
                + "enabled for this model.");
        }
    }

    // A text has the place of the error itself; JSON and a builder have the expression as one string.
    private static string Subject(ModelCondition condition, int line, int column) => condition.IsVerbatim || line < 1
        ? $"The condition {ForeignText.Quote(condition.Name)}"
        : $"The condition {ForeignText.Quote(condition.Name)}, line {line}, column {column} of its expression";
}
