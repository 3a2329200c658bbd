using System.Buffers.Binary;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

/// <summary>No run sees another.</summary>
public sealed class IsolationTests
{
    [Fact]
    public async Task Run_ThousandInParallelWithMarkers_NoneSeesAnothers()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("marker"));

        Task<SandboxResult>[] runs = [.. Enumerable.Range(1, 1_000).Select(i => sandbox.RunAsync(plugin, Marker(i)))];
        SandboxResult[] results = await Task.WhenAll(runs);

        for (int i = 0; i < results.Length; i++)
        {
            Assert.Equal(SandboxOutcome.Completed, results[i].Outcome);
            Assert.Equal(Marker(i + 1), results[i].Output.ToArray());
        }

        Assert.Single(results.Select(static r => r.Fuel).Distinct());
        Assert.Equal(1_000, results.Select(static r => r.RunId).Distinct().Count());
        Assert.Equal(0, sandbox.Host.Engine.LiveStores);
        Assert.Equal(0, sandbox.Host.Queue.Waiting);
        Assert.Equal(64, sandbox.Host.Queue.Free);
    }

    [Fact]
    public async Task Run_AfterATrap_BeginsWithNewMemory()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin marker = await sandbox.LoadAsync(Fixture.Load("marker"));

        await sandbox.RunAsync(marker, Marker(7), SandboxLimits.Default with { Fuel = 300_000 });
        SandboxResult next = await sandbox.RunAsync(marker, Marker(8));

        Assert.Equal(SandboxOutcome.Completed, next.Outcome);
        Assert.Equal(Marker(8), next.Output.ToArray());
    }

    private static byte[] Marker(long value)
    {
        byte[] marker = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(marker, value * 0x0101_0101_0101);
        return marker;
    }
}
