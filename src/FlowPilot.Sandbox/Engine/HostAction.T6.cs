namespace FlowPilot.Sandbox.Engine;

/// <summary>A host function of 6 parameters without a result; synchronous, on the run's own thread.</summary>
/// <typeparam name="T1">The type of the first parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T2">The type of the second parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T3">The type of the third parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T4">The type of the fourth parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T5">The type of the fifth parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="T6">The type of the sixth parameter: <see cref="int"/>, <see cref="long"/>, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="call">What the function sees of the guest; valid only during the call.</param>
/// <param name="first">The first argument, as the guest gave it.</param>
/// <param name="second">The second argument, as the guest gave it.</param>
/// <param name="third">The third argument, as the guest gave it.</param>
/// <param name="fourth">The fourth argument, as the guest gave it.</param>
/// <param name="fifth">The fifth argument, as the guest gave it.</param>
/// <param name="sixth">The sixth argument, as the guest gave it.</param>
public delegate void HostAction<in T1, in T2, in T3, in T4, in T5, in T6>(HostCall call, T1 first, T2 second, T3 third, T4 fourth, T5 fifth, T6 sixth);
