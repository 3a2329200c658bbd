using FlowPilot.Authz.Storage;

namespace FlowPilot.Authz.Relationships;

/// <summary>What a sweep of expired tuples came to.</summary>
/// <param name="Revision">The revision that no longer holds them.</param>
/// <param name="Deleted">How many tuples were deleted.</param>
public readonly record struct SweepResult(Revision Revision, long Deleted);
