using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>What every question to <see cref="IRelationshipEvaluator"/> that is more than a check may say: of which store, at which revision, and supposing what.</summary>
public abstract record RelationshipQuestion
{
    private protected RelationshipQuestion()
    {
    }

    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; } = StoreId.Default;

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

    internal Hypothesis Hypothesis => new(ContextualTuples, WhatIf);
}
