using BenchmarkDotNet.Running;
using FlowPilot.Benchmarks.Authz;
using FlowPilot.Benchmarks.Sandbox;

// Not every measurement is a benchmark of repeated calls.
switch (args)
{
    case ["memory", .. string[] size]:
        await MemoryMeasurement.RunAsync(size.Length > 0 ? int.Parse(size[0], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
        return 0;
    case ["check-load", .. string[] load]:
        await CheckLoadMeasurement.RunAsync(
            load.Length > 0 ? int.Parse(load[0], System.Globalization.CultureInfo.InvariantCulture) : 5,
            load.Length > 1 ? int.Parse(load[1], System.Globalization.CultureInfo.InvariantCulture) : 4);
        return 0;
    case ["entity-data", string folder]:
        return await EntityDataCommand.RunAsync(folder);
    case ["compile-cost", .. string[] search]:
        return await CompileCostCommand.RunAsync(search);
    case ["sandbox-load", .. string[] sandbox]:
        return await SandboxLoadCommand.RunAsync(sandbox);
    case ["disk-cache", .. string[] disk]:
        return await DiskCacheCommand.RunAsync(disk);
    case ["kernels", .. string[] rounds]:
        return KernelCommand.Run(rounds);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
