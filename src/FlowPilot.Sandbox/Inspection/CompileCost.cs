namespace FlowPilot.Sandbox.Inspection;

/// <summary>What a compile is estimated to take: processor time of the reference machine, and memory.</summary>
/// <param name="Seconds">Seconds of processor time.</param>
/// <param name="Bytes">Bytes of memory at the peak.</param>
internal readonly record struct CompileCost(double Seconds, double Bytes);
