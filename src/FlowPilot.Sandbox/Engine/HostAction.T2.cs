namespace FlowPilot.Sandbox.Engine;

/// <summary>A host function of 2 parameters without a result; synchronous, on the run's own thread.</summary>
/// <typeparam name="T1">The type of the first parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T2">The type of the second parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="call">What the function sees of the guest; valid only during the call.</param>
/// <param name="first">The first argument, as the guest gave it.</param>
/// <param name="second">The second argument, as the guest gave it.</param>
public delegate void HostAction<in T1, in T2>(HostCall call, T1 first, T2 second);
