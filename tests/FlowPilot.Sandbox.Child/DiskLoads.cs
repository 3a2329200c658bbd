using System.Security.Cryptography;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlowPilot.Sandbox.Child;

/// <summary>A process that shares a folder of compiled modules with others, or that dies while it writes there.</summary>
internal static class DiskLoads
{
    private const int ModuleBytes = 1 << 20;

    /// <summary>Loads and runs modules over and over, and tells where their code came from.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="key">The key, in hexadecimal digits.</param>
    /// <param name="times">How often.</param>
    /// <param name="forget">Whether entries are removed before each time, so that each is compiled and written again.</param>
    /// <param name="paths">The modules.</param>
    public static async Task<Dictionary<string, object?>> LoadAsync(string folder, string key, int times, bool forget, string[] paths)
    {
        await using TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], services: s => s.AddFlowPilotSandbox(o =>
        {
            o.CompiledModuleFolder = folder;
            o.CacheKey = Convert.FromHexString(key);
            o.ModuleCacheBytes = 0;
        }));
        var sandbox = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        byte[][] modules = [.. paths.Select(File.ReadAllBytes)];
        var outcomes = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < times; i++)
        {
            foreach (byte[] module in modules)
            {
                if (forget)
                {
                    foreach (string entry in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.code") : [])
                    {
                        File.Delete(entry);
                    }
                }

                outcomes.Add(await Scenarios.OutcomeAsync(sandbox, module, grant));
            }
        }

        LoadCounts counts = sandbox.Engine.Loads;
        return new(StringComparer.Ordinal)
        {
            ["outcomes"] = outcomes,
            ["compiled"] = counts.Compiled,
            ["loaded"] = counts.Loaded,
            ["stored"] = counts.Stored,
            ["refused"] = counts.Refused,
            ["failed"] = counts.Failed,
        };
    }

    /// <summary>Writes large entries until it is killed, and says before each that it begins.</summary>
    public static Dictionary<string, object?> StoreForever(string folder, string key)
    {
        var cache = new DiskCache(
            new EntryFolder(folder, 1L << 30, TimeProvider.System),
            Convert.FromHexString(key),
            new Dictionary<EngineKind, EntryIdentity> { [EngineKind.FuelAndTime] = new("50", "processor", "configuration", EngineKind.FuelAndTime) },
            NullLogger.Instance);
        for (int i = 0; ; i++)
        {
            // The content says what the code must be, so that a mixture of two writes would be seen.
            byte[] code = new byte[16 << 20];
            Array.Fill(code, (byte)i);
            byte[] content = SHA256.HashData([(byte)(i % 4)]);
            Console.WriteLine(i);
            Console.Out.Flush();
            cache.Store(EngineKind.FuelAndTime, content, ModuleBytes, () => code);
        }
    }
}
