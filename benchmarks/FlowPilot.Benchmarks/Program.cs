using BenchmarkDotNet.Running;
using FlowPilot.Benchmarks.Sandbox;

// Not every measurement is a benchmark of repeated calls: the compile bound is searched for its worst case.
if (args is ["compile-cost", .. string[] rest])
{
    return await CompileCostCommand.RunAsync(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
