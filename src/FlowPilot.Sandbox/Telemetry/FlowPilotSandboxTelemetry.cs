namespace FlowPilot.Sandbox.Telemetry;

/// <summary>The names under which this package reports metrics and activities.</summary>
public static class FlowPilotSandboxTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "FlowPilot.Sandbox";

    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "FlowPilot.Sandbox";
}
