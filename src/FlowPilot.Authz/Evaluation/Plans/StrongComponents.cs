namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>The strongly connected parts of a graph of numbers.</summary>
internal static class StrongComponents
{
    /// <summary>For each node its component; a component's number is above those of all that it leads to.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="successorsOf">Where a node leads to.</param>
    public static int[] Find(int count, Func<int, int[]> successorsOf)
    {
        // Tarjan's algorithm; iterative, because a model may be a long chain.
        var component = new int[count];
        var index = new int[count];
        var low = new int[count];
        var onStack = new bool[count];
        var stack = new Stack<int>();
        var calls = new Stack<(int Node, int Next)>();
        int counter = 0, components = 0;
        for (int root = 0; root < count; root++)
        {
            if (index[root] != 0)
            {
                continue;
            }

            calls.Push((root, 0));
            while (calls.TryPop(out (int Node, int Next) call))
            {
                (int node, int next) = call;
                int[] successors = successorsOf(node);
                if (next == 0)
                {
                    index[node] = low[node] = ++counter;
                    stack.Push(node);
                    onStack[node] = true;
                }
                else
                {
                    int done = successors[next - 1];
                    low[node] = onStack[done] ? Math.Min(low[node], low[done]) : low[node];
                }

                while (next < successors.Length && index[successors[next]] != 0)
                {
                    int seen = successors[next++];
                    low[node] = onStack[seen] ? Math.Min(low[node], index[seen]) : low[node];
                }

                if (next < successors.Length)
                {
                    calls.Push((node, next + 1));
                    calls.Push((successors[next], 0));
                    continue;
                }

                if (low[node] == index[node])
                {
                    int member;
                    do
                    {
                        member = stack.Pop();
                        onStack[member] = false;
                        component[member] = components;
                    }
                    while (member != node);
                    components++;
                }
            }
        }

        return component;
    }
}
