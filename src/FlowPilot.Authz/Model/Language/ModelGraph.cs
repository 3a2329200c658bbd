namespace FlowPilot.Authz.Model.Language;

/// <summary>
/// How the relations of a model depend on one another: a node for each relation and each operator, an edge to whatever it is computed
/// from, through tuples or not. OpenFGA's weighted graph without the weights.
/// </summary>
internal sealed class ModelGraph
{
    private readonly Dictionary<string, TypeDraft> _types;
    private readonly Dictionary<(string Type, string Relation), int> _relations = [];
    private readonly List<Node> _nodes = [];

    private ModelGraph(Dictionary<string, TypeDraft> types) => _types = types;

    public IReadOnlyList<Node> Nodes => _nodes;

    public static ModelGraph Build(Dictionary<string, TypeDraft> types)
    {
        var graph = new ModelGraph(types);
        List<(int Node, TypeDraft Type, RelationDefinition Relation)> relations = [];
        foreach (TypeDraft type in types.Values)
        {
            foreach (RelationDefinition relation in type.Relations)
            {
                int node = graph.Add(new Node(isAll: false, type, relation, null));
                graph._relations.Add((type.Name, relation.Name), node);
                relations.Add((node, type, relation));
            }
        }

        foreach ((int node, TypeDraft type, RelationDefinition relation) in relations)
        {
            graph.Connect(node, type, relation, relation.Rewrite);
        }

        return graph;
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    private void Connect(int from, TypeDraft type, RelationDefinition relation, RelationRewrite rewrite)
    {
        switch (rewrite)
        {
            case DirectRewrite direct:
                ConnectDirect(from, direct);
                break;
            case ComputedRewrite computed:
                ConnectRelation(from, type.Name, computed.Relation);
                break;
            case TupleToUsersetRewrite arrow:
                ConnectArrow(from, type, arrow.Relation, arrow.Tupleset);
                break;
            case IntersectionArrowRewrite arrow:
                // One type of parents is enough to enter; but every parent is asked, so a cycle through it is as one through 'and'.
                int every = Add(new Node(isAll: false, type, relation, arrow));
                _nodes[from].Children.Add(every);
                ConnectArrow(every, type, arrow.Relation, arrow.Tupleset);
                break;
            case UnionRewrite union:
                ConnectOperands(from, type, relation, union, union.Operands, isAll: false);
                break;
            case IntersectionRewrite both:
                ConnectOperands(from, type, relation, both, both.Operands, isAll: true);
                break;
            case ExclusionRewrite exclusion:
                ConnectOperands(from, type, relation, exclusion, [exclusion.Base, exclusion.Subtract], isAll: true);
                break;
            default:
                _nodes[from].IsEntry = true;
                break;
        }
    }

    private void ConnectOperands(
        int from, TypeDraft type, RelationDefinition relation, RelationRewrite rewrite, IReadOnlyList<RelationRewrite> operands, bool isAll)
    {
        int node = Add(new Node(isAll, type, relation, isAll ? rewrite : null));
        _nodes[from].Children.Add(node);
        foreach (RelationRewrite operand in operands)
        {
            int child = Add(new Node(isAll: false, type, relation, null) { Place = operand.Place });
            _nodes[node].Children.Add(child);
            Connect(child, type, relation, operand);
        }
    }

    private void ConnectDirect(int from, DirectRewrite direct)
    {
        foreach (TypeRestriction restriction in direct.Restrictions)
        {
            if (restriction.Relation is null || restriction.IsWildcard)
            {
                _nodes[from].IsEntry = true;
            }
            else
            {
                ConnectRelation(from, restriction.Type, restriction.Relation);
            }
        }
    }

    private void ConnectArrow(int from, TypeDraft type, string relation, string tupleset)
    {
        foreach (string parent in (type.Find(tupleset)?.Direct ?? []).Select(static r => r.Type).Distinct(StringComparer.Ordinal))
        {
            if (_types.ContainsKey(parent) && !_relations.ContainsKey((parent, relation)))
            {
                continue;
            }

            ConnectRelation(from, parent, relation);
        }

        if (_nodes[from].Children.Count == 0)
        {
            _nodes[from].IsEntry = true;
        }
    }

    // A name without definition is an error of its own: here it counts as a way in, so that nothing else follows from it.
    private void ConnectRelation(int from, string type, string relation)
    {
        if (_relations.TryGetValue((type, relation), out int node))
        {
            _nodes[from].Children.Add(node);
        }
        else
        {
            _nodes[from].IsEntry = true;
        }
    }

    /// <summary>A relation, an operator or an operand.</summary>
    internal sealed class Node(bool isAll, TypeDraft type, RelationDefinition relation, RelationRewrite? constraint)
    {
        /// <summary>A way in is needed through each child, not through one.</summary>
        public bool IsAll { get; } = isAll;

        public TypeDraft Type { get; } = type;

        public RelationDefinition Relation { get; } = relation;

        /// <summary>The operator that must not lead back to itself; <see langword="null"/> for all others.</summary>
        public RelationRewrite? Constraint { get; } = constraint;

        public SourcePlace Place { get; init; }

        public List<int> Children { get; } = [];

        /// <summary>A tuple can name a subject here without any other relation.</summary>
        public bool IsEntry { get; set; }
    }
}
