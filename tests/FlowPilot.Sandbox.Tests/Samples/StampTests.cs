using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Samples;

/// <summary>The sample plugin that reads in pieces: its hash is right for every length around the edges of a block and a piece.</summary>
public sealed class StampTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4_095)]
    [InlineData(4_096)]
    [InlineData(4_097)]
    [InlineData(1_000_000)]
    public async Task Run_DocumentOfALength_HasItsHashTheInstantAndANonce(int length)
    {
        byte[] input = [.. Enumerable.Range(0, length).Select(static i => (byte)(i * 31))];
        Fixture plugin = Fixture.Sample("stamp/stamp.wasm");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, plugin);

        SandboxResult first = await sandbox.RunAsync(plugin, input, capabilities: ["clock.read", "random.read"]);
        SandboxResult second = await sandbox.RunAsync(plugin, input, capabilities: ["clock.read", "random.read"]);

        JsonElement answer = JsonDocument.Parse(first.Output).RootElement;
        Assert.Equal(length, answer.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(input)), answer.GetProperty("sha256").GetString());
        Assert.Equal((sandbox.Authz.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100, answer.GetProperty("at").GetInt64());
        Assert.Equal(32, answer.GetProperty("nonce").GetString()?.Length);
        Assert.NotEqual(answer.GetProperty("nonce").GetString(), JsonDocument.Parse(second.Output).RootElement.GetProperty("nonce").GetString());
    }

    [Theory]
    [InlineData("clock.read", "random.read")]
    [InlineData("random.read", "clock.read")]
    public async Task Run_WithOneCapabilityOnly_IsDeniedForTheOther(string held, string missing)
    {
        Fixture plugin = Fixture.Sample("stamp/stamp.wasm");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, plugin);

        SandboxResult result = await sandbox.RunAsync(plugin, capabilities: [held]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
        Assert.Equal(missing, Assert.Single(result.Denied).Capability);
    }
}
