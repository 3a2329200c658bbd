namespace FlowPilot.Authz.Telemetry;

/// <summary>The names under which this package reports metrics and activities.</summary>
public static class FlowPilotAuthzTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "FlowPilot.Authz";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "FlowPilot.Authz";
}
