using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks which relations a subject has to an object.</summary>
public sealed record ListActionsRequest
{
    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

    /// <summary>Gets the object.</summary>
    public required ObjectRef Resource { get; init; }

    /// <summary>Gets the subject.</summary>
    public required SubjectRef Subject { get; init; }

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
}
