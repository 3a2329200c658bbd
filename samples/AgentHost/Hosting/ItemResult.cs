namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>What became of one item: its own decision and, where that allowed it, how the plugin ended.</summary>
internal sealed record ItemResult
{
    public required string Item { get; init; }

    public required string Decision { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public Guid? DecisionId { get; init; }

    public string? Outcome { get; init; }

    public string? Detail { get; init; }

    public long? Fuel { get; init; }

    public double? Milliseconds { get; init; }
}
