namespace FlowPilot.Sandbox.Engine;

/// <summary>A host function of 1 parameter and a result; synchronous, on the run's own thread.</summary>
/// <typeparam name="T1">The type of the first parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TResult">The type of the result: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="call">What the function sees of the guest; valid only during the call.</param>
/// <param name="first">The first argument, as the guest gave it.</param>
/// <returns>The result.</returns>
public delegate TResult HostFunc<in T1, out TResult>(HostCall call, T1 first);
