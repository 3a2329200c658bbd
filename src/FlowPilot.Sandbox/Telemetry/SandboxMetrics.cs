using System.Diagnostics;
using System.Diagnostics.Metrics;
using FlowPilot.Sandbox.Engine.Disk;

namespace FlowPilot.Sandbox.Telemetry;

/// <summary>The instruments of this package. No tag ever holds an id or a guest's text.</summary>
internal sealed class SandboxMetrics : IDisposable
{
    public static readonly ActivitySource Source = new(FlowPilotSandboxTelemetry.ActivitySourceName);

    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _fuel;

    public SandboxMetrics(IMeterFactory? factory, Func<int> running, Func<int> waiting, Func<int> orphaned, LoadCounts loads)
    {
        // Metrics are optional: without AddMetrics there is no factory, and the meter is our own.
        _meter = factory?.Create(FlowPilotSandboxTelemetry.MeterName) ?? new Meter(FlowPilotSandboxTelemetry.MeterName);
        _duration = _meter.CreateHistogram<double>("flowpilot.sandbox.invocation.duration", "s", "How long a run took, without its time in the queue.");
        _fuel = _meter.CreateHistogram<long>("flowpilot.sandbox.fuel", "{unit}", "The fuel that a run used.");
        _meter.CreateObservableGauge("flowpilot.sandbox.runs.active", running, "{run}", "Runs under way.");
        _meter.CreateObservableGauge("flowpilot.sandbox.runs.queued", waiting, "{run}", "Runs that wait.");
        _meter.CreateObservableGauge("flowpilot.sandbox.calls.orphaned", orphaned, "{call}", "Calls of host functions that outlived their runs.");
        _meter.CreateObservableCounter("flowpilot.sandbox.modules.compiled", () => loads.Compiled, "{module}", "Modules that were compiled, once for each engine.");
        _meter.CreateObservableCounter("flowpilot.sandbox.disk_cache.entries", () => Entries(loads), "{entry}", "What became of compiled modules on disk.");
    }

    public void Ran(SandboxResult result)
    {
        if (_duration.Enabled)
        {
            _duration.Record(result.WallTime.TotalSeconds, new KeyValuePair<string, object?>("flowpilot.outcome", result.Outcome.ToString()));
        }

        if (_fuel.Enabled && result.Fuel is { } fuel)
        {
            _fuel.Record(fuel);
        }
    }

    public void Dispose() => _meter.Dispose();

    private static Measurement<long>[] Entries(LoadCounts loads) =>
    [
        Entry(loads.Loaded, "loaded"),
        Entry(loads.Stored, "stored"),
        Entry(loads.Refused, "refused"),
        Entry(loads.Failed, "failed"),
    ];

    private static Measurement<long> Entry(long count, string result) => new(count, new KeyValuePair<string, object?>("flowpilot.result", result));
}
