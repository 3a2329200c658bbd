namespace FlowPilot.Authz.Model.Language;

/// <summary>Finds which nodes of a <see cref="ModelGraph"/> lie on a common cycle (Tarjan's algorithm, without recursion).</summary>
internal sealed class StrongComponents
{
    private readonly ModelGraph _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly Stack<int> _open = [];
    private int _next = 1;

    private StrongComponents(ModelGraph graph)
    {
        _graph = graph;
        _index = new int[graph.Nodes.Count];
        _low = new int[graph.Nodes.Count];
        Components = new int[graph.Nodes.Count];
    }

    // Equal for two nodes that reach each other; 0 while the node is open.
    private int[] Components { get; }

    /// <summary>Gives each node a number from 1; nodes of one number lie on a common cycle.</summary>
    public static int[] Find(ModelGraph graph)
    {
        var search = new StrongComponents(graph);
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            if (search._index[node] == 0)
            {
                search.Visit(node);
            }
        }

        return search.Components;
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Node, int Child)>();
        Open(root, path);
        while (path.TryPop(out (int Node, int Child) step))
        {
            List<int> children = _graph.Nodes[step.Node].Children;
            if (step.Child < children.Count)
            {
                path.Push((step.Node, step.Child + 1));
                int child = children[step.Child];
                if (_index[child] == 0)
                {
                    Open(child, path);
                }
                else if (Components[child] == 0)
                {
                    _low[step.Node] = Math.Min(_low[step.Node], _index[child]);
                }

                continue;
            }

            Close(step.Node);
            if (path.TryPeek(out (int Node, int Child) parent))
            {
                _low[parent.Node] = Math.Min(_low[parent.Node], _low[step.Node]);
            }
        }
    }

    private void Open(int node, Stack<(int Node, int Child)> path)
    {
        _index[node] = _low[node] = _next++;
        _open.Push(node);
        path.Push((node, 0));
    }

    private void Close(int node)
    {
        if (_low[node] != _index[node])
        {
            return;
        }

        int member;
        do
        {
            member = _open.Pop();
            Components[member] = _index[node];
        }
        while (member != node);
    }
}
