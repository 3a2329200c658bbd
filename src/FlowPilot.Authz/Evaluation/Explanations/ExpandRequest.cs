using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation.Explanations;

/// <summary>Asks what the subjects of a relation of an object are made of.</summary>
public sealed record ExpandRequest
{
    /// <summary>The greatest <see cref="MaxDepth"/>.</summary>
    internal const int DepthLimit = 100;

    /// <summary>The greatest <see cref="MaxNodes"/>.</summary>
    internal const int NodesLimit = 1_000_000;

    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets tuples that count for this question only.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RelationTuple> ContextualTuples { get; init; } = [];

    /// <summary>Gets a change that counts for this question only and is not written; <see langword="null"/> for none.</summary>
    public WhatIf? WhatIf { get; init; }

    /// <summary>Gets the revision that the answer must hold. What this process has not seen yet is not waited for: see <see cref="IRelationshipStore.WaitForAsync"/>.</summary>
    /// <value>Default: the empty log's, and then the newest snapshot answers.</value>
    public Revision AtLeast { get; init; }

    /// <summary>Gets the one revision to answer from, which must be among the last <see cref="AuthzOptions.KeptSnapshots"/>; <see langword="null"/> for the newest.</summary>
    public Revision? Exact { get; init; }

    /// <summary>Gets how many relations may be expanded in one another; 1 expands the one that is asked for, and only names the others.</summary>
    /// <value>Default: 1. Range: 1 to 100.</value>
    public int MaxDepth { get; init; } = 1;

    /// <summary>Gets how many nodes and subjects the tree may hold. What lies beyond is cut, and says so.</summary>
    /// <value>Default: 10,000. Range: 1 to 1,000,000.</value>
    public int MaxNodes { get; init; } = 10_000;
}
