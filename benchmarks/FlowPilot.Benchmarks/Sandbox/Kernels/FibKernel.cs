namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>The naive Fibonacci number of 34, as in <c>fib.c</c>.</summary>
internal sealed class FibKernel : IManagedKernel
{
    private readonly uint _n = 34;

    /// <inheritdoc/>
    public int Run() => (int)Fib(_n);

    private static uint Fib(uint i) => i < 2 ? i : Fib(i - 1) + Fib(i - 2);
}
