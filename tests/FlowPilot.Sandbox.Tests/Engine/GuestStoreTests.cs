using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using Wasmtime;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>The engine does not look whether its store is in use; the wrapper does.</summary>
public sealed class GuestStoreTests
{
    [Fact]
    public async Task Store_EnteredOrDisposedWhileItRuns_RefusesInsteadOfCorruptingMemory()
    {
        GuestStore? running = null;
        Exception? disposed = null;
        Exception? entered = null;
        Exception? called = null;
        var function = new HostFunction<int>(new HostFunctionName("flowpilot", "input_size", null), _ =>
        {
            disposed = Record.Exception(() => running?.Dispose());
            entered = Record.Exception(() => running?.FuelUsed);
            called = Record.Exception(() => running?.CallIfExportedInt32("fp_run"));
            return 0;
        });
        int? code = null;

        using var workers = new WorkerPool(TimeSpan.FromSeconds(1));
        await workers.RunAsync(() =>
        {
            using Wasmtime.Engine engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
            using var ticker = new EpochTicker(engine.IncrementEpoch);
            using var linker = new Linker(engine);
            using Module module = Module.FromBytes(engine, "guest", Fixture.Load("call-once").Wasm);
            function.Define(linker);
            running = new GuestStore(engine, Run(ticker), SandboxLimits.Default);
            running.Instantiate(linker, module);
            code = running.CallIfExportedInt32("fp_run");
            running.Dispose();
            return new GuestExit(SandboxOutcome.Completed);
        });

        Assert.IsType<InvalidOperationException>(disposed);
        Assert.IsType<InvalidOperationException>(entered);
        Assert.IsType<InvalidOperationException>(called);
        Assert.Equal(0, code);
        Assert.Throws<InvalidOperationException>(() => running?.MemoryBytes);
    }

    [Fact]
    public async Task Store_WithoutInstance_HasNoMemoryAndRefusesCalls()
    {
        long? memory = -1;
        Exception? called = null;

        using var workers = new WorkerPool(TimeSpan.FromSeconds(1));
        await workers.RunAsync(() =>
        {
            using Wasmtime.Engine engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
            using var ticker = new EpochTicker(engine.IncrementEpoch);
            using var store = new GuestStore(engine, Run(ticker), SandboxLimits.Default);
            memory = store.MemoryBytes;
            called = Record.Exception(() => store.CallIfExported("fp_run"));
            return new GuestExit(SandboxOutcome.Completed);
        });

        Assert.Null(memory);
        Assert.IsType<InvalidOperationException>(called);
    }

    [Fact]
    public async Task Call_OfALivingInstance_AllocatesNothing()
    {
#if DEBUG
        Assert.Skip("Allocation gates hold in Release only.");
#endif
        long allocated = -1;
        using var workers = new WorkerPool(TimeSpan.FromSeconds(1));
        await workers.RunAsync(() =>
        {
            using Wasmtime.Engine engine = EngineFactory.Create(EngineKind.FuelAndTime, null, 512 * 1024);
            using var ticker = new EpochTicker(engine.IncrementEpoch);
            using var linker = new Linker(engine);
            using Module module = Module.FromBytes(engine, "guest", new WasmBuilder().Runnable().Build());
            using var store = new GuestStore(engine, Run(ticker), SandboxLimits.Default);
            store.Instantiate(linker, module);
            Func<int> run = store.Find("fp_run") ?? throw new InvalidOperationException("There is no export.");
            for (int round = 0; round < 3; round++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 10_000; i++)
                {
                    store.Call(run);
                }

                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            return new GuestExit(SandboxOutcome.Completed);
        });

        Assert.InRange(allocated, 0, 1_000);
    }

    private static GuestRun Run(EpochTicker ticker) =>
        new(ticker, EngineRig.Request(SandboxLimits.Default), 1);
}
