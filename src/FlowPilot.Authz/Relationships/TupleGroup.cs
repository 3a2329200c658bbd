using FlowPilot.Authz.Relationships.Graph;

namespace FlowPilot.Authz.Relationships;

/// <summary>The tuples of one transaction that are of one kind, by numbers that its names have within the transaction.</summary>
internal sealed class TupleGroup
{
    // A few edges are compared one by one; more have a table.
    private const int FewEdges = 8;

    private readonly NameTable _resources;
    private readonly NameTable _subjects;
    private readonly List<(ulong Pair, TupleTerms? Terms)> _edges = [];
    private readonly EdgeRows _plain = EdgeRows.Empty;
    private readonly EdgeRows _withTerms = EdgeRows.Empty;
    private readonly NameTable? _storedResources;
    private readonly NameTable? _storedSubjects;
    private Dictionary<ulong, int>? _places;
    private int _termsCount;

    public TupleGroup(EdgeKind kind, int resourceType, NameTable resources, int subjectType, NameTable subjects, RelationGraph? graph)
    {
        Kind = kind;
        ResourceType = resourceType;
        SubjectType = subjectType;
        _resources = resources;
        _subjects = subjects;
        if (graph is not null)
        {
            _storedResources = graph.Schema.FindNames(kind.ResourceType);
            _storedSubjects = graph.Schema.FindNames(kind.SubjectType);
            _plain = graph.Rows(graph.Schema.FindKind(kind));
            _withTerms = graph.Rows(graph.Schema.FindKind(kind with { HasTerms = true }));
        }
    }

    /// <summary>The kind, as if no tuple had terms.</summary>
    public EdgeKind Kind { get; }

    public int ResourceType { get; }

    public int SubjectType { get; }

    /// <summary>Whether the model is known to allow tuples of this kind without terms.</summary>
    public bool IsAllowed { get; set; }

    public IReadOnlyList<(ulong Pair, TupleTerms? Terms)> Edges => _edges;

    public int Count => _edges.Count;

    public bool HasTerms => _termsCount > 0;

    public bool HasPlain => _edges.Count > _termsCount;

    public int CountOf(bool withTerms) => withTerms ? _termsCount : _edges.Count - _termsCount;

    public bool Takes(RelationTuple tuple) =>
        tuple.Relation == Kind.Relation && tuple.Resource.Type == Kind.ResourceType && tuple.Subject.Type == Kind.SubjectType
        && tuple.Subject.Relation == Kind.SubjectRelation && tuple.Subject.IsWildcard == Kind.IsWildcard;

    /// <summary>Whether the store has the tuple with the same terms, so that adding it would change nothing.</summary>
    public bool IsStored(RelationTuple tuple)
    {
        if (_plain.Count + _withTerms.Count == 0)
        {
            return false;
        }

        int resource = _storedResources?.Find(tuple.Resource.Id) ?? -1;
        int subject = resource < 0 ? -1 : Kind.IsWildcard ? RelationGraph.Everyone : _storedSubjects?.Find(tuple.Subject.Id) ?? -1;
        return subject >= 0 && (tuple.Terms.Equals(TupleTerms.None)
            ? _plain.Contains(resource, subject)
            : _withTerms.TermsOf(resource, subject) is { } terms && terms.Equals(tuple.Terms));
    }

    /// <summary>Whether the transaction adds the tuple already, with whatever terms.</summary>
    public bool IsAdded(RelationTuple tuple)
    {
        int resource = _edges.Count == 0 ? -1 : _resources.Find(tuple.Resource.Id);
        int subject = resource < 0 ? -1 : Kind.IsWildcard ? RelationGraph.Everyone : _subjects.Find(tuple.Subject.Id);
        return subject >= 0 && PlaceOf(RowIndex.Pair(resource, subject)) >= 0;
    }

    public void Add(RelationTuple tuple)
    {
        ulong pair = RowIndex.Pair(_resources.Add(tuple.Resource.Id), Kind.IsWildcard ? RelationGraph.Everyone : _subjects.Add(tuple.Subject.Id));
        TupleTerms? terms = tuple.Terms.Equals(TupleTerms.None) ? null : tuple.Terms;
        int place = PlaceOf(pair);
        if (place >= 0)
        {
            _termsCount += (terms is null ? 0 : 1) - (_edges[place].Terms is null ? 0 : 1);
            _edges[place] = (pair, terms);
            return;
        }

        _places?.Add(pair, _edges.Count);
        _termsCount += terms is null ? 0 : 1;
        _edges.Add((pair, terms));
    }

    private int PlaceOf(ulong pair)
    {
        if (_edges.Count <= FewEdges)
        {
            return _edges.FindIndex(e => e.Pair == pair);
        }

        if (_places is null)
        {
            _places = new Dictionary<ulong, int>(_edges.Count * 2, PairComparer.Instance);
            for (int i = 0; i < _edges.Count; i++)
            {
                _places.Add(_edges[i].Pair, i);
            }
        }

        return _places.GetValueOrDefault(pair, -1);
    }
}
