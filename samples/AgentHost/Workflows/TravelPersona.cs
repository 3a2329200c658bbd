using FlowPilot.Authz.Conditions;
using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>A persona that exists when the story begins: its person has made it, and consented to something or not; an approver has approved it where that is needed.</summary>
internal sealed record TravelPersona(PersonaRef Persona, SubjectRef Subject, ConditionContext Attributes, bool Consents, bool IsApproved);
