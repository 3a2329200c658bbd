namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A part of a relation that is more than reachability. Its operands are slots of their own, asked on the same object.</summary>
internal sealed class PlanOperator
{
    /// <summary>The number of the operator in its plan.</summary>
    public required int Number { get; init; }

    public required PlanOperatorKind Kind { get; init; }

    /// <summary>The slot of the relation whose definition the operator is a part of.</summary>
    public required int Origin { get; init; }

    /// <summary>The operands; for <see cref="PlanOperatorKind.IntersectionArrow"/> none.</summary>
    public required int[] Operands { get; init; }

    /// <summary>The steps of an intersection arrow, one for each type that the tupleset may name; a target of −1 is a type without the relation.</summary>
    public required PlanArrow[] Arrows { get; init; }
}
