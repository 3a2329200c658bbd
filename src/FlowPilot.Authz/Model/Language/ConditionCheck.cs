namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// The one seam between the model's language and the language of expressions: what a condition declares is looked at here and nowhere else.
/// </summary>
internal static class ConditionCheck
{
    /// <summary>Reports what is wrong with a condition's parameters and expression, at their places in the model's text.</summary>
    public static void Check(ModelCondition condition, ModelErrorList errors)
    {
        if (string.IsNullOrWhiteSpace(condition.Expression))
        {
            errors.Add(condition.Place, ModelErrorCodes.Condition, $"The condition {ModelNames.Quote(condition.Name)} has no expression.");
        }
        else if (!ModelNames.IsUnicode(condition.Expression))
        {
            errors.Add(condition.ExpressionPlace, ModelErrorCodes.Condition, $"The expression of {ModelNames.Quote(condition.Name)} is no Unicode text.");
        }
    }
}
