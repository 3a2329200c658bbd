using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Receipts;
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
    public async Task Run_SmallPlugin_AllocatesSixKibibytesAtMostBeyondItsOutputAndReceipt()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release only.");
#endif
        // The way of a run but for the queue and the record, which pass over other threads and are measured by a benchmark.
        byte[] input = new byte[1_024];
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        SandboxEngine engine = sandbox.Host.Engine;
        await sandbox.Sandbox.PrepareAsync(TestContext.Current.CancellationToken);
        CompiledModule module = await engine.CompileAsync(Fixture.Load("echo").Wasm, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        ReceiptWriter receipts = ReceiptWriter.For(512 * 1024);
        var rounds = new List<double>();
        int receiptBytes = 0;

        await engine.Workers.RunAsync(() =>
        {
            for (int round = 0; round < 4; round++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 200; i++)
                {
                    var state = new FlowPilotRun(input, SandboxLimits.Default);
                    GuestExit exit = engine.Run(module, EngineRig.Request(SandboxLimits.Default) with { State = state });
                    Assert.Equal((SandboxOutcome.Completed, 1_024), (exit.Outcome, state.Written.Length));
                    receiptBytes = ReceiptOf(receipts, plugin, input, exit, state).Utf8Json.Length;
                }

                rounds.Add((GC.GetAllocatedBytesForCurrentThread() - before) / 200.0);
            }

            return new GuestExit(SandboxOutcome.Completed);
        });

        module.Release();
        Assert.InRange(rounds.Min() - input.Length - receiptBytes, 0, 6 * 1_024);
    }

    private static SandboxReceipt ReceiptOf(ReceiptWriter receipts, SandboxPlugin plugin, byte[] input, GuestExit exit, FlowPilotRun state) => new(receipts.Write(new ReceiptFacts
    {
        RunId = Guid.Empty,
        Store = "default",
        DecisionId = Guid.Empty,
        GrantSha256 = plugin.Key.Sha256,
        Plugin = plugin,
        Limits = SandboxLimits.Default,
        Engine = EngineKind.FuelAndTime,
        Seed = null,
        Granted = System.Collections.Frozen.FrozenSet<string>.Empty,
        Input = input,
        StartedAt = DateTimeOffset.UnixEpoch,
        Result = RunTicket.ResultOf(Guid.Empty, plugin, exit, state),
        Exit = exit,
    }));

    private static long Measure(EngineRig rig, CompiledModule module)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GuestExit exit = rig.Run(module, SandboxLimits.Default);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SandboxOutcome.Completed, exit.Outcome);
        return after - before;
    }
}
