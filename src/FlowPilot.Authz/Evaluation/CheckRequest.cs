using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>Asks whether a subject has a relation to an object.</summary>
public readonly record struct CheckRequest
{
    /// <summary>Makes the question.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="subject">The subject: an object, a userset, or a wildcard, which is meant by identity.</param>
    public CheckRequest(ObjectRef resource, string relation, SubjectRef subject)
    {
        Resource = resource;
        Relation = relation;
        Subject = subject;
        Store = StoreId.Default;
    }

    /// <summary>Gets the store.</summary>
    /// <value>Default: <see cref="StoreId.Default"/>.</value>
    public StoreId Store { get; init; }

    /// <summary>Gets the values of the request for conditions; <see langword="null"/> for none. Values stored with a tuple win.</summary>
    public ConditionContext? Context { get; init; }

    /// <summary>Gets tuples that count for this question only; <see langword="null"/> for none.</summary>
    public IReadOnlyList<RelationTuple>? ContextualTuples { get; init; }

    /// <summary>Gets a change that counts for this question only and is not written; <see langword="null"/> for none.</summary>
    public WhatIf? WhatIf { get; init; }

    /// <summary>Gets the revision that the answer must hold. What this process has not seen yet is not waited for: see <see cref="IRelationshipStore.WaitForAsync"/>.</summary>
    /// <value>Default: the empty log's, and then the newest snapshot answers.</value>
    public Revision AtLeast { get; init; }

    /// <summary>Gets the object.</summary>
    public ObjectRef Resource { get; }

    /// <summary>Gets the relation.</summary>
    public string Relation { get; }

    /// <summary>Gets the subject.</summary>
    public SubjectRef Subject { get; }
}
