using BenchmarkDotNet.Attributes;
using FlowPilot.Benchmarks.Sandbox.Kernels;
using FlowPilot.Sandbox.Engine;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>S8: what metering costs code that computes, and how far such code is from the same in C#.</summary>
[MemoryDiagnoser]
[MinColumn]
[HideColumns("Error", "StdDev", "RatioSD", "Alloc Ratio", "Median")]
public class KernelBenchmarks : IDisposable
{
    private IManagedKernel _managed = null!; // set by Setup
    private KernelGuest _unmetered = null!; // set by Setup
    private KernelGuest _timed = null!; // set by Setup
    private KernelGuest _metered = null!; // set by Setup

    /// <summary>Gets or sets the name of the kernel.</summary>
    [Params("fib", "sieve", "matmul", "sha256", "json")]
    public string Kernel { get; set; } = string.Empty;

    /// <summary>Makes the kernel in its four forms, which must agree.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _managed = Kernel switch
        {
            "fib" => new FibKernel(),
            "sieve" => new SieveKernel(),
            "matmul" => new MatmulKernel(),
            "sha256" => new Sha256Kernel(),
            _ => new JsonKernel(),
        };
        _unmetered = KernelGuest.Unmetered(Kernel);
        _timed = KernelGuest.Metered(Kernel, EngineKind.TimeOnly);
        _metered = KernelGuest.Metered(Kernel, EngineKind.FuelAndTime);
        int[] results = [Managed(), Unmetered(), TimeOnly(), FuelAndTime()];
        if (results[0] <= 0 && Kernel == "json" || results.Distinct().Count() != 1)
        {
            throw new InvalidOperationException($"They do not compute the same: {string.Join(", ", results)}.");
        }
    }

    /// <summary>In C#, compiled by the runtime.</summary>
    [Benchmark]
    public int Managed() => _managed.Run();

    /// <summary>From C, with nothing that could stop it.</summary>
    [Benchmark(Baseline = true)]
    public int Unmetered() => _unmetered.Run();

    /// <summary>From C, stopped by the clock alone.</summary>
    [Benchmark]
    public int TimeOnly() => _timed.Run();

    /// <summary>From C, as the sandbox runs plugins by default.</summary>
    [Benchmark]
    public int FuelAndTime() => _metered.Run();

    /// <summary>Frees all of it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _unmetered.Dispose();
        _timed.Dispose();
        _metered.Dispose();
    }
}
