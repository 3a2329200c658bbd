using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
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

    private static long Measure(EngineRig rig, CompiledModule module)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GuestExit exit = rig.Run(module, SandboxLimits.Default);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SandboxOutcome.Completed, exit.Outcome);
        return after - before;
    }
}
