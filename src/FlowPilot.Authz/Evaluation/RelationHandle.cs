using FlowPilot.Authz.Evaluation.Plans;
using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Evaluation;

/// <summary>A relation of a type in a store, whose name is found once for each model, for callers that ask about it often.</summary>
/// <remarks>Safe for concurrent use; to be kept, for example in a static field: when the model changes, the name is found again. It keeps no answer.</remarks>
public sealed class RelationHandle
{
    private volatile Known? _known;

    /// <summary>Makes a handle.</summary>
    /// <param name="store">The store.</param>
    /// <param name="resourceType">The type of the objects.</param>
    /// <param name="relation">The relation.</param>
    /// <exception cref="ArgumentException"><paramref name="store"/> is the default value.</exception>
    public RelationHandle(StoreId store, string resourceType, string relation)
    {
        ArgumentNullException.ThrowIfNull(resourceType);
        ArgumentNullException.ThrowIfNull(relation);
        Store = store.IsDefault ? throw new ArgumentException("The store is not set.", nameof(store)) : store;
        ResourceType = resourceType;
        Relation = relation;
    }

    /// <summary>Gets the store.</summary>
    public StoreId Store { get; }

    /// <summary>Gets the type of the objects.</summary>
    public string ResourceType { get; }

    /// <summary>Gets the relation.</summary>
    public string Relation { get; }

    /// <summary>The relation's slot in a plan, if it has one.</summary>
    internal PlanSlot? SlotIn(EvaluationPlan plan)
    {
        Known? known = _known;
        if (ReferenceEquals(known?.Plan, plan))
        {
            return known.Slot;
        }

        PlanSlot? slot = plan.FindSlot(ResourceType, Relation);
        if (slot is not null)
        {
            _known = new Known(plan, slot);
        }

        return slot;
    }

    private sealed record Known(EvaluationPlan Plan, PlanSlot Slot);
}
