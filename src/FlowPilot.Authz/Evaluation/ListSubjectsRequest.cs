using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which subjects of a type have a relation to an object.</summary>
public sealed record ListSubjectsRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the relation.</summary>
    public required string Relation { get; init; }

    /// <summary>Gets the type of the subjects.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Gets the relation of the usersets to list; <see langword="null"/> for single objects and the wildcard.</summary>
    public string? SubjectRelation { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none.</summary>
    public ConditionContext? Context { get; init; }

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

    /// <summary>Gets how many items a page holds at most; <see langword="null"/> for all of them. At least 1.</summary>
    public int? PageSize { get; init; }

    /// <summary>Gets the cursor of the page before; <see langword="null"/> for the first page.</summary>
    /// <remarks>It pins the revision, and is good for the same question in this process for as long as that revision is kept.</remarks>
    public string? Cursor { get; init; }
}
