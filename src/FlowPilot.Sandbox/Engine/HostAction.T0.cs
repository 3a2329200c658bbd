namespace FlowPilot.Sandbox.Engine;

/// <summary>A host function of 0 parameters without a result; synchronous, on the run's own thread.</summary>
/// <param name="call">What the function sees of the guest; valid only during the call.</param>
public delegate void HostAction(HostCall call);
