using BenchmarkDotNet.Running;
using FlowPilot.Benchmarks.Authz;

if (args is ["memory", ..])
{
    await MemoryMeasurement.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
