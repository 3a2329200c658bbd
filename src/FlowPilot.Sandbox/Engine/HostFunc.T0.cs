namespace FlowPilot.Sandbox.Engine;

/// <summary>A host function of 0 parameters and a result; synchronous, on the run's own thread.</summary>
/// <typeparam name="TResult">The type of the result: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="call">What the function sees of the guest; valid only during the call.</param>
/// <returns>The result.</returns>
public delegate TResult HostFunc<out TResult>(HostCall call);
