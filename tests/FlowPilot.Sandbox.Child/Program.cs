using System.Text.Json;
using FlowPilot.Sandbox.Child;
using FlowPilot.TestKit.Modules;

// Prints the outcome as one line of JSON and exits with 0: the process survived. Any other end is what the scenario must not reach.
Dictionary<string, object?> report = args switch
{
    ["run", string path] => await Scenarios.RunAsync(await File.ReadAllBytesAsync(path), limits => limits with { Fuel = 100_000_000 }),
    ["run-without-fuel-limit", string path] => await Scenarios.RunAsync(
        await File.ReadAllBytesAsync(path), limits => limits with { Fuel = long.MaxValue, Deadline = TimeSpan.FromMilliseconds(200) }),
    ["hostile", string name] => await Scenarios.RunAsync(HostileModule.All[name].Build(), limits => limits with { Fuel = 100_000_000 }),
    ["compile-largest", string preset, string shape] => CompileProbe.CompileLargest(preset, shape),
    ["compile-module", string preset, string path] => CompileProbe.CompileModule(preset, path),
    ["compile", string preset, string shape] => CompileProbe.CompileAsItIs(preset, shape),
    ["run-bytes", string hex] => await Scenarios.RunAsync(Convert.FromHexString(hex), limits => limits with { Fuel = 100_000_000 }),
    ["fuzz", string seconds, string seed, .. string[] paths] => await Fuzz.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, null)), int.Parse(seed, null), paths),
    ["fuzz-wasi", string seconds, string seed, string path] => await WasiFuzz.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, null)), int.Parse(seed, null), path),
    ["agree", string seed, string count, .. string[] paths] => await Agreement.CompareAsync(paths, int.Parse(seed, null), int.Parse(count, null)),
    ["soak", string count, string completing, string marking, string trapping] => await Soak.RunAsync(int.Parse(count, null), completing, marking, trapping),
    ["re-enter", string path, string depth] => await Scenarios.ReenterAsync(await File.ReadAllBytesAsync(path), byte.Parse(depth, null)),
    ["shutdown", string path] => await Scenarios.ShutdownAsync(await File.ReadAllBytesAsync(path)),
    ["allocation", string path] => await Scenarios.AllocationAsync(await File.ReadAllBytesAsync(path)),
    ["engine", .. string[] hex] => EngineAlone.Try(hex),
    ["stack", string bytes, string path] => await Scenarios.RunAsync(
        await File.ReadAllBytesAsync(path), static limits => limits with { Fuel = long.MaxValue }, o => o.GuestStackBytes = int.Parse(bytes, null)),
    ["call-back", string path, string export] => await Scenarios.CallBackAsync(await File.ReadAllBytesAsync(path), export),
    ["disk-load", string folder, string key, string times, .. string[] paths] => await DiskLoads.LoadAsync(folder, key, int.Parse(times, null), false, paths),
    ["disk-compile", string folder, string key, string times, .. string[] paths] => await DiskLoads.LoadAsync(folder, key, int.Parse(times, null), true, paths),
    ["disk-store", string folder, string key] => DiskLoads.StoreForever(folder, key),
    ["deterministic", string path, string seed, string instant, string input] => await Deterministic.RunAsync(path, seed, instant, input),
    ["start"] => await Scenarios.StartAsync(),
    _ => throw new ArgumentException("An unknown scenario."),
};
Console.WriteLine(JsonSerializer.Serialize(report));
return 0;
