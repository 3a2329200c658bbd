namespace FlowPilot.Sandbox.Engine;

/// <summary>The one exception that leaves a host function or an epoch callback: why it was thrown stands in the <see cref="GuestRun"/>.</summary>
/// <remarks>
/// Rule 10: the engine reads the message of what crosses it, and a message that is null or throws ends the process. So nothing else may
/// cross, and this message is a constant.
/// </remarks>
internal sealed class GuestStopException() : Exception("The host stopped the guest.");
