using System.Diagnostics;
using System.Security.Cryptography;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>Very many runs, and what the process holds after each tenth of them.</summary>
internal static class Soak
{
    private const int InFlight = 8;
    private const int Parts = 10;

    /// <summary>Runs three modules in turn, so many times: eight in ten of one that completes, one that leaves marks everywhere, and one that traps.</summary>
    public static async Task<Dictionary<string, object?>> RunAsync(int count, string completing, string marking, string trapping)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model, ["plugin:p#can_run@user:ann"], services: static s => s.AddFlowPilotSandbox(static o => o.MaxConcurrentRuns = InFlight));
        var sandbox = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        using SandboxPlugin completes = await LoadAsync(sandbox, completing);
        using SandboxPlugin marks = await LoadAsync(sandbox, marking);
        using SandboxPlugin traps = await LoadAsync(sandbox, trapping);
        var resident = new List<long>();
        var managed = new List<long>();
        long start = Stopwatch.GetTimestamp();
        int completed = 0;
        int trapped = 0;
        for (int part = 0; part < Parts; part++)
        {
            await Task.WhenAll(Enumerable.Range(0, InFlight).Select(async lane =>
            {
                for (int i = lane; i < count / Parts; i += InFlight)
                {
                    SandboxPlugin plugin = (i % 10) switch { 0 => traps, 1 => marks, _ => completes };
                    SandboxResult result = await sandbox.RunAsync(plugin, plugin == traps ? new byte[1] : BitConverter.GetBytes((long)i), grant);
                    Interlocked.Add(ref completed, result.Outcome == SandboxOutcome.Completed ? 1 : 0);
                    Interlocked.Add(ref trapped, result.Outcome == SandboxOutcome.Trap ? 1 : 0);
                }
            }));
            managed.Add(GC.GetTotalMemory(forceFullCollection: true));
            using var process = Process.GetCurrentProcess();
            resident.Add(process.WorkingSet64);
        }

        return new(StringComparer.Ordinal)
        {
            ["completed"] = completed, ["trapped"] = trapped, ["resident"] = resident, ["managed"] = managed,
            ["seconds"] = Stopwatch.GetElapsedTime(start).TotalSeconds,
            ["left"] = new[] { sandbox.Engine.LiveStores, sandbox.Queue.Waiting, InFlight - sandbox.Queue.Free, sandbox.Orphans.Count },
            ["threads"] = sandbox.Engine.Workers.Count, ["linkers"] = sandbox.Engine.LinkerCount,
        };
    }

    private static async Task<SandboxPlugin> LoadAsync(SandboxHost sandbox, string path)
    {
        byte[] wasm = await File.ReadAllBytesAsync(path);
        return await sandbox.LoadAsync(wasm, new PluginDeclaration { Id = "soak", Version = "1", Sha256 = Convert.ToHexStringLower(SHA256.HashData(wasm)) });
    }
}
