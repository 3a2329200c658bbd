using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Benchmarks.Authz;

/// <summary>The check that one writes in an afternoon: tuples in a dictionary of sets, and the model walked as it is written.</summary>
internal sealed class NaiveChecker
{
    private readonly AuthorizationModel _model;
    private readonly Dictionary<(string Resource, string Relation), HashSet<string>> _tuples = [];

    public NaiveChecker(AuthorizationModel model, IEnumerable<RelationTuple> tuples)
    {
        _model = model;
        foreach (RelationTuple tuple in tuples)
        {
            (string, string) key = (tuple.Resource.ToString(), tuple.Relation);
            (_tuples.TryGetValue(key, out HashSet<string>? subjects) ? subjects : _tuples[key] = new HashSet<string>(StringComparer.Ordinal)).Add(tuple.Subject.ToString());
        }
    }

    /// <summary>Whether the subject has the relation.</summary>
    public bool Check(string resource, string relation, string subject) => Check(resource, relation, subject, []);

    /// <summary>The objects of a type to which a subject has a relation: each is checked.</summary>
    public List<string> List(string type, string relation, string subject) =>
        [.. _tuples.Keys.Select(static k => k.Resource).Where(r => r.StartsWith(type + ":", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Where(r => Check(r, relation, subject))];

    private bool Check(string resource, string relation, string subject, HashSet<(string, string)> path)
    {
        RelationDefinition? definition = _model.FindRelation(resource[..resource.IndexOf(':', StringComparison.Ordinal)], relation);
        return definition is not null && path.Add((resource, relation)) && Holds(definition.Rewrite, resource, relation, subject, path);
    }

    private bool Holds(RelationRewrite rewrite, string resource, string relation, string subject, HashSet<(string, string)> path) => rewrite switch
    {
        DirectRewrite => Direct(resource, relation, subject, path),
        ComputedRewrite computed => Check(resource, computed.Relation, subject, path),
        TupleToUsersetRewrite arrow => SubjectsOf(resource, arrow.Tupleset).Any(parent => Check(parent, arrow.Relation, subject, path)),
        UnionRewrite union => union.Operands.Any(o => Holds(o, resource, relation, subject, path)),
        IntersectionRewrite both => both.Operands.All(o => Holds(o, resource, relation, subject, [.. path])),
        ExclusionRewrite exclusion => Holds(exclusion.Base, resource, relation, subject, [.. path]) && !Holds(exclusion.Subtract, resource, relation, subject, [.. path]),
        _ => false,
    };

    private bool Direct(string resource, string relation, string subject, HashSet<(string, string)> path)
    {
        HashSet<string> subjects = SubjectsOf(resource, relation);
        return subjects.Contains(subject) || subjects.Contains(subject[..subject.IndexOf(':', StringComparison.Ordinal)] + ":*") || subjects.Any(s => s.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash && Check(s[..hash], s[(hash + 1)..], subject, path));
    }

    private HashSet<string> SubjectsOf(string resource, string relation) => _tuples.GetValueOrDefault((resource, relation)) ?? [];
}
