using FlowPilot.Authz.Model;

namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>Edges of one kind that a slot reads directly: they end at the subject, or lead to the userset that the subject may be in.</summary>
internal sealed class PlanEdge
{
    public const int NoSlot = -1;

    /// <summary>The number of the kind in the graph.</summary>
    public required int Kind { get; init; }

    /// <summary>The slot of the relation whose tuples they are: the slot's own, or one that is computed into it.</summary>
    public required int Origin { get; init; }

    /// <summary>The class of subjects that such an edge ends at, see <see cref="EvaluationPlan.ClassOfType"/>.</summary>
    public required int SubjectClass { get; init; }

    /// <summary>Whether the edges stand for every subject of the type.</summary>
    public required bool IsWildcard { get; init; }

    /// <summary>The slot of the userset that an edge leads to; <see cref="NoSlot"/> where edges end at single objects.</summary>
    public required int TargetSlot { get; init; }

    /// <summary>What the model allows as terms; empty for a kind without terms.</summary>
    public required TypeRestriction[] Terms { get; init; }

    public bool HasTerms => Terms.Length > 0;
}
