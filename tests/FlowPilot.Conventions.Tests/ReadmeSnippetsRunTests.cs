using System.Security.Cryptography;
using System.Text;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Authz.Decisions;
using FlowPilot.Conventions.Tests.Snippets;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Conventions.Tests;

/// <summary>The README's code does what the README says.</summary>
public sealed class ReadmeSnippetsRunTests
{
    [Fact]
    public async Task FirstDecision_IsAllowed()
    {
        using var folder = new TemporaryFolder();

        Decision decision = await ReadmeSnippets.FirstDecisionAsync(folder.Path);

        Assert.True(decision.Allowed);
        Assert.Equal(["log.write"], decision.Capabilities);
    }

    [Fact]
    public async Task Plugin_RunsUnderTheDecision()
    {
        using var folder = new TemporaryFolder();
        Decision decision = await ReadmeSnippets.FirstDecisionAsync(folder.Path);
        byte[] module = await File.ReadAllBytesAsync(RepositoryRoot.Combine("samples", "plugins", "fare-rules", "fare-rules-logged.wasm"), TestContext.Current.CancellationToken);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(module));
        byte[] input = Encoding.UTF8.GetBytes("""{"item":"i_flight","type":"flight","currency":"EUR","price_minor":18900,"risk_score":2,"day_offset":21}""");
        var services = new ServiceCollection();
        services.AddFlowPilotAuthz(o =>
        {
            o.PseudonymKey = RandomNumberGenerator.GetBytes(32);
            o.DecisionLogDirectory = folder.Path;
        });
        services.AddFlowPilotSandbox(o => o.Grants[new PluginKey("fare-rules", sha256)] = ["log.write"]);
        await using ServiceProvider provider = services.BuildServiceProvider();

        SandboxResult result = await ReadmeSnippets.RunPluginAsync(
            provider.GetRequiredService<ISandbox>(), module, sha256, input, decision, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
        Assert.NotEmpty(result.Log);
    }
}
