using System.Text.Json;
using FlowPilot.Authz.Decisions;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Samples.AgentHost.Workflows;

namespace FlowPilot.Samples.AgentHost.Hosting;

/// <summary>The step of the workflow that is a plugin: untrusted code that computes what an item costs, run under the decision about that item.</summary>
internal sealed class FareRules : IDisposable
{
    public const string PluginId = "fare-rules";
    private const string File = "fare-rules/fare-rules-logged.wasm";

    private readonly ISandbox _sandbox;
    private readonly SandboxPlugin _plugin;

    private FareRules(ISandbox sandbox, SandboxPlugin plugin)
    {
        _sandbox = sandbox;
        _plugin = plugin;
    }

    /// <summary>Gets the hash that the repository has recorded for the module: what is pinned is what was reviewed, not what happens to lie on the disk.</summary>
    public static PluginKey Key { get; } = new(PluginId, PinnedHash());

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "plugins");

    public static async Task<FareRules> LoadAsync(ISandbox sandbox, CancellationToken cancellationToken)
    {
        byte[] module = await System.IO.File.ReadAllBytesAsync(Path.Combine(Folder, File), cancellationToken);
        var declaration = new PluginDeclaration { Id = PluginId, Version = "1.0.0", Sha256 = Key.Sha256, Capabilities = ["log.write"] };
        return new FareRules(sandbox, await sandbox.LoadAsync(module, declaration, cancellationToken));
    }

    /// <summary>Runs the plugin with exactly what the decision gives; the decision is an allowed one about this item.</summary>
    public async Task<PluginResult> RunAsync(TravelItem item, Decision decision, CancellationToken cancellationToken)
    {
        byte[] input = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["item"] = item.Resource.Id,
            ["type"] = item.Kind,
            ["currency"] = item.Currency,
            ["price_minor"] = item.PriceMinor,
            ["risk_score"] = item.RiskScore,
            ["day_offset"] = item.DayOffset,
        });
        SandboxResult result = await _sandbox.RunAsync(_plugin, input, SandboxGrant.From(decision), cancellationToken: cancellationToken);
        return new PluginResult(result.Outcome.ToString(), Describe(item, result), result.Fuel, result.WallTime.TotalMilliseconds);
    }

    public void Dispose() => _plugin.Dispose();

    private static string? Describe(TravelItem item, SandboxResult result) => result.Outcome switch
    {
        SandboxOutcome.Completed => $"{Total(result.Output) / 100m:0.00} {item.Currency}",
        SandboxOutcome.CapabilityDenied => string.Join(", ", result.Denied.Select(static d => d.Capability)),
        SandboxOutcome.GuestError => result.GuestError?.Message,
        _ => null,
    };

    private static long Total(ReadOnlyMemory<byte> output)
    {
        using JsonDocument document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("total_minor").GetInt64();
    }

    private static string PinnedHash() => System.IO.File.ReadLines(Path.Combine(Folder, "SHA256SUMS"))
        .Select(static line => line.Split("  ", 2))
        .FirstOrDefault(static parts => parts.Length == 2 && parts[1].TrimStart('*') == File)?[0]
        ?? throw new InvalidOperationException($"SHA256SUMS does not name {File}.");
}
