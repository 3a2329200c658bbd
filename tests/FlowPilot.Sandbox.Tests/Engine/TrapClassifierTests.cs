using FlowPilot.Sandbox.Engine;
using Wasmtime;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The first cause that the host recorded, then the code; never the text.</summary>
public sealed class TrapClassifierTests
{
    [Fact]
    public void Classify_NoCodeAndNoCause_IsHostFaultWithTheTextEscaped()
    {
        using var ticker = new EpochTicker(static () => { });

        GuestExit exit = TrapClassifier.Classify(Run(ticker), new WasmtimeException("all fuel consumed\u001b[2J\n out of bounds " + new string('x', 1_000)));

        Assert.Equal(SandboxOutcome.HostFault, exit.Outcome);
        Assert.StartsWith(@"The engine failed: all fuel consumed\u{1b}[2J\n out of bounds xxx", exit.Fault?.Message, StringComparison.Ordinal);
        Assert.True(exit.Fault?.Message.Length < 350);
    }

    [Fact]
    public void Classify_RecordedCause_WinsOverEverything()
    {
        using var ticker = new EpochTicker(static () => { });
        GuestRun run = Run(ticker);
        _ = run.Stop(SandboxOutcome.DeadlineExceeded);

        Assert.Equal(SandboxOutcome.DeadlineExceeded, TrapClassifier.Classify(run, new TrapException("unreachable")).Outcome);
    }

    [Theory]
    [InlineData(SandboxOutcome.Completed, true)]
    [InlineData(SandboxOutcome.GuestError, true)]
    [InlineData(SandboxOutcome.FuelExhausted, true)]
    [InlineData(SandboxOutcome.OutputLimit, true)]
    [InlineData(SandboxOutcome.HostCallLimit, true)]
    [InlineData(SandboxOutcome.AbiMismatch, true)]
    [InlineData(SandboxOutcome.DeadlineExceeded, false)]
    [InlineData(SandboxOutcome.Cancelled, false)]
    [InlineData(SandboxOutcome.StackOverflow, false)]
    [InlineData(SandboxOutcome.HostFault, false)]
    public void IsFuelExact_Outcome_IsAsTheEngineCounts(SandboxOutcome outcome, bool exact)
    {
        Assert.Equal(exact, TrapClassifier.IsFuelExact(new GuestExit(outcome)));
    }

    [Theory]
    [InlineData(TrapKind.Unreachable, true)]
    [InlineData(TrapKind.MemoryOutOfBounds, false)]
    [InlineData(TrapKind.IntegerDivisionByZero, false)]
    public void IsFuelExact_Trap_IsExactAfterUnreachableAlone(TrapKind kind, bool exact)
    {
        Assert.Equal(exact, TrapClassifier.IsFuelExact(new GuestExit(SandboxOutcome.Trap) { TrapKind = kind }));
    }

    private static GuestRun Run(EpochTicker ticker) =>
        new(ticker, EngineRig.Request(FlowPilot.Sandbox.Limits.SandboxLimits.Default), 1);
}
