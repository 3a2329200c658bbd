using System.Diagnostics;
using System.Runtime.CompilerServices;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>Whatever a host function does, the guest's run ends in an outcome.</summary>
public sealed class HostFunctionTests
{
    [Fact]
    public async Task HostFunction_ThatThrows_IsHostFaultWithTheOriginalException()
    {
        var fault = new InvalidOperationException("a failure of the host");
        using var rig = new EngineRig(_ => throw fault);

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(SandboxOutcome.HostFault, exit.Outcome);
        Assert.Same(fault, exit.Fault);
        Assert.Null(exit.Fuel);
        Assert.Equal(0, rig.Engine.LiveStores);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("throw")]
    [InlineData("")]
    public async Task HostFunction_WhoseExceptionHasNoMessage_IsHostFaultAndTheProcessLives(string? message)
    {
        // The engine reads the message of what crosses it, and one that is null or throws would end this very process.
        using var rig = new EngineRig(_ => throw new HostileException(message));

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(SandboxOutcome.HostFault, exit.Outcome);
        Assert.IsType<HostileException>(exit.Fault);
    }

    [Fact]
    public async Task HostFunction_ThatThrowsAnEngineTrap_IsHostFaultAndNoTrap()
    {
        // Thrown by a host function such an exception loses its identity: the cause that was recorded first decides.
        using var rig = new EngineRig(static _ => throw new Wasmtime.TrapException("forged"));

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(SandboxOutcome.HostFault, exit.Outcome);
    }

    [Fact]
    public async Task HostFunction_ThatSwallowsAStop_EndsTheRunAllTheSame()
    {
        using var rig = new EngineRig(static call =>
        {
            try
            {
                call.Charge(1_000_000, 0);
            }
            catch (Exception)
            {
                // An application's function may be this careless.
            }

            return 0;
        });

        GuestExit exit = await rig.RunAsync("call-once", SandboxLimits.Default with { Fuel = 10_000 });

        Assert.Equal(SandboxOutcome.FuelExhausted, exit.Outcome);
    }

    [Fact]
    public async Task HostFunction_OutOfStack_IsStackOverflow()
    {
        using var rig = new EngineRig(static _ => throw new InsufficientExecutionStackException());

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(SandboxOutcome.StackOverflow, exit.Outcome);
    }

    [Theory]
    [InlineData(SandboxOutcome.OutputLimit)]
    [InlineData(SandboxOutcome.Cancelled)]
    [InlineData(SandboxOutcome.GuestError)]
    public async Task HostFunction_ThatStopsTheGuest_GivesThatOutcome(SandboxOutcome cause)
    {
        using var rig = new EngineRig(call => throw call.Stop(cause));

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(cause, exit.Outcome);
    }

    [Fact]
    public async Task HostFunction_LongerThanTheDeadline_StopsTheGuestWhenItReturns()
    {
        // Epochs are blind inside a host call, and this guest reaches no check point after it.
        TimeSpan deadline = TimeSpan.FromMilliseconds(20);
        long start = Stopwatch.GetTimestamp();
        EngineRig? engine = null;
        using var rig = new EngineRig(_ =>
        {
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(start, engine!.Engine.Ticker.Now) > 10 * deadline, TimeSpan.FromSeconds(30)); // set below
            return 0;
        });
        engine = rig;

        GuestExit exit = await rig.RunAsync("call-once", SandboxLimits.Default with { Deadline = deadline });

        Assert.Equal(SandboxOutcome.DeadlineExceeded, exit.Outcome);
    }

    [Fact]
    public void EnterHostCall_WithLittleStackLeft_Throws()
    {
        using var ticker = new EpochTicker(static () => { });
        var run = new GuestRun(ticker, EngineRig.Request(SandboxLimits.Default with { MaxHostCalls = 10 }), 1);
        Exception? thrown = null;

        var thread = new Thread(() => thrown = Record.Exception(() => AtTheBottom(() => run.EnterHostCall(0))), 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.IsType<InsufficientExecutionStackException>(thrown);
    }

    [Fact]
    public async Task HostFunction_SecondCause_DoesNotReplaceTheFirst()
    {
        using var rig = new EngineRig(static call =>
        {
            _ = call.Stop(SandboxOutcome.OutputLimit);
            throw new InvalidOperationException("later");
        });

        GuestExit exit = await rig.RunAsync("call-once");

        Assert.Equal(SandboxOutcome.OutputLimit, exit.Outcome);
    }

    [Fact]
    public async Task HostFunction_ExactPrice_LeavesNothingAndOneMoreIsExhausted()
    {
        // Function entry, the call, the price; what follows the call costs nothing that is checked again.
        using var rig = new EngineRig(static call =>
        {
            call.Charge(100, 0);
            return 0;
        });

        GuestExit exact = await rig.RunAsync("call-once", SandboxLimits.Default with { Fuel = 102 });
        GuestExit less = await rig.RunAsync("call-once", SandboxLimits.Default with { Fuel = 101 });

        Assert.Equal(SandboxOutcome.Completed, exact.Outcome);
        Assert.Equal(SandboxOutcome.FuelExhausted, less.Outcome);
        Assert.Equal(101, less.Fuel);
    }

    [Fact]
    public async Task Linkers_ForTheSameCapabilities_AreBuiltOnce()
    {
        using var rig = new EngineRig(static _ => 0);

        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(SandboxOutcome.Completed, (await rig.RunAsync("call-once")).Outcome);
        }

        Assert.Equal(1, rig.Engine.LinkerCount);
    }

    private static int AtTheBottom(Action action)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return AtTheBottom(action) + 1;
        }

        action();
        return 0;
    }

    private sealed class HostileException(string? message) : Exception
    {
        public override string Message => message == "throw" ? throw new InvalidOperationException("No message.") : message!; // null is what the test is about
    }
}
