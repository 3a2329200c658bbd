namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>
/// How a slot leads to itself, where that is all that it does beside ending at subjects: groups in groups, folders in folders. Who has the
/// relation is then who has it directly on something above.
/// </summary>
/// <param name="Kind">The edges that lead from an object to what is above it.</param>
/// <param name="IsUpToObject">Whether the object of such an edge is its upper end (a group that is a member); otherwise its subject is (a parent).</param>
internal sealed record PlanLadder(int Kind, bool IsUpToObject)
{
    /// <summary>The ladder of a slot; <see langword="null"/> if it is none.</summary>
    public static PlanLadder? Of(PlanSlot slot)
    {
        PlanEdge[] rungs = Array.FindAll(slot.Edges, static e => e.TargetSlot >= 0);
        if (slot.Operators.Length > 0 || rungs.Length + slot.Arrows.Length != 1
            || Array.Exists(slot.Edges, static e => e.HasTerms) || Array.Exists(slot.Arrows, static a => a.HasTerms))
        {
            return null;
        }

        return rungs.Length == 1 && rungs[0].TargetSlot == slot.Number ? new PlanLadder(rungs[0].Kind, IsUpToObject: true)
            : slot.Arrows.Length == 1 && slot.Arrows[0].TargetSlot == slot.Number ? new PlanLadder(slot.Arrows[0].Kind, IsUpToObject: false)
            : null;
    }
}
