using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

[Collection(Unparallel.Name)]
public sealed class AllocationTests
{
    [Fact]
    public async Task HostCall_ThatChargesFuel_AllocatesNothing()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release only.");
#endif
        using var rig = new EngineRig(static call =>
        {
            call.Charge(100, 0);
            return call.Check(0, 8);
        });
        CompiledModule once = await rig.CompileAsync("call-once");
        CompiledModule often = await rig.CompileAsync("call-often");
        long extra = long.MaxValue;

        await rig.Engine.Workers.RunAsync(() =>
        {
            Measure(rig, once);
            Measure(rig, often);
            extra = Measure(rig, often) - Measure(rig, once);
            return new GuestExit(SandboxOutcome.Completed);
        });

        // 9,999 more host calls; the slack is for what the runtime does on its own.
        Assert.InRange(extra, long.MinValue, 1_000);
        once.Release();
        often.Release();
    }

    [Fact]
    public async Task HostCall_ThatReadsGuestMemory_AllocatesNothing()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release only.");
#endif
        using var rig = new EngineRig(static call =>
        {
            Span<byte> bytes = stackalloc byte[32];
            call.Charge(100, 0);
            return call.TryRead(64, bytes) ? bytes[0] : -1;
        });
        CompiledModule once = await rig.CompileAsync("call-once");
        CompiledModule often = await rig.CompileAsync("call-often");
        long extra = long.MaxValue;

        await rig.Engine.Workers.RunAsync(() =>
        {
            Measure(rig, once);
            Measure(rig, often);
            extra = Measure(rig, often) - Measure(rig, once);
            return new GuestExit(SandboxOutcome.Completed);
        });

        Assert.InRange(extra, long.MinValue, 1_000);
        once.Release();
        often.Release();
    }

    [Fact]
    public async Task Run_SmallPlugin_AllocatesSixKibibytesAtMostBeyondItsOutput()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release only.");
#endif
        const int Runs = 500;
        byte[] input = new byte[1_024];
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        SandboxGrant grant = await sandbox.GrantAsync();
        var perRun = new List<double>();
        for (int round = 0; round < 4; round++)
        {
            // Of the whole process: a run passes over several threads. Rounds, because the runtime compiles and the log writes beside it.
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Runs; i++)
            {
                SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, input, grant, cancellationToken: TestContext.Current.CancellationToken);
                Assert.Equal(1_024, result.Output.Length);
            }

            perRun.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Runs);
        }

        Assert.InRange(perRun.Min() - input.Length, 0, 6 * 1_024);
    }

    private static long Measure(EngineRig rig, CompiledModule module)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GuestExit exit = rig.Run(module, SandboxLimits.Default);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SandboxOutcome.Completed, exit.Outcome);
        return after - before;
    }
}
