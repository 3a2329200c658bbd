namespace FlowPilot.Authz.Delegation;

/// <summary>A grant in its tree: a child holds its parent, so that walking a chain needs no look-up. Immutable.</summary>
internal sealed class GrantNode
{
    private IReadOnlyList<GrantId>? _chainIds;

    public GrantNode(Grant grant, GrantNode? parent, int index)
    {
        Grant = grant;
        Parent = parent;
        Index = index;
        Hops = parent is null ? 1 : parent.Hops + 1;
        HasTerms = grant.Condition is not null || grant.Ceilings.Count > 0 || parent is { HasTerms: true };
        Actions = parent is null || grant.Actions.All(a => parent.Actions.Contains(a, StringComparer.Ordinal))
            ? grant.Actions
            : [.. grant.Actions.Where(a => parent.Actions.Contains(a, StringComparer.Ordinal))];
        Shape = ChainRules.ShapeOf(this);
    }

    /// <summary>The grant as it was made; whether it was revoked since, <see cref="GrantSet"/> knows.</summary>
    public Grant Grant { get; }

    public GrantNode? Parent { get; }

    /// <summary>The place in the order in which grants were made.</summary>
    public int Index { get; }

    /// <summary>How many hops the chain has that ends here.</summary>
    public int Hops { get; }

    /// <summary>The actions that every link of the chain names that ends here, in ordinal order.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>Whether any link of the chain has a condition or ceilings.</summary>
    public bool HasTerms { get; }

    /// <summary>Whether the links make a chain. Links never change, so this is worked out once, from the links as they were read.</summary>
    public ChainVerdict Shape { get; }

    public GrantNode Root
    {
        get
        {
            GrantNode node = this;
            while (node.Parent is { } parent)
            {
                node = parent;
            }

            return node;
        }
    }

    /// <summary>The ids of the chain that ends here, root first. Made once, by whoever asks first.</summary>
    public IReadOnlyList<GrantId> ChainIds => _chainIds ??= Array.AsReadOnly(Array.ConvertAll(Chain(), static n => n.Grant.Id));

    /// <summary>The chain that ends here, root first.</summary>
    public GrantNode[] Chain()
    {
        var chain = new GrantNode[Hops];
        for (GrantNode? node = this; node is not null; node = node.Parent)
        {
            chain[node.Hops - 1] = node;
        }

        return chain;
    }
}
