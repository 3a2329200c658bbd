using FlowPilot.Authz.Relationships;

namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>One step of the story: somebody executes the workflow, or revokes a grant.</summary>
internal sealed record StoryStep(
    StoryStepKind Kind, string Title, SubjectRef Caller, SubjectRef? OnBehalfOf, string? Grant, IReadOnlyDictionary<string, ExpectedResult> Expect);
