using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace FlowPilot.AspNetCore.Telemetry;

/// <summary>The instruments of this package. No tag ever holds an id.</summary>
internal sealed class AspNetCoreMetrics
{
    private readonly Counter<long> _decisions;

    public AspNetCoreMetrics(IMeterFactory factory)
    {
        // The factory owns the meter.
        _decisions = factory.Create(FlowPilotAspNetCoreTelemetry.MeterName).CreateCounter<long>(
            "flowpilot.aspnetcore.decisions", "{decision}", "Questions of endpoints, and how they were answered.");
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="relation">The relation or action, which code of the application names.</param>
    /// <param name="reason">The first reason of a denial; <see langword="null"/> if allowed.</param>
    public void Decided(string relation, string? reason)
    {
        if (_decisions.Enabled)
        {
            Count(relation, reason);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Count(string relation, string? reason) => _decisions.Add(
        1,
        new KeyValuePair<string, object?>("flowpilot.decision", reason is null ? "allow" : "deny"),
        new KeyValuePair<string, object?>("flowpilot.reason", reason ?? "none"),
        new KeyValuePair<string, object?>("flowpilot.relation", relation));
}
