namespace FlowPilot.Benchmarks.Authz;

/// <summary>An item of a trip as one would write it by hand.</summary>
internal sealed record NaiveItem(string Owner, string Title, string Circle, decimal Price, DateTimeOffset Departure, double Risk);
