using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Engine;

namespace FlowPilot.Sandbox.Tests.Receipts;

/// <summary>The tape at the engine's seam, with functions of the test: what guest interfaces of any kind can rely on.</summary>
public sealed class TapeTests
{
    private static readonly CapabilityRefusal Missed = new() { Capability = "wasi.random", Import = "wasi_snapshot_preview1.random_get" };

    [Fact]
    public async Task Notes_OfUsedAndMissedCapabilities_ComeBackInAReplay()
    {
        using var rig = new EngineRig(static call =>
        {
            call.Guest.Use("wasi.clocks");
            call.Guest.Use("wasi.clocks");
            call.Guest.Refuse(Missed);
            call.Guest.Refuse(Missed with { });
            call.Charge(5, 3);
            call.Write(16, [1, 2, 3]);
            return 0;
        });
        using var silent = new EngineRig(static _ => throw new InvalidOperationException("A function of the host ran in a replay."));
        var tape = new RecordTape(new byte[32], 10_000);

        GuestExit recorded = await rig.RunAsync("call-once", EngineRig.Request(SandboxLimits.Default) with { Tape = tape });
        var replay = new ReplayTape(new SandboxRecording(new SandboxReceipt([]), default, tape.Functions, tape.Calls, tape.Events.ToArray()));
        GuestExit replayed = await silent.RunAsync("call-once", EngineRig.Request(SandboxLimits.Default) with { Tape = replay });

        Assert.Null(replay.Difference);
        Assert.Null(replay.Left());
        Assert.Equal(SandboxOutcome.Completed, replayed.Outcome);
        foreach (GuestExit exit in new[] { recorded, replayed })
        {
            Assert.Equal(["wasi.clocks"], exit.Used);
            Assert.Equal(Missed, Assert.Single(exit.Refused));
            Assert.Equal((1L, 3L, recorded.Fuel), (exit.HostCalls, exit.BytesWritten, exit.Fuel));
        }
    }

    [Fact]
    public async Task Recording_ThatIsCut_HoldsNothingAndTheRunGoesOn()
    {
        using var rig = new EngineRig(static call =>
        {
            call.Write(0, new byte[1_000]);
            return 0;
        });
        var tape = new RecordTape(new byte[32], 200);

        GuestExit exit = await rig.RunAsync("call-often", EngineRig.Request(SandboxLimits.Default) with { Tape = tape });

        Assert.Equal((SandboxOutcome.Completed, 10_000L), (exit.Outcome, exit.HostCalls));
        Assert.Equal((true, 0, 0), (tape.IsCut, tape.Events.Length, tape.Calls));
    }

    [Fact]
    public async Task Replay_CallThatAForgerMadeEndless_EndsAtTheDeadline()
    {
        // One call, a million reads of the whole memory: no epoch is seen in there.
        using var rig = new EngineRig(static call =>
        {
            call.Read(0, new byte[65_536]);
            return 0;
        });
        var tape = new RecordTape(new byte[32], 10_000);
        await rig.RunAsync("call-once", EngineRig.Request(SandboxLimits.Default) with { Tape = tape });
        byte[] events = tape.Events.ToArray();
        const int Begin = 32 + 1 + 2 + 32;
        const int Read = 1 + 8 + 32;
        byte[] forged = [.. events[..Begin], .. Enumerable.Repeat(events[Begin..(Begin + Read)], 500_000).SelectMany(static e => e), .. events[(Begin + Read)..]];
        var replay = new ReplayTape(new SandboxRecording(new SandboxReceipt([]), default, tape.Functions, tape.Calls, forged));

        GuestExit exit = await rig.RunAsync("call-once", EngineRig.Request(SandboxLimits.Default with { Deadline = TimeSpan.FromMilliseconds(100) }) with { Tape = replay });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, exit.Outcome);
        Assert.Null(replay.Difference);
    }
}
