namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Collects what a transaction changes, by kind of edges. A tuple is of one of two kinds, with terms or without, and moves between them.</summary>
internal sealed class EdgeChanges
{
    private readonly GraphSchema _schema;
    private readonly Dictionary<int, EdgeChange> _changes = [];

    public EdgeChanges(GraphSchema schema) => _schema = schema;

    public IReadOnlyCollection<EdgeChange> All => _changes.Values;

    /// <summary>Removes an edge, whether it has terms or not.</summary>
    public void Remove(EdgeKind kind, ulong pair)
    {
        Known(kind with { HasTerms = false })?.Removed.Add(pair);
        Known(kind with { HasTerms = true })?.Removed.Add(pair);
    }

    /// <summary>Adds an edge, or gives it other terms.</summary>
    public void Add(EdgeKind kind, ulong pair, TupleTerms? terms)
    {
        Known(kind with { HasTerms = !kind.HasTerms })?.Removed.Add(pair);
        EdgeChange change = Of(kind);
        change.Added.Add(pair);
        if (terms is not null)
        {
            change.Terms.Add(terms);
        }
    }

    /// <summary>The changes of a kind, for whoever adds many.</summary>
    public EdgeChange Of(EdgeKind kind)
    {
        int number = _schema.NumberOf(kind);
        return _changes.TryGetValue(number, out EdgeChange? found) ? found : _changes[number] = new EdgeChange(number);
    }

    /// <summary>The changes of a kind that has a number; where it has none there is nothing to remove.</summary>
    public EdgeChange? Known(EdgeKind kind) => _schema.FindKind(kind) < 0 ? null : Of(kind);
}
