namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>
/// A node of a tree that is not made yet: what makes the nodes below it, and what makes it of them. Trees are as deep as chains of groups are long,
/// so they are grown with a stack of their own: how deep one may be is never a matter of the thread that asks.
/// </summary>
/// <param name="Below">What makes the nodes below, in their order; each is called when those before it are whole.</param>
/// <param name="Finish">Makes the node.</param>
internal readonly record struct Branch<TNode>(IReadOnlyList<Func<Branch<TNode>>> Below, Func<TNode[], TNode> Finish)
{
    /// <summary>A node with nothing below it.</summary>
    public static Branch<TNode> Leaf(TNode node) => new([], _ => node);

    /// <summary>Makes the whole tree, from its root on, depth first.</summary>
    public static TNode Grow(Branch<TNode> root)
    {
        var open = new Stack<(Branch<TNode> Branch, TNode[] Made, int Count)>();
        open.Push((root, new TNode[root.Below.Count], 0));
        while (true)
        {
            (Branch<TNode> branch, TNode[] made, int count) = open.Pop();
            if (count < made.Length)
            {
                open.Push((branch, made, count + 1));
                Branch<TNode> next = branch.Below[count]();
                open.Push((next, new TNode[next.Below.Count], 0));
                continue;
            }

            TNode node = branch.Finish(made);
            if (!open.TryPeek(out (Branch<TNode> Branch, TNode[] Made, int Count) around))
            {
                return node;
            }

            around.Made[around.Count - 1] = node;
        }
    }
}
