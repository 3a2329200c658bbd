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
                byte[] mutant = i == 0 ? wasm : Mutate(wasm, random);
                if (host.Engine.FaultOf(mutant) is null)
                {
                    valid++;
                    if (FaultOf(mutant) is { } fault)
                    {
                        contradictions.Add($"{Path.GetFileName(path)} {i}: {fault}");
                    }
                }
            }
        }

        return new(StringComparer.Ordinal) { ["contradictions"] = contradictions, ["valid"] = valid };
    }

    private static string? FaultOf(byte[] module)
    {
        try
        {
            ModuleInspector.Inspect(module, Limits.Module, 100);
            return null;
        }
        catch (ModuleFormatException e)
        {
            return e.Message;
        }
    }

    private static byte[] Mutate(byte[] wasm, Random random)
    {
        byte[] mutant = [.. wasm];
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(8, mutant.Length);
            mutant[at] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)(mutant[at] ^ (1 << random.Next(8)));
        }

        return mutant;
    }
}
