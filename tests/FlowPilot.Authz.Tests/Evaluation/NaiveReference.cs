using FlowPilot.Authz.Model;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Tests.Evaluation;

/// <summary>
/// The well-founded meaning of a model over tuples, written for clarity: for one subject, plain sets of (object, relation), and an alternating
/// fix point over all of them. No index, no plan, no order; conditions and windows are decided beforehand by the caller.
/// </summary>
/// <remarks>
/// What is subtracted is a set of its own, as if it had a name: <c>a: p but not (q but not a)</c> means what <c>a: p but not x</c> with
/// <c>x: q but not a</c> means. So a definition may be taken apart or put together, and says the same.
/// </remarks>
internal sealed class NaiveReference
{
    private readonly AuthorizationModel _model;
    private readonly RelationTuple[] _tuples;
    private readonly ObjectRef[] _objects;
    private readonly SubjectRef _subject;

    public NaiveReference(AuthorizationModel model, IEnumerable<RelationTuple> tuples, IEnumerable<ObjectRef> objects, SubjectRef subject)
    {
        _model = model;
        _tuples = [.. tuples];
        _objects = [.. objects];
        _subject = subject;
    }

    /// <summary>What is certainly true; what is undefined is false.</summary>
    public HashSet<(ObjectRef Resource, string Relation)> Solve()
    {
        HashSet<(ObjectRef, string)> certain = [];
        while (true)
        {
            HashSet<(ObjectRef, string)> possible = LeastFixPoint(certain);
            HashSet<(ObjectRef, string)> next = LeastFixPoint(possible);
            if (next.SetEquals(certain))
            {
                return [.. certain.Where(h => _model.FindRelation(h.Item1.Type, h.Item2) is not null)];
            }

            certain = next;
        }
    }

    private HashSet<(ObjectRef, string)> LeastFixPoint(HashSet<(ObjectRef, string)> negated)
    {
        HashSet<(ObjectRef, string)> holds = [];
        int before;
        do
        {
            before = holds.Count;
            foreach (ObjectRef resource in _objects)
            {
                foreach (RelationDefinition relation in _model.FindType(resource.Type)?.Relations ?? [])
                {
                    if (IsItself(resource, relation.Name) || Holds(relation.Rewrite, resource, relation.Name, holds, negated))
                    {
                        holds.Add((resource, relation.Name));
                    }

                    foreach (RelationRewrite subtracted in SubtractedIn(relation.Rewrite).Where(s => Holds(s, resource, relation.Name, holds, negated)))
                    {
                        holds.Add((resource, NameOf(relation.Name, subtracted)));
                    }
                }
            }
        }
        while (holds.Count > before);

        return holds;
    }

    private bool IsItself(ObjectRef resource, string relation) =>
        _subject.IsUserset && _subject.Relation == relation && _subject.ToObject() == resource;

    // Not the name of a relation: those have no blanks. What is written alike in one relation is alike.
    private static string NameOf(string relation, RelationRewrite subtracted) => $"{relation} but not {subtracted}";

    private static IEnumerable<RelationRewrite> SubtractedIn(RelationRewrite rewrite) => rewrite switch
    {
        UnionRewrite union => union.Operands.SelectMany(SubtractedIn),
        IntersectionRewrite both => both.Operands.SelectMany(SubtractedIn),
        ExclusionRewrite exclusion => [exclusion.Subtract, .. SubtractedIn(exclusion.Base), .. SubtractedIn(exclusion.Subtract)],
        _ => [],
    };

    /// <summary>Whether a rewrite holds; a subtracted part is read in <paramref name="negated"/>.</summary>
    private bool Holds(RelationRewrite rewrite, ObjectRef resource, string relation, HashSet<(ObjectRef, string)> holds, HashSet<(ObjectRef, string)> negated) => rewrite switch
    {
        DirectRewrite => Of(resource, relation).Any(t => IsMet(t.Subject, holds)),
        ComputedRewrite computed => holds.Contains((resource, computed.Relation)),
        TupleToUsersetRewrite arrow => Of(resource, arrow.Tupleset).Any(t => t.Subject.IsObject && holds.Contains((t.Subject.ToObject(), arrow.Relation))),
        UnionRewrite union => union.Operands.Any(o => Holds(o, resource, relation, holds, negated)),
        IntersectionRewrite both => both.Operands.All(o => Holds(o, resource, relation, holds, negated)),
        ExclusionRewrite exclusion => Holds(exclusion.Base, resource, relation, holds, negated) && !negated.Contains((resource, NameOf(relation, exclusion.Subtract))),
        IntersectionArrowRewrite all => Of(resource, all.Tupleset).Any() && Of(resource, all.Tupleset).All(t => holds.Contains((t.Subject.ToObject(), all.Relation))),
        _ => throw new InvalidOperationException(),
    };

    private IEnumerable<RelationTuple> Of(ObjectRef resource, string relation) => _tuples.Where(t => t.Resource == resource && t.Relation == relation);

    private bool IsMet(SubjectRef stored, HashSet<(ObjectRef, string)> holds) =>
        stored == _subject
        || (stored.IsWildcard && _subject.IsObject && stored.Type == _subject.Type)
        || (stored.Relation is { } relation && holds.Contains((stored.ToObject(), relation)));
}
