namespace FlowPilot.AspNetCore.Telemetry;

/// <summary>The name under which this package reports metrics. Activities of decisions are those of FlowPilot.Authz.</summary>
public static class FlowPilotAspNetCoreTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "FlowPilot.AspNetCore";
}
