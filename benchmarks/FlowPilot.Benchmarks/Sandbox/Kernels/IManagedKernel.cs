namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>A kernel in C#, line by line what its source in C does.</summary>
internal interface IManagedKernel
{
    /// <summary>Computes it once.</summary>
    /// <returns>A number that depends on all of it.</returns>
    int Run();
}
