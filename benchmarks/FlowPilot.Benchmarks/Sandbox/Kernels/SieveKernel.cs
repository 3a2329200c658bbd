namespace FlowPilot.Benchmarks.Sandbox.Kernels;

/// <summary>How many primes there are below eight million, as in <c>sieve.c</c>.</summary>
internal sealed class SieveKernel : IManagedKernel
{
    private const int Size = 8_000_000;

    private readonly byte[] _composite = new byte[Size];

    /// <inheritdoc/>
    public int Run()
    {
        byte[] composite = _composite;
        Array.Clear(composite);
        int primes = 0;
        for (int i = 2; i < composite.Length; i++)
        {
            if (composite[i] != 0)
            {
                continue;
            }

            primes++;
            if ((long)i * i >= Size)
            {
                continue;
            }

            for (int j = i * i; j < composite.Length; j += i)
            {
                composite[j] = 1;
            }
        }

        return primes;
    }
}
