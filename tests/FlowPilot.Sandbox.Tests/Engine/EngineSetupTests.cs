using System.Text.Json;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

public sealed class EngineSetupTests
{
    private const long GiB = 1L << 30;

    [Fact]
    public void Plan_PoolThatFits_IsMadeAndOneThatDoesNotIsNot()
    {
        Assert.NotNull(EnginePool.Plan(64, 3, SandboxLimits.Default, new AddressSpace(long.MaxValue, 10 * GiB)));
        Assert.Null(EnginePool.Plan(64, 3, SandboxLimits.Default, new AddressSpace(200 * GiB, 10 * GiB)));
        Assert.NotNull(EnginePool.Plan(4, 1, SandboxLimits.Default, new AddressSpace(30 * GiB, 10 * GiB)));
        Assert.Null(EnginePool.Plan(4, 1, SandboxLimits.Default, new AddressSpace(30 * GiB, 14 * GiB)));
        // Room for the slots alone is not enough: the engine maps stacks beside them, and ends the process if it cannot.
        Assert.Null(EnginePool.Plan(2, 1, SandboxLimits.Default, new AddressSpace(20 * GiB, 10 * GiB)));
        // Half of what 47 bits address, limit or none.
        Assert.Null(EnginePool.Plan(1_000, 3, SandboxLimits.Default, new AddressSpace(long.MaxValue, 60_000 * GiB)));
    }

    [Fact]
    public async Task Engine_WhereThePoolFits_IsPooled()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();

