namespace FlowPilot.Authz.Delegation;

/// <summary>The window of a grant as it was asked for, so that the same request sent twice is known to be the same.</summary>
internal readonly record struct GrantWindow(TimeSpan? Lifetime, DateTimeOffset? NotBefore, DateTimeOffset? ExpiresAt);
