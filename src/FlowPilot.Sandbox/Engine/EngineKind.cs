namespace FlowPilot.Sandbox.Engine;

/// <summary>The engines that a host may have.</summary>
internal enum EngineKind
{
    FuelAndTime,
    TimeOnly,
    Deterministic,
}
