namespace FlowPilot.Benchmarks.Authz;

/// <summary>A grant as one writes it in an afternoon: texts and sets, its parent by id.</summary>
internal sealed record NaiveGrant(
    string Id, string? Parent, string Issuer, string Delegate, HashSet<string> Actions, string? Type, HashSet<string> Objects, string? Under, DateTimeOffset ExpiresAt, bool Revoked);
