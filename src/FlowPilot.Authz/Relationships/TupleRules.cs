using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Relationships;

/// <summary>Which tuples a model allows.</summary>
internal static class TupleRules
{
    /// <summary>Whether the evaluator knows the meaning of a relation: so far, what is reachability and nothing else.</summary>
    public static bool CanEvaluate(RelationDefinition relation) =>
        CanEvaluate(relation.Rewrite) && relation.Direct.All(static r => r is { Condition: null, Expires: false, HasNotBefore: false });

    private static bool CanEvaluate(RelationRewrite rewrite) => rewrite switch
    {
        DirectRewrite or ComputedRewrite or TupleToUsersetRewrite => true,
        UnionRewrite union => union.Operands.All(CanEvaluate),
        _ => false,
    };

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

        // A restriction with a condition asks for a tuple that has one, and tuples have none yet.
        bool allowed = relation.Direct.Any(r =>
            r.Condition is null && r.Type == tuple.Subject.Type && r.IsWildcard == tuple.Subject.IsWildcard && r.Relation == tuple.Subject.Relation);
        return allowed
            ? null
            : relation.Direct.Count == 0
                ? $"the relation '{tuple.Relation}' of type '{type.Name}' is computed and takes no tuples"
                : $"the relation '{tuple.Relation}' of type '{type.Name}' accepts only {string.Join(", ", relation.Direct)}";
    }
}
