using FlowPilot.Authz.Delegation;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>A grant that exists when the story begins, under the name by which the story speaks of it.</summary>
internal sealed record TravelGrant(
    string Name, SubjectRef Issuer, SubjectRef Delegate, string? Parent, IReadOnlyList<string> Actions, ResourceSelector Resources, TimeSpan Lifetime, int Depth);
