namespace FlowPilot.Benchmarks.Authz;

/// <summary>A grant as one would write it by hand.</summary>
internal sealed record NaiveTravelGrant(string Id, string? Parent, string Issuer, string Delegate, string OnBehalfOf, string[] Actions, string Type, DateTimeOffset ExpiresAt, bool Revoked);
