namespace FlowPilot.Benchmarks.Authz;

/// <summary>A persona as one would write it by hand.</summary>
internal sealed record NaivePersona(bool Active, DateTimeOffset From, DateTimeOffset Till, bool Consent, decimal Price, TimeSpan LeadTime, int RiskLevel);
