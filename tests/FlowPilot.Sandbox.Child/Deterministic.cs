using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.Decisions;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Child;

/// <summary>One deterministic run in a process of its own, to be compared with the same run in another.</summary>
internal static class Deterministic
{
    private static readonly string[] Capabilities = ["clock.read", "log.write", "random.read"];

    /// <summary>Runs a module.</summary>
    /// <param name="path">The module.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="unixSeconds">The instant.</param>
    /// <param name="input">The input, as text.</param>
    public static async Task<Dictionary<string, object?>> RunAsync(string path, string seed, string unixSeconds, string input)
    {
        byte[] wasm = await File.ReadAllBytesAsync(path);
        var key = new PluginKey(Path.GetFileNameWithoutExtension(path), Convert.ToHexStringLower(SHA256.HashData(wasm)));
        await using TestAuthz authz = await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            static o => o.ActionCapabilities[new ResourceAction("plugin", "can_run")] = Capabilities,
            s => s.AddFlowPilotSandbox(o =>
            {
                o.AllowDeterministicRuns = true;
                o.Grants[key] = Capabilities;
            }));
        ISandbox sandbox = authz.Services.GetRequiredService<ISandbox>();
        using SandboxPlugin plugin = await sandbox.LoadAsync(wasm, new PluginDeclaration { Id = key.Id, Version = "1.0.0", Sha256 = key.Sha256, Capabilities = Capabilities });
        var options = new SandboxRunOptions
        {
            Seed = long.Parse(seed, CultureInfo.InvariantCulture),
            Instant = DateTimeOffset.FromUnixTimeSeconds(long.Parse(unixSeconds, CultureInfo.InvariantCulture)),
        };
        SandboxResult result = await sandbox.RunAsync(plugin, Encoding.UTF8.GetBytes(input), SandboxGrant.From(await authz.AllowAsync()), options);
        return new(StringComparer.Ordinal)
        {
            ["outcome"] = result.Outcome.ToString(),
            ["output"] = Convert.ToHexStringLower(result.Output.Span),
            ["log"] = result.Log.Select(static l => $"{l.Level} {l.Text}"),
            ["fuel"] = result.Fuel,
            ["replay_sha256"] = result.Receipt?.ReplaySha256,
        };
    }
}
