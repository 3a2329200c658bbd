namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>
/// What two ends an edge of the graph has: tuples of one relation of one type, with subjects of one form. Named by text, not by a model, so
/// that tuples outlive a change of the model: a kind that the model in force does not allow is simply not read.
/// </summary>
internal readonly record struct EdgeKind(string ResourceType, string Relation, string SubjectType, string? SubjectRelation, bool IsWildcard, bool HasTerms)
{
    public static EdgeKind Of(RelationTuple tuple, bool hasTerms) =>
        new(tuple.Resource.Type, tuple.Relation, tuple.Subject.Type, tuple.Subject.Relation, tuple.Subject.IsWildcard, hasTerms);
}
