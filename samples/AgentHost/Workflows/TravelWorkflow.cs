using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>A workflow file: what to book, who granted what to whom, and the story with what each step is expected to decide.</summary>
internal sealed record TravelWorkflow(
    ObjectRef Resource, string Title, SubjectRef Owner, IReadOnlyList<TravelItem> Items, IReadOnlyList<TravelGrant> Grants, IReadOnlyList<StoryStep> Story);
