namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>What became of one item: its own decision and, where that allowed it, how the plugin ended.</summary>
internal sealed record ItemResult
{
    public required string Item { get; init; }

    public required string Decision { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>The digest of what a person could approve.</summary>
    public string? Approval { get; init; }

    public string? Status { get; init; }

    public PluginResult? Plugin { get; init; }
}
