using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Engine;

public sealed class ModuleCacheTests
{
    [Fact]
    public void Add_MoreThanFits_LetsTheLeastRecentlyUsedGo()
    {
        using var cache = new ModuleCache(100);
        CompiledModule first = new([(EngineKind.FuelAndTime, null!)], 10); // no code: only the counts matter
        CompiledModule second = new([(EngineKind.FuelAndTime, null!)], 10); // as above
        CompiledModule third = new([(EngineKind.FuelAndTime, null!)], 10); // as above
        cache.Add("a", first);
        cache.Add("b", second);
        Assert.Same(first, cache.Acquire("a"));
        first.Release();

        cache.Add("c", third);

        Assert.Equal(2, cache.Count);
        Assert.Null(cache.Acquire("b"));
        Assert.Same(first, cache.Acquire("a"));
        Assert.False(second.IsFreed);
        second.Release();
        Assert.True(second.IsFreed);
    }

    [Fact]
    public async Task Load_SameModuleAgain_IsNotCompiledAgain()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        Fixture echo = Fixture.Load("echo");
        (await sandbox.LoadAsync(echo)).Dispose();

        CompiledModule? kept = sandbox.Host.Engine.Cache.Acquire(echo.Sha256);
        using SandboxPlugin again = await sandbox.LoadAsync(echo);
        CompiledModule used = again.Acquire();

        Assert.NotNull(kept);
        Assert.Same(kept, used);
        kept.Release();
        used.Release();
    }

    [Fact]
    public async Task Load_CacheOfNothing_KeepsNothing()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(static o => o.ModuleCacheBytes = 0);

        SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("echo"));
        plugin.Dispose();

        Assert.Equal(0, sandbox.Host.Engine.Cache.Count);
        Assert.True(plugin.IsFreed);
    }
}
