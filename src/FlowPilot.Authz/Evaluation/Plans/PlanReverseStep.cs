namespace FlowPilot.Authz.Evaluation.Plans;

/// <summary>A step against its direction: from the far end of an edge of a kind to the slot that reads the edge.</summary>
internal readonly record struct PlanReverseStep(int Kind, int Slot, bool IsWildcard);
