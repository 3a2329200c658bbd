using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

/// <summary>What ends while something runs ends in order.</summary>
public sealed class ShutdownTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    private static readonly SandboxLimits Long = SandboxLimits.Trusted with { Fuel = long.MaxValue };

    [Fact]
    public async Task DisposePlugin_WhileItRuns_LetsTheRunEndAndThenFreesTheCode()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => { o.Limits = Long; o.ModuleCacheBytes = 0; });
        SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using var cancel = new CancellationTokenSource();

        Task<SandboxResult> run = sandbox.RunAsync(plugin, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);
        plugin.Dispose();
        plugin.Dispose();

        Assert.False(plugin.IsFreed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sandbox.RunAsync(plugin));

        await cancel.CancelAsync();
        Assert.Equal(SandboxOutcome.Cancelled, (await run.WaitAsync(Guard, TestContext.Current.CancellationToken)).Outcome);
        Assert.True(plugin.IsFreed);
    }

    [Fact]
    public async Task DisposeSandbox_WhileGuestsRunAndWait_CancelsThem()
    {
        TestSandbox sandbox = await TestSandbox.StartAsync(static o => { o.MaxConcurrentRuns = 2; o.Limits = Long; });
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("spin"));
        SandboxHost host = sandbox.Host;
        Task<SandboxResult>[] runs = [.. Enumerable.Range(0, 4).Select(_ => sandbox.RunAsync(plugin))];
        await Until.TrueAsync(() => host.Engine.LiveStores == 2 && host.Queue.Waiting == 2);

        await sandbox.DisposeAsync().AsTask().WaitAsync(Guard, TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(runs), static r => Assert.Equal(SandboxOutcome.Cancelled, r.Outcome));
        Assert.Equal(0, host.Engine.LiveStores);
    }

    [Fact]
    public async Task DisposeSandbox_Twice_AndThenUsed_Throws()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        SandboxHost host = sandbox.Host;
        SandboxGrant grant = await sandbox.GrantAsync();

        host.Dispose();
        await host.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await host.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await sandbox.LoadAsync(Fixture.Load("echo")));
        // After its engine, in the order that a host may choose.
        plugin.Dispose();
        Assert.True(plugin.IsFreed);
    }

    [Fact]
    public async Task DisposeSandbox_ThatDoesNotDrainInTime_LeavesTheEngineAlive()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => { o.Limits = Long; o.ShutdownTimeout = TimeSpan.Zero; });
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("spin"));
        SandboxHost host = sandbox.Host;

        Task<SandboxResult>[] runs = [.. Enumerable.Range(0, 8).Select(_ => sandbox.RunAsync(plugin))];
        await Until.TrueAsync(() => host.Engine.LiveStores == 8);
        await host.DisposeAsync();

        // Whoever won, nobody pulled the engine from under a guest: every run has its outcome.
        Assert.All(await Task.WhenAll(runs).WaitAsync(Guard, TestContext.Current.CancellationToken), static r => Assert.Equal(SandboxOutcome.Cancelled, r.Outcome));
    }
}
