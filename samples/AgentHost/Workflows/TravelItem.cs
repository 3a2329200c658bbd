using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>One thing to book.</summary>
internal sealed record TravelItem(
    ObjectRef Resource, string Kind, string Title, string Currency, long PriceMinor, int RiskScore, int DayOffset);
