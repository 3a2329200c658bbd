namespace FlowPilot.Authz.Policies.Packs;

/// <summary>What a gate came to that was judged; without a failure it holds.</summary>
internal readonly record struct PackVerdict(string Chain, string Gate, PolicyFailure? Failure);
