using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>What is refused before anything runs.</summary>
internal static class LoadingScenarios
{
    public static async Task S01_NoModule(ScenarioHost host)
    {
        foreach (string hex in new[] { "0061736d", string.Empty, "4d5a900003", "00", "0061736d01000000ffff" })
        {
            await host.RefuseAsync(Fixture.Of("bytes", Convert.FromHexString(hex)), SandboxOutcome.InvalidModule);
        }
    }

    public static async Task S02_ModuleTooLarge(ScenarioHost host)
    {
        Fixture large = Fixture.Of("large", new byte[SandboxLimits.Default.Module.MaxModuleBytes + 1]);
        PluginDeclaration declaration = large.Declare();
        await host.Sandbox.PrepareAsync();

        long before = GC.GetTotalAllocatedBytes();
        PluginLoadException refused = await Assert.ThrowsAsync<PluginLoadException>(async () => await host.Sandbox.LoadAsync(large.Wasm, declaration));

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, large.Wasm.Length / 4);
    }

    public static async Task S03_SlowCompiles(ScenarioHost host)
    {
        Fixture slow = SlowModule.Create();
        await using ScenarioHost hurried = await ScenarioHost.StartAsync(static o =>
        {
            o.ModuleCacheBytes = 0;
            o.Limits = SandboxLimits.Default.WithModule(static m => m with { CompileTimeout = TimeSpan.FromMilliseconds(30) });
        });
        await hurried.Sandbox.PrepareAsync();
        await hurried.RefuseAsync(slow, SandboxOutcome.DeadlineExceeded);
        await using ScenarioHost flooded = await ScenarioHost.StartAsync(static o => { o.MaxQueuedLoads = 0; o.ModuleCacheBytes = 0; });
        await flooded.Sandbox.PrepareAsync();
        SandboxOutcome[] flood = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OutcomeAsync(flooded, slow)));
        Assert.All(flood, static o => Assert.True(o is SandboxOutcome.Busy or SandboxOutcome.Completed));
        Assert.Contains(SandboxOutcome.Busy, flood);
        Assert.Contains(SandboxOutcome.Completed, flood);

        await using ScenarioHost narrow = await ScenarioHost.StartAsync(static o => o.Limits = SandboxLimits.Default.WithModule(static m => m with { MaxFunctions = 1_000 }));
        await narrow.RefuseAsync(slow, SandboxOutcome.InvalidModule, "1500 functions, at most 1000 are allowed");
        Assert.Equal(SandboxOutcome.Completed, (await host.RunAsync("echo")).Outcome);
    }

    public static async Task S04_MissingExports(ScenarioHost host)
    {
        await host.RefuseAsync(Fixture.Load("no-memory"), SandboxOutcome.MissingExport, "'memory'");
        await host.RefuseAsync(Fixture.Load("no-run"), SandboxOutcome.MissingExport, "'fp_run'");
    }

    public static async Task S05_EntryPointOfAnotherType(ScenarioHost host)
    {
        var module = new WasmBuilder();
        module.Function(module.Type([], [0x7E]), 0, 0x42, 0).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 0);
        await host.RefuseAsync(Fixture.Of("wide", module.Build()), SandboxOutcome.InvalidModule, "'fp_run' is not a function of type ()->i32");
    }

    public static Task S07_UnknownImport(ScenarioHost host) =>
        host.RefuseAsync(Fixture.Load("import-unknown"), SandboxOutcome.UnknownImport, "'evil.do_it'");

    public static Task S08_ImportOfAnotherType(ScenarioHost host) =>
        host.RefuseAsync(Fixture.Load("import-wrong-type"), SandboxOutcome.InvalidModule, "'flowpilot.input_size' has the type (i64)->i32");

    public static async Task S11_Proposals(ScenarioHost host)
    {
        await host.RefuseAsync(Fixture.Load("proposal-threads"), SandboxOutcome.InvalidModule, "'threads'");
        await host.RefuseAsync(Fixture.Load("proposal-memory64"), SandboxOutcome.InvalidModule, "'memory64'");
        await host.RefuseAsync(Fixture.Load("proposal-multi-memory"), SandboxOutcome.InvalidModule, "'multiple memories'");
        await host.RefuseAsync(Fixture.Load("proposal-exceptions"), SandboxOutcome.InvalidModule, "'exceptions'");
        await host.RefuseAsync(Fixture.Load("proposal-tail-call"), SandboxOutcome.InvalidModule, "'tail calls'");
        await host.RefuseAsync(Bytes("0103015f00"), SandboxOutcome.InvalidModule, "'GC'");
        await host.RefuseAsync(Bytes("0106016001647000"), SandboxOutcome.InvalidModule, "'function references'");
    }

    public static async Task S16_FullModuleCache(ScenarioHost host)
    {
        SandboxPlugin spin = await host.LoadAsync("spin");
        using var cancel = new CancellationTokenSource();
        Task<SandboxResult> running = host.RunAsync(spin, limits: SandboxLimits.Default with { Fuel = long.MaxValue }, cancellationToken: cancel.Token);
        await Until.TrueAsync(() => host.Host.Engine.LiveStores == 1);
        foreach (string fixture in new[] { "echo", "trap", "grow", "marker", "probe" })
        {
            await host.LoadAsync(fixture);
        }

        Assert.Null(host.Host.Engine.Cache.Acquire(Fixture.Load("spin").Sha256));
        Assert.False(spin.IsFreed);
        await cancel.CancelAsync();
        Assert.Equal(SandboxOutcome.Cancelled, (await running).Outcome);
        Assert.Equal(SandboxOutcome.FuelExhausted, (await host.RunAsync(spin, limits: SandboxLimits.Default with { Fuel = 1_000 })).Outcome);
    }

    public static async Task S39_TooManyOfAKind(ScenarioHost host)
    {
        byte[] memories = new WasmBuilder().Items(5, 50, WasmBuilder.Repeat(50, 0, 1)).Build();
        byte[] tables = new WasmBuilder().Items(4, 500, WasmBuilder.Repeat(500, 0x70, 0, 1)).Build();
        byte[] globals = new WasmBuilder().Items(6, 1_000_000, WasmBuilder.Repeat(1_000_000, 0x7F, 0, 0x41, 0, 0x0B)).Build();
        await host.RefuseAsync(Fixture.Of("memories", memories), SandboxOutcome.InvalidModule, "'multiple memories'");
        await host.RefuseAsync(Fixture.Of("tables", tables), SandboxOutcome.InvalidModule, "5 tables, at most 4 are allowed");
        await host.RefuseAsync(Fixture.Of("globals", globals), SandboxOutcome.InvalidModule, "1000000 globals, at most 5000 are allowed");
    }

    private static async Task<SandboxOutcome> OutcomeAsync(ScenarioHost host, Fixture fixture)
    {
        try
        {
            using SandboxPlugin plugin = await host.LoadAsync(fixture);
            return SandboxOutcome.Completed;
        }
        catch (PluginLoadException e)
        {
            return e.Outcome;
        }
    }

    private static Fixture Bytes(string sections) => Fixture.Of("bytes", [.. WasmBuilder.Header, .. Convert.FromHexString(sections)]);
}
