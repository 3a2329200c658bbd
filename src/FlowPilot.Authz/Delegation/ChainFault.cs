namespace FlowPilot.Authz.Delegation;

/// <summary>Where a chain does not hold: the grant and the code.</summary>
internal readonly record struct ChainFault(Grant? Grant, string Reason);
