namespace FlowPilot.Samples.AgentHost.Story;

/// <summary>One line of the table: who did what for whom, and what came of it.</summary>
internal sealed record StoryRow(
    string Who, string OnBehalfOf, string Action, string Item, string Decision, IReadOnlyList<string> Reasons, string? Outcome, string? Detail, long? Fuel, TimeSpan Time, bool AsExpected);
