using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>Holds our reader against the engine's validation: what is valid must not be refused.</summary>
internal static class Agreement
{
    private static readonly SandboxLimits Limits = SandboxLimits.Trusted with
    {
        Module = SandboxLimits.Trusted.Module with { CompileTimeEstimate = TimeSpan.FromHours(1), CompileMemoryEstimate = 64L << 30 },
    };

    /// <summary>Compares modules and random edits of them.</summary>
    public static async Task<Dictionary<string, object?>> CompareAsync(string[] paths, int seed, int count)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, services: static s => s.AddFlowPilotSandbox());
        var host = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        var random = new Random(seed);
        var contradictions = new List<string>();
        int valid = 0;
        foreach (string path in paths)
        {
            byte[] wasm = await File.ReadAllBytesAsync(path);
            for (int i = 0; i < count; i++)
            {
                byte[] mutant = i == 0 ? wasm : Mutation.Of(wasm, random);
                if (host.Engine.FaultOf(mutant) is null)
                {
                    valid++;
                    if (Read(mutant).Fault is { } fault)
                    {
                        contradictions.Add($"{Path.GetFileName(path)} {i}: {fault}");
                    }
                }
            }
        }

        return new(StringComparer.Ordinal) { ["contradictions"] = contradictions, ["valid"] = valid };
    }

    /// <summary>Reads a module with caps and budgets that no small one reaches.</summary>
    public static (ModuleInspection? Read, string? Fault) Read(byte[] module)
    {
        try
        {
            return (ModuleInspector.Inspect(module, Limits.Module, 100), null);
        }
        catch (ModuleFormatException e)
        {
            return (null, e.Message);
        }
    }
}
