namespace FlowPilot.Authz.Evaluation.Plans;

internal enum PlanOperatorKind
{
    /// <summary>All operands hold.</summary>
    Intersection,

    /// <summary>The first operand holds, and the second does not.</summary>
    Exclusion,

    /// <summary>The tupleset names something, and the relation holds on everything that it names.</summary>
    IntersectionArrow,
}
