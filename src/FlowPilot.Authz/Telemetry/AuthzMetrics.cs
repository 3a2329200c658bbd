using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FlowPilot.Authz.Telemetry;

/// <summary>The instruments of this package. No tag ever holds an id.</summary>
internal sealed class AuthzMetrics : IDisposable
{
    public static readonly ActivitySource Source = new(FlowPilotAuthzTelemetry.ActivitySourceName);

    private readonly Meter _meter;
    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _duration;

    public AuthzMetrics(IEnumerable<IMeterFactory> factories)
    {
        // Metrics are optional: without AddMetrics there is no factory, and the meter is our own.
        _meter = factories.LastOrDefault()?.Create(FlowPilotAuthzTelemetry.MeterName) ?? new Meter(FlowPilotAuthzTelemetry.MeterName);
        _decisions = _meter.CreateCounter<long>("flowpilot.authz.checks", "{check}", "Decisions of the pipeline.");
        _duration = _meter.CreateHistogram<double>("flowpilot.authz.check.duration", "s", "How long a decision took, its record included.");
    }

    public void Decided(bool allowed, IReadOnlyList<string> reasons, TimeSpan duration)
    {
        if (_decisions.Enabled)
        {
            Count(allowed, reasons);
        }

        if (_duration.Enabled)
        {
            _duration.Record(duration.TotalSeconds);
        }
    }

    public void Dispose() => _meter.Dispose();

    private void Count(bool allowed, IReadOnlyList<string> reasons) => _decisions.Add(
        1,
        new KeyValuePair<string, object?>("flowpilot.decision", allowed ? "allow" : "deny"),
        new KeyValuePair<string, object?>("flowpilot.reason", reasons.Count > 0 ? reasons[0] : "none"));
}
