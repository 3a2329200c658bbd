using BenchmarkDotNet.Running;
using FlowPilot.Benchmarks.Sandbox;

// Not every measurement is a benchmark of repeated calls.
if (args is ["compile-cost", .. string[] rest])
{
    return await CompileCostCommand.RunAsync(rest);
}

if (args is ["sandbox-load", .. string[] load])
{
    return await SandboxLoadCommand.RunAsync(load);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
