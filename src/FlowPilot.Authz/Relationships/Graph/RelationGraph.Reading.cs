namespace FlowPilot.Authz.Relationships.Graph;

/// <content>Reads tuples back, in an order that stays the same for a graph.</content>
internal sealed partial class RelationGraph
{
    /// <summary>All tuples, with their terms.</summary>
    public IEnumerable<RelationTuple> All() => Matching(new RelationshipFilter());

    /// <summary>The tuples that a filter accepts, with their terms.</summary>
    public IEnumerable<RelationTuple> Matching(RelationshipFilter filter) => Matching(filter, EdgePlace.Start).Select(static found => found.Tuple);

    /// <summary>The tuples behind a place that a filter accepts, in the order of their places.</summary>
    /// <remarks>O(kinds), and the rows of the object or subject that the filter names; the edges of the kinds where it names neither.</remarks>
    public IEnumerable<(RelationTuple Tuple, EdgePlace Place)> Matching(RelationshipFilter filter, EdgePlace after)
    {
        for (int number = Math.Max(after.Kind, 0); number < _rows.Length; number++)
        {
            EdgeKind kind = _rows[number].Count == 0 ? default : Schema.KindOf(number);
            if (_rows[number].Count == 0 || !Agrees(filter, kind))
            {
                continue;
            }

            EdgePlace begin = number == after.Kind ? after : new EdgePlace(number, 0, -1);
            foreach ((int resource, int subject) in Edges(filter, kind, _rows[number], begin.Resource))
            {
                if (resource > begin.Resource || subject > begin.Subject)
                {
                    yield return (TupleOf(kind, _rows[number], resource, subject), new EdgePlace(number, resource, subject));
                }
            }
        }
    }

    /// <summary>How many tuples a filter accepts, without looking at them.</summary>
    public long CountOf(RelationshipFilter filter)
    {
        long count = 0;
        for (int number = 0; number < _rows.Length; number++)
        {
            EdgeRows rows = _rows[number];
            if (rows.Count == 0 || Schema.KindOf(number) is var kind && !Agrees(filter, kind))
            {
                continue;
            }

            int resource = filter.ResourceId is null ? -1 : Schema.FindNames(kind.ResourceType)?.Find(filter.ResourceId) ?? -1;
            int subject = filter.Subject is null ? -1 : SubjectNumber(filter.Subject.Value);
            bool unknown = (filter.ResourceId is not null && resource < 0) || (filter.Subject is not null && subject < 0);
            count += unknown ? 0
                : filter.ResourceId is not null && filter.Subject is not null ? (rows.Contains(resource, subject) ? 1 : 0)
                : filter.ResourceId is not null ? rows.SubjectsOf(resource).Count
                : filter.Subject is not null ? rows.ResourcesOf(subject).Count
                : rows.Count;
        }

        return count;
    }

    /// <summary>The tuples that have expired at an instant, without their terms.</summary>
    public IEnumerable<RelationTuple> Expired(DateTimeOffset now)
    {
        for (int number = 0; number < _rows.Length; number++)
        {
            EdgeRows rows = _rows[number];
            foreach ((ulong pair, TupleTerms terms) in rows.Terms)
            {
                if (terms.ExpiresAt <= now)
                {
                    yield return TupleOf(Schema.KindOf(number), rows, (int)(pair >> 32), (int)(uint)pair).Key();
                }
            }
        }
    }

    private static bool Agrees(RelationshipFilter filter, EdgeKind kind) =>
        (filter.ResourceType is null || filter.ResourceType == kind.ResourceType)
        && (filter.Relation is null || filter.Relation == kind.Relation)
        && (filter.Subject is not { } subject
            || (subject.Type == kind.SubjectType && subject.Relation == kind.SubjectRelation && subject.IsWildcard == kind.IsWildcard));

    /// <summary>The edges of a kind that has the filter's types, from a number of the object on, in ascending order.</summary>
    private IEnumerable<(int Resource, int Subject)> Edges(RelationshipFilter filter, EdgeKind kind, EdgeRows rows, int first)
    {
        int resource = filter.ResourceId is null ? -1 : Schema.FindNames(kind.ResourceType)?.Find(filter.ResourceId) ?? -1;
        int subject = filter.Subject is null ? -1 : SubjectNumber(filter.Subject.Value);
        bool unknown = (filter.ResourceId is not null && resource < first) || (filter.Subject is not null && subject < 0);
        return unknown ? []
            : filter.ResourceId is not null && filter.Subject is not null ? rows.Contains(resource, subject) ? [(resource, subject)] : []
            : filter.ResourceId is not null ? rows.SubjectsOf(resource).ToSorted().Select(s => (resource, s))
            : filter.Subject is not null ? rows.ResourcesOf(subject).ToSorted().Where(r => r >= first).Select(r => (r, subject))
            : rows.From(first);
    }

    private RelationTuple TupleOf(EdgeKind kind, EdgeRows rows, int resource, int subject)
    {
        NameTable subjects = Schema.NamesOf(kind.SubjectType);
        SubjectRef who = kind.IsWildcard ? SubjectRef.AllOf(kind.SubjectType)
            : kind.SubjectRelation is null ? SubjectRef.Create(kind.SubjectType, subjects.NameOf(subject))
            : SubjectRef.Userset(ObjectRef.Create(kind.SubjectType, subjects.NameOf(subject)), kind.SubjectRelation);
        return new RelationTuple(ObjectRef.Create(kind.ResourceType, Schema.NamesOf(kind.ResourceType).NameOf(resource)), kind.Relation, who)
        {
            Terms = kind.HasTerms ? rows.TermsOf(resource, subject) ?? TupleTerms.None : TupleTerms.None,
        };
    }
}
