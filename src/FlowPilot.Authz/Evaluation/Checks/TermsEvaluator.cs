using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Checks;

/// <summary>Whether a tuple with terms counts: the model must allow its terms, its window must be open, and its condition must hold.</summary>
internal static class TermsEvaluator
{
    public static Verdict Evaluate(CheckScope scope, TypeRestriction[] allowed, TupleTerms? terms, out ConditionResult result)
    {
        result = default;

        // A tuple that the model in force does not allow counts for nothing, whatever it says.
        if (terms is null || !IsAllowed(allowed, terms) || terms.NotBefore > scope.Now || terms.ExpiresAt <= scope.Now)
        {
            return Verdict.False;
        }

        if (terms.Condition is null)
        {
            return Verdict.True;
        }

        if (!scope.Plan.Conditions.TryGetValue(terms.Condition, out CompiledCondition? condition))
        {
            return Verdict.False;
        }

        result = condition.EvaluatePrepared(terms.Context.PreparedFor(condition), scope.PreparedFor(condition), scope.Now);
        return result.Outcome switch
        {
            ConditionOutcome.True => Verdict.True,
            ConditionOutcome.False => Verdict.False,
            _ => Verdict.Undetermined,
        };
    }

    private static bool IsAllowed(TypeRestriction[] allowed, TupleTerms terms)
    {
        foreach (TypeRestriction restriction in allowed)
        {
            if (restriction.Condition == terms.Condition
                && (terms.ExpiresAt is null || restriction.Expires)
                && (terms.NotBefore is null || restriction.HasNotBefore))
            {
                return true;
            }
        }

        return false;
    }
}
