using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

/// <summary>Compiles happen one at a time, and nobody waits for one longer than agreed.</summary>
[Collection(Unparallel.Name)]
public sealed class ModuleCompilerTests
{
    [Fact]
    public async Task Load_SlowCompile_IsAnsweredAtTheTimeoutAndFreesTheSlotWhenItEnds()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            static o => o.Limits = SandboxLimits.Default.WithModule(m => m with { CompileTimeout = TimeSpan.FromMilliseconds(20) }));

        PluginLoadException late = await Assert.ThrowsAsync<PluginLoadException>(() => sandbox.LoadAsync(SlowModule.Create()));

        Assert.Equal(SandboxOutcome.DeadlineExceeded, late.Outcome);
        SandboxPlugin? plugin = null;
        for (int i = 0; plugin is null && i < 10_000; i++)
        {
            plugin = await TryLoadAsync(sandbox, Fixture.Load("echo"));
        }

        Assert.NotNull(plugin);
        plugin.Dispose();
    }

    [Fact]
    public async Task Load_FloodOfSlowModules_EndsInBusyAndNotInMoreCompiles()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o =>
        {
            o.MaxQueuedLoads = 2;
            o.ModuleCacheBytes = 0;
            // The third waits for two compiles before its own.
            o.Limits = SandboxLimits.Default.WithModule(static m => m with { CompileTimeout = TimeSpan.FromSeconds(120) });
        });
        Fixture slow = SlowModule.Create();

        Task<SandboxOutcome>[] loads = [.. Enumerable.Range(0, 6).Select(_ => OutcomeAsync(sandbox, slow))];
        SandboxOutcome[] outcomes = await Task.WhenAll(loads);

        // One that compiles, two that wait: three at first, and never all.
        Assert.All(outcomes, static o => Assert.True(o is SandboxOutcome.Completed or SandboxOutcome.Busy));
        Assert.InRange(outcomes.Count(static o => o == SandboxOutcome.Completed), 3, 5);
    }

    [Fact]
    public async Task Load_CancelledWhileItCompiles_ThrowsAtOnceAndDropsTheResult()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using var cancel = new CancellationTokenSource();
        Fixture slow = SlowModule.Create();

        Task<SandboxPlugin> loading = sandbox.Sandbox.LoadAsync(slow.Wasm, slow.Declare(), cancel.Token).AsTask();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);
    }

    [Fact]
    public async Task DisposeSandbox_WhileACompileRuns_WaitsForIt()
    {
        TestSandbox sandbox = await TestSandbox.StartAsync(
            static o => o.Limits = SandboxLimits.Default.WithModule(m => m with { CompileTimeout = TimeSpan.FromMilliseconds(1) }));

        await Assert.ThrowsAsync<PluginLoadException>(() => sandbox.LoadAsync(SlowModule.Create()));
        await sandbox.DisposeAsync();

        // The compile that outlived its caller has ended, and so the engine could go.
        Assert.Throws<ObjectDisposedException>(() => sandbox.Host.Engine.Ticker.Enter());
    }

    [Fact]
    public async Task Module_LetGoByEveryone_IsFreedOnceAndNotGivenAgain()
    {
        using var rig = new EngineRig(static _ => 0);
        CompiledModule module = await rig.CompileAsync("call-once");

        Assert.True(module.TryAcquire());
        module.Release();
        Assert.False(module.IsFreed);
        module.Release();

        Assert.True(module.IsFreed);
        Assert.False(module.TryAcquire());
    }

    private static async Task<SandboxPlugin?> TryLoadAsync(TestSandbox sandbox, Fixture fixture)
    {
        try
        {
            return await sandbox.LoadAsync(fixture);
        }
        catch (PluginLoadException e) when (e.Outcome == SandboxOutcome.DeadlineExceeded)
        {
            return null;
        }
    }

    private static async Task<SandboxOutcome> OutcomeAsync(TestSandbox sandbox, Fixture fixture)
    {
        try
        {
            using SandboxPlugin plugin = await sandbox.LoadAsync(fixture);
            return SandboxOutcome.Completed;
        }
        catch (PluginLoadException e)
        {
            return e.Outcome;
        }
    }
}
