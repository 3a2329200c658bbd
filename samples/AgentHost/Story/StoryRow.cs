using FlowPilot.Samples.AgentHost.Hosting;

namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>One line of the table: who did what for whom, and what came of it.</summary>
internal sealed record StoryRow
{
    public required string Who { get; init; }

    public required string OnBehalfOf { get; init; }

    public required string Action { get; init; }

    public required string Item { get; init; }

    public required string Decision { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public IReadOnlyList<string> Advice { get; init; } = [];

    public string? Status { get; init; }

    public PluginResult? Plugin { get; init; }

    public required bool IsAsExpected { get; init; }
}
