namespace FlowPilot.Authz.Relationships.Graph;

/// <summary>Where an edge stands in the order of all edges of a graph. Its numbers are those of one process.</summary>
internal readonly record struct EdgePlace(int Kind, int Resource, int Subject)
{
    /// <summary>In front of every edge.</summary>
    public static EdgePlace Start { get; } = new(0, 0, -1);
}
