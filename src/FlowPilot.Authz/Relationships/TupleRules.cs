using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Relationships;

/// <summary>Which tuples a model allows.</summary>
internal static class TupleRules
{
    /// <summary>Says why a tuple is not allowed, as the end of a sentence; <see langword="null"/> if it is.</summary>
    public static string? FaultOf(AuthorizationModel model, RelationTuple tuple)
    {
        TypeDefinition? type = model.FindType(tuple.Resource.Type);
        if (type is null)
        {
            return $"the model has no type '{tuple.Resource.Type}'";
        }

        RelationDefinition? relation = type.FindRelation(tuple.Relation);
        if (relation is null)
        {
            return $"the type '{type.Name}' has no relation '{tuple.Relation}'";
        }

        // A set is a member of itself without being told; storing it would only make a cycle.
        if (tuple.Subject.IsUserset && tuple.Subject.Relation == tuple.Relation && tuple.Subject.ToObject() == tuple.Resource)
        {
            return "a userset cannot be its own subject";
        }

        if (relation.Direct.Any(r => Accepts(r, tuple)))
        {
            return tuple.Terms.Condition is null ? null : FaultOfCondition(model, tuple.Terms);
        }

        return relation.Direct.Count == 0
            ? $"the relation '{tuple.Relation}' of type '{type.Name}' is computed and takes no tuples"
            : $"the relation '{tuple.Relation}' of type '{type.Name}' accepts only {string.Join(", ", relation.Direct)}";
    }

    private static bool Accepts(TypeRestriction restriction, RelationTuple tuple) =>
        restriction.Type == tuple.Subject.Type
        && restriction.IsWildcard == tuple.Subject.IsWildcard
        && restriction.Relation == tuple.Subject.Relation
        && restriction.Condition == tuple.Terms.Condition
        && (tuple.Terms.ExpiresAt is null || restriction.Expires)
        && (tuple.Terms.NotBefore is null || restriction.HasNotBefore);

    /// <summary>Stored values must be parameters of the condition, of their types: otherwise it would be incomplete, or an error, for ever.</summary>
    private static string? FaultOfCondition(AuthorizationModel model, TupleTerms terms)
    {
        ModelCondition? condition = model.FindCondition(terms.Condition ?? string.Empty);
        if (condition is null)
        {
            return "the model has no such condition";
        }

        PreparedConditionContext? prepared = terms.Context.PreparedFor(condition.Compiled);
        return prepared is null ? null
            : prepared.UnknownNames.Count > 0 ? $"a value is stored that is no parameter of the condition '{condition.Name}'"
            : prepared.Errors.Count > 0 ? $"a value that is stored for the condition '{condition.Name}' is wrong: {prepared.Errors[0].Message}"
            : null;
    }
}
