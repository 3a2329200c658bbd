using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>Random edits of modules through everything that a host does with one, for a while.</summary>
internal static class Fuzz
{
    /// <summary>Goes on until the time is over; the same seed takes the same way.</summary>
    public static async Task<Dictionary<string, object?>> RunAsync(TimeSpan time, int seed, string[] paths)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            services: static s => s.AddFlowPilotSandbox(static o => { o.Limits = SandboxLimits.Strict with { Fuel = 100_000, Deadline = TimeSpan.FromSeconds(2) }; o.ModuleCacheBytes = 0; }));
        var sandbox = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        using var caller = new ExportCaller();
        byte[][] modules = [.. paths.Select(File.ReadAllBytes)];
        var random = new Random(seed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var contradictions = new List<string>();
        int valid = 0;
        int count = 0;
        var progress = new FuzzProgress("fuzz", seed, time);
        for (; progress.GoesOn(count); count++)
        {
            byte[] mutant = Mutation.Of(modules[count % modules.Length], random);
            progress.Try(mutant);
            (ModuleInspection? read, string? fault) = Agreement.Read(mutant);
            if (sandbox.Engine.FaultOf(mutant) is null)
            {
                valid++;
                if (fault is not null)
                {
                    contradictions.Add($"{Path.GetFileName(paths[count % modules.Length])} {count}: {fault}");
                    progress.Fail(count, $"valid for the engine, refused by our reader: {fault}", mutant);
                }
            }

            if (read is not null)
            {
                var thread = new Thread(() => caller.Call(read, read.Strip(mutant)), Engine.WorkerPool.StackBytes);
                thread.Start();
                thread.Join();
            }

            string outcome = await Scenarios.OutcomeAsync(sandbox, mutant, grant);
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
            if (outcome == nameof(SandboxOutcome.HostFault))
            {
                progress.Fail(count, "a failure of the host", mutant);
            }
        }

        progress.End();
        return new(StringComparer.Ordinal)
        {
            ["contradictions"] = contradictions, ["outcomes"] = outcomes.Keys, ["counts"] = outcomes, ["count"] = count, ["valid"] = valid,
            ["instances"] = caller.Instances, ["calls"] = caller.Calls, ["stores"] = sandbox.Engine.LiveStores, ["failure"] = progress.Failure,
        };
    }
}
