using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A step to the objects that a tupleset names, one kind of edges: the slot asked there is another.</summary>
internal sealed class PlanArrow
{
    public required int Kind { get; init; }

    public required int TargetSlot { get; init; }

    /// <summary>The slot of the relation whose definition the step belongs to: the slot's own, or one that is computed into it.</summary>
    public required int Origin { get; init; }

    /// <summary>What the model allows as terms; empty for a kind without terms.</summary>
    public required TypeRestriction[] Terms { get; init; }

    public bool HasTerms => Terms.Length > 0;
}
