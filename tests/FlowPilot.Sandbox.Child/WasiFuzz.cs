using System.Security.Cryptography;
using FlowPilot.Authz.Decisions;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>Random functions of WASI with random arguments, for a while: nothing gets out, nothing grows beyond its limits, nothing outlives its deadline.</summary>
internal static class WasiFuzz
{
    private const string Secret = "a secret of the host";

    private static readonly TimeSpan Deadline = TimeSpan.FromMilliseconds(50);

    // So much later than its deadline no run may end, on a machine as busy as it likes.
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    private static readonly SandboxLimits Limits = SandboxLimits.Strict with
    {
        Deadline = Deadline,
        MaxOutputBytes = 1 << 20,
        Wasi = WasiLimits.Strict with { MaxFileBytes = 1 << 20, MaxFiles = 50, MaxDescriptors = 16, MaxFileDepth = 4 },
    };

    // What guests may see: nothing, files to read, files to write, everything and the host's time, which stands still here.
    private static readonly string[][] Grants =
    [
        [],
        ["wasi.files?access=read&scope=disk", "wasi.files?access=read&scope=work"],
        ["wasi.args", "wasi.env?keys=A", "wasi.files?access=write&scope=disk", "wasi.files?access=write&scope=work", "wasi.random"],
        ["wasi.args", "wasi.clocks", "wasi.env", "wasi.files?access=write&scope=work", "wasi.random"],
    ];

    /// <summary>Goes on until the time is over or something is wrong; the same seed takes the same way.</summary>
    public static async Task<Dictionary<string, object?>> RunAsync(TimeSpan time, int seed, string path)
    {
        byte[] wasm = await File.ReadAllBytesAsync(path);
        using var folder = new TemporaryFolder();
        string disk = Directory.CreateDirectory(Path.Combine(folder.Path, "disk")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "secret"), Secret);
        await File.WriteAllTextAsync(Path.Combine(disk, "file"), "on the disk");
        string before = Listing(folder.Path);
        string[] all = [.. Grants.SelectMany(static g => g).Where(static c => !c.Contains("=read", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(wasm));
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            o => o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = ["wasi.env", .. all.Where(static c => !c.StartsWith("wasi.env", StringComparison.Ordinal))],
            s => s.AddFlowPilotSandbox(o =>
            {
                o.Limits = Limits;
                o.MaxConcurrentRuns = 2;
                for (int i = 0; i < Grants.Length; i++)
                {
                    o.Grants[new PluginKey($"guest-{i}", sha256)] = Grants[i];
                }
            }));
        var sandbox = (SandboxHost)authz.Services.GetRequiredService<ISandbox>();
        var plugins = new SandboxPlugin[Grants.Length];
        for (int i = 0; i < plugins.Length; i++)
        {
            plugins[i] = await sandbox.LoadAsync(wasm, new PluginDeclaration { Id = $"guest-{i}", Version = "1", Sha256 = sha256, Capabilities = Grants[i] });
        }

        var options = new SandboxRunOptions
        {
            Arguments = ["one"],
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "1", ["SECRET"] = Secret },
            Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal)
            {
                ["disk"] = SandboxFiles.FromDirectory(disk),
                ["work"] = SandboxFiles.FromContents([KeyValuePair.Create("a/b", (ReadOnlyMemory<byte>)new byte[100_000]), KeyValuePair.Create("c", default(ReadOnlyMemory<byte>))]),
            },
        };
        SandboxGrant grant = SandboxGrant.From(await authz.AllowAsync());
        var random = new Random(seed);
        var progress = new FuzzProgress("fuzz-wasi", seed, time);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var errnos = new SortedSet<int>();
        int count = 0;
        int changes = 0;
        for (; progress.GoesOn(count); count++)
        {
            // Now and then the guest that sleeps until its deadline.
            int guest = random.Next(10) == 0 ? 3 : random.Next(3);
            byte[] input = WasiSequence.Of(random);
            progress.Try(input);
            SandboxResult result = await sandbox.RunAsync(plugins[guest], input, grant, options);
            outcomes[result.Outcome.ToString()] = outcomes.GetValueOrDefault(result.Outcome.ToString()) + 1;
            changes += result.FileChanges.Count;
            WasiSequence.Collect(input, result.Output.Span, errnos);
            string? fault = FaultOf(result, guest) ?? (count % 64 == 0 && Listing(folder.Path) != before ? "the host's files changed" : null)
                ?? (sandbox.Engine.LiveStores == 0 && sandbox.Queue.ReservedBytes == 0 ? null : "something of the run is left");
            if (fault is not null)
            {
                progress.Fail(count, fault, input);
            }
        }

        if (Listing(folder.Path) != before)
        {
            progress.Fail(count, "the host's files changed", []);
        }

        progress.End();
        return new(StringComparer.Ordinal)
        {
            ["failure"] = progress.Failure, ["count"] = count, ["outcomes"] = outcomes.Keys, ["counts"] = outcomes, ["errnos"] = errnos, ["changes"] = changes,
            ["pooled"] = sandbox.Engine.IsPooled, ["managed"] = GC.GetTotalMemory(forceFullCollection: true), ["peak"] = Environment.WorkingSet,
        };
    }

    private static string? FaultOf(SandboxResult result, int guest)
    {
        SandboxOutcome[] possible =
            [SandboxOutcome.Completed, SandboxOutcome.GuestError, SandboxOutcome.OutputLimit, SandboxOutcome.DeadlineExceeded, SandboxOutcome.HostCallLimit, SandboxOutcome.FuelExhausted, SandboxOutcome.Trap];
        return !possible.Contains(result.Outcome) ? $"the outcome {result.Outcome}"
            : result.WallTime > Deadline + Guard ? $"it took {result.WallTime}"
            : result.Output.Length > Limits.MaxOutputBytes ? $"{result.Output.Length} bytes of output"
            : result.Log.Count > Limits.MaxLogLines + 1 ? $"{result.Log.Count} lines of log"
            : result.FileChanges.Count > 0 && (guest < 2 || result.Outcome != SandboxOutcome.Completed) ? "changes of a run that may have none"
            : result.FileChanges.Count > 2 * Limits.Wasi.MaxFiles ? $"{result.FileChanges.Count} changes"
            : result.FileChanges.FirstOrDefault(static c => !IsInside(c)) is { } outside ? $"a change of '{outside.Path}'"
            : result.Output.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) >= 0 && guest != 3 ? "a secret in the output"
            : null;
    }

    private static bool IsInside(SandboxFileChange change) =>
        change.Scope is "work" or "disk" && change.Path.Split('/').All(static n => n is not ("" or "." or ".."))
        && !change.Path.Contains('\0', StringComparison.Ordinal) && change.Content.Length <= Limits.Wasi.MaxFileBytes;

    private static string Listing(string path) => string.Join('\n', Directory
        .EnumerateFileSystemEntries(path, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(static p => $"{p} {(File.Exists(p) ? File.ReadAllText(p) : string.Empty)}"));
}
