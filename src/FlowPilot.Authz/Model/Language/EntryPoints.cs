namespace FlowPilot.Authz.Model.Language;

/// <summary>Finds relations that no subject can ever have, because each way to them comes back to them first.</summary>
internal static class EntryPoints
{
    /// <summary>Says of each node whether there is a way in: the least fix point, in time linear in the edges.</summary>
    public static bool[] Find(ModelGraph graph)
    {
        var parents = new List<int>[graph.Nodes.Count];
        int[] missing = new int[graph.Nodes.Count];
        bool[] entered = new bool[graph.Nodes.Count];
        var pending = new Queue<int>();
        for (int i = 0; i < parents.Length; i++)
        {
            ModelGraph.Node node = graph.Nodes[i];
            missing[i] = node.IsAll ? node.Children.Count : 1;
            foreach (int child in node.Children)
            {
                (parents[child] ??= []).Add(i);
            }

            if (node.IsEntry || missing[i] == 0)
            {
                pending.Enqueue(i);
            }
        }

        while (pending.TryDequeue(out int node))
        {
            if (entered[node])
            {
                continue;
            }

            entered[node] = true;
            foreach (int parent in parents[node] ?? [])
            {
                if (--missing[parent] == 0)
                {
                    pending.Enqueue(parent);
                }
            }
        }

        return entered;
    }
}
