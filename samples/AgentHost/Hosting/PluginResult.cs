namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>How the plugin ended for one item.</summary>
internal sealed record PluginResult(string Outcome, string? Detail, long? Fuel, double Milliseconds);
