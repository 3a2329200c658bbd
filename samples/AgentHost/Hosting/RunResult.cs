namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>What became of a run: one result for each item, or the reasons for which none was touched.</summary>
internal sealed record RunResult
{
    public required string Run { get; init; }

    public IReadOnlyList<ItemResult> Items { get; init; } = [];

    public IReadOnlyList<string> Reasons { get; init; } = [];

    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>Gets a value indicating whether the decision about the workflow could not be made, so that asking again may help.</summary>
    public bool IsUnavailable { get; init; }
}
