namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>What a transaction removes from the edges of one kind and then adds to them.</summary>
internal sealed class EdgeChange
{
    public EdgeChange(int kind) => Kind = kind;

    /// <summary>The number of the kind.</summary>
    public int Kind { get; }

    public List<ulong> Removed { get; } = [];

    public List<ulong> Added { get; } = [];

    /// <summary>The terms of each added pair; empty for a kind without terms.</summary>
    public List<TupleTerms> Terms { get; } = [];
}
