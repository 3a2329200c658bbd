namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>The workflow as one may see it who may read it.</summary>
internal sealed record Itinerary(string Title, string Owner, IReadOnlyList<string> Items);