        Assert.True(sandbox.Host.Engine.IsPooled);
    }

    public static TheoryData<string> Presets => ["Strict", "Default", "Trusted"];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Compile_ModuleAtEachCapThatTakesRoomInAnInstance_FitsThePool(string preset)
    {
        SandboxLimits limits = preset switch { "Strict" => SandboxLimits.Strict, "Default" => SandboxLimits.Default, _ => SandboxLimits.Trusted };
        ModuleLimits caps = limits.Module;
        // Each function is exported or in a table, where that is allowed, so that an instance has a place for it; globals are the widest.
        var module = new WasmBuilder();
        int import = module.Type([], [0x7F]);
        int functions = Math.Min(caps.MaxFunctions, 20_000);
        byte[] vector = [0x7B, 1, 0xFD, 12, .. new byte[16], 0x0B];
        module.Items(2, caps.MaxImports, WasmBuilder.Repeat(caps.MaxImports, [.. WasmBuilder.Name("flowpilot"), .. WasmBuilder.Name("input_size"), 0, .. WasmBuilder.Leb(import)]));
        for (int i = 0; i < functions; i++)
        {
            module.Function(import, 0, 0x41, 0);
        }

        for (int i = 0; i < Math.Min(functions, caps.MaxExports) - 2; i++)
        {
            module.Export($"e{i}", 0, caps.MaxImports + i);
        }

        int items = Math.Min(functions, caps.MaxElementItems);
        byte[] table = [0x70, 0, .. WasmBuilder.Leb(limits.MaxTableElements)];
        module.Items(4, limits.MaxTables, WasmBuilder.Repeat(limits.MaxTables, table)).Items(5, 1, 0, 1).Items(6, caps.MaxGlobals, WasmBuilder.Repeat(caps.MaxGlobals, vector))
            .Items(9, 1, [3, 0, .. WasmBuilder.Leb(items), .. Enumerable.Range(0, items).SelectMany(i => WasmBuilder.Leb(caps.MaxImports + functions - 1 - i))])
            .Export("memory", 2, 0).Export("fp_run", 0, caps.MaxImports);
        byte[] wasm = module.Build();
        using var lifetime = new Lifetime();
        using var engine = new SandboxEngine(new FlowPilotProfile([]), new EngineSetup { Pool = EnginePool.Plan(4, 1, limits) }, lifetime);

        // The compiler alone: what the budget of the compile says of such a module is another matter.
        Assert.True(engine.IsPooled);
        CompiledModule compiled = await engine.CompileAsync(wasm, TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        GuestExit exit = await engine.Workers.RunAsync(() => engine.Run(compiled, EngineRig.Request(limits) with { State = new FlowPilotRun(default, limits) }));
        compiled.Release();

        Assert.Equal((SandboxOutcome.Completed, null), (exit.Outcome, exit.Fault?.Message));
    }

    [Fact]
    public async Task Child_WithLittleAddressSpace_RunsOnDemandInsteadOfEnding()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Address space is limited by a shell of Linux.");

        JsonElement report = await ChildProcess.RunLimitedAsync(40 * 1024 * 1024, "allocation", Fixture.PathOf("echo"));

        Assert.False(report.GetProperty("pooled").GetBoolean());
        Assert.Equal("Completed", report.GetProperty("outcomes")[0].GetString());
    }

    [Fact]
    public async Task GuestStack_Smaller_HoldsFewerCalls()
    {
        // (func (param i32) (result i32) ...) that calls itself as often as its input says.
        var module = new WasmBuilder();
        module.Function(module.Type([0x7F], [0x7F]), 0, 0x20, 0, 0x04, 0x7F, 0x20, 0, 0x41, 1, 0x6B, 0x10, 0, 0x05, 0x41, 0, 0x0B);
        module.Function(module.Type([], [0x7F]), 0, 0x41, 0x88, 0x27, 0x10, 0).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 1);
        Fixture deep = Fixture.Of("deep", module.Build());
        await using TestSandbox small = await TestSandbox.StartAsync(static o => o.GuestStackBytes = 64 * 1024);
        await using TestSandbox large = await TestSandbox.StartAsync(static o => o.GuestStackBytes = 1024 * 1024);

        Assert.Equal(SandboxOutcome.StackOverflow, (await small.RunAsync(deep)).Outcome);
        Assert.Equal(SandboxOutcome.Completed, (await large.RunAsync(deep)).Outcome);
    }

    [Fact]
    public async Task Run_TimeOnly_CountsNoFuelAndEndsAtItsDeadline()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.AllowTimeOnlyRuns = true);
        using SandboxPlugin spin = await sandbox.LoadAsync(Fixture.Load("spin"));
        using SandboxPlugin probe = await sandbox.LoadAsync(Fixture.Load("probe"));
        var options = new SandboxRunOptions { Metering = SandboxMetering.TimeOnly, Limits = SandboxLimits.Default with { Fuel = 1, Deadline = TimeSpan.FromMilliseconds(200) } };

        SandboxResult endless = await sandbox.Sandbox.RunAsync(spin, default, await sandbox.GrantAsync(), options, TestContext.Current.CancellationToken);
        // Not under the short deadline: on a machine that is busy a run that does nothing may take longer.
        options = options with { Limits = SandboxLimits.Default with { Fuel = 1 } };
        SandboxResult calls = await sandbox.Sandbox.RunAsync(probe, Probe.Input(Probe.InputSize()), await sandbox.GrantAsync(), options, TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.DeadlineExceeded, endless.Outcome);
        Assert.Equal(SandboxOutcome.Completed, calls.Outcome);
        Assert.Null(calls.Fuel);
        Assert.True(calls.HostCalls > 0);
    }

    [Fact]
    public async Task Workers_RunsOneAfterTheOther_AreUsedAgain()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        for (int i = 0; i < 50; i++)
        {
            await sandbox.RunAsync(plugin);
        }

        Assert.InRange(sandbox.Host.Engine.Workers.Count, 1, 2);
    }

    [Fact]
    public async Task Workers_IdleTooLong_End()
    {
        using var workers = new WorkerPool(TimeSpan.FromMilliseconds(1));

        await workers.WarmAsync(3);

        await Until.TrueAsync(() => workers.Count == 0);
        Assert.Equal(0, workers.Parked);
    }

    [Fact]
    public async Task Workers_TakenJustWhenTheirWaitEnds_LoseNoJob()
    {
        using var workers = new WorkerPool(TimeSpan.FromMilliseconds(1));
        for (int i = 0; i < 300; i++)
        {
            GuestExit exit = await workers.RunAsync(static () => new GuestExit(SandboxOutcome.Completed)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(SandboxOutcome.Completed, exit.Outcome);
            Thread.SpinWait(i * 1_000);
        }
    }
}
