using System.Diagnostics;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Engine;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests;

/// <summary>What the clock and tokens end. Times are guards against hanging, not measurements.</summary>
[Collection(Unparallel.Name)]
public sealed class DeadlineTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    private static readonly SandboxLimits FuelToSpare = SandboxLimits.Trusted with { Fuel = long.MaxValue };

    [Theory]
    [InlineData("spin")]
    [InlineData("spin-start")]
    public async Task Run_SpinningGuestWithFuelToSpare_EndsAtItsDeadline(string fixture)
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.Limits = FuelToSpare);

        long start = Stopwatch.GetTimestamp();
        SandboxResult result = await sandbox.RunAsync(Fixture.Load(fixture), limits: FuelToSpare with { Deadline = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
        Assert.Null(result.Fuel);
        Assert.InRange(result.WallTime, TimeSpan.FromMilliseconds(50), Guard);
        Assert.True(Stopwatch.GetElapsedTime(start) < Guard);
    }

    [Fact]
    public async Task Run_GuestThatOnlyCallsTheHost_EndsAtItsDeadline()
    {
        SandboxLimits limits = FuelToSpare with { MaxHostCalls = long.MaxValue };
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Limits = limits);

        SandboxResult result = await sandbox.RunAsync(
            Fixture.Load("probe"), Probe.Input(Probe.Repeat(int.MaxValue)), limits with { Deadline = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
        Assert.True(result.WallTime < Guard);
    }

    [Fact]
    public async Task Run_ThatBeganBeforeItsGuest_CountsFromThere()
    {
        using var rig = new EngineRig(static _ => 0);
        RunRequest request = EngineRig.Request(FuelToSpare with { Deadline = TimeSpan.FromHours(1) });

        GuestExit exit = await rig.RunAsync("spin", request with { Began = Stopwatch.GetTimestamp() - (3_600 * Stopwatch.Frequency) }).WaitAsync(Guard, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.DeadlineExceeded, exit.Outcome);
        Assert.True(exit.WallTime >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Run_CancelledWhileSpinning_IsCancelled()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.Limits = FuelToSpare);
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using var cancel = new CancellationTokenSource();

        Task<SandboxResult> run = sandbox.RunAsync(plugin, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 1);
        await cancel.CancelAsync();
        SandboxResult result = await run.WaitAsync(Guard, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.Cancelled, result.Outcome);
        Assert.Null(result.Fuel);
    }

    [Fact]
    public async Task Run_CancelledBefore_NeverRuns()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("spin"));

        SandboxResult result = await sandbox.RunAsync(plugin, cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(SandboxOutcome.Cancelled, result.Outcome);
        Assert.Equal(0, result.Fuel);
        Assert.Equal(TimeSpan.Zero, result.WallTime);
    }

    [Fact]
    public async Task Run_OneStopped_LeavesTheOtherAlone()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.Limits = FuelToSpare);
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();

        Task<SandboxResult> stopped = sandbox.RunAsync(spin, cancellationToken: first.Token);
        Task<SandboxResult> other = sandbox.RunAsync(spin, cancellationToken: second.Token);
        await Until.TrueAsync(() => sandbox.Host.Engine.LiveStores == 2);
        await first.CancelAsync();
        SandboxResult firstResult = await stopped.WaitAsync(Guard, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.Cancelled, firstResult.Outcome);
        Assert.False(other.IsCompleted);
        Assert.Equal(1, sandbox.Host.Engine.LiveStores);

        await second.CancelAsync();
        Assert.Equal(SandboxOutcome.Cancelled, (await other.WaitAsync(Guard, TestContext.Current.CancellationToken)).Outcome);
    }

    [Fact]
    public async Task Run_AClockThatStandsStill_DoesNotSetAGuestFree()
    {
        // The clock of the test never moves, and the deadline holds all the same.
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.Limits = FuelToSpare);
        DateTimeOffset before = sandbox.Authz.Time.GetUtcNow();

        SandboxResult result = await sandbox.RunAsync(Fixture.Load("spin"), limits: FuelToSpare with { Deadline = TimeSpan.FromMilliseconds(20) });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, result.Outcome);
        Assert.Equal(before, sandbox.Authz.Time.GetUtcNow());
    }
}
