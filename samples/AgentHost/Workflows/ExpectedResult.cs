namespace FlowPilot.Samples.AgentHost.Workflows;

/// <summary>What a step is expected to decide for an item, and how the plugin is expected to end where it may run.</summary>
internal sealed record ExpectedResult(string Decision, IReadOnlyList<string> Reasons, string? Outcome);
