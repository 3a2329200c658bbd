using FlowPilot.Authz.Relationships;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Asks what the subjects of a relation of an object are made of.</summary>
public sealed record ExpandRequest : RelationshipQuestion
{
    /// <summary>The greatest <see cref="MaxDepth"/>.</summary>
    internal const int DepthLimit = 100;

    /// <summary>The greatest <see cref="MaxNodes"/>.</summary>
    internal const int NodesLimit = 1_000_000;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets how many relations may be expanded in one another; 1 expands the one that is asked for, and only names the others.</summary>
    /// <value>Default: 1. Range: 1 to 100.</value>
    public int MaxDepth { get; init; } = 1;

    /// <summary>Gets how many nodes and subjects the tree may hold. What lies beyond is cut, and says so.</summary>
    /// <value>Default: 10,000. Range: 1 to 1,000,000.</value>
    public int MaxNodes { get; init; } = 10_000;
}
