namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A step against its direction: from the far end of an edge of a kind to the slot that reads the edge.</summary>
internal readonly record struct PlanReverseStep(int Kind, int Slot, bool IsWildcard)
{
    /// <summary>No edge at all: the other slot is asked on the same object.</summary>
    public const int SameObject = -1;
}
