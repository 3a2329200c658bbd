using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Engine;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Toolchains;

/// <summary>
/// What public toolchains make passes inspection and compiles within the default budget: caps that real programs meet would be no caps.
/// Their imports are another matter, which loading judges; so this goes past it.
/// </summary>
public sealed class ToolchainTests
{
    // Bytes are pinned for those that are fetched; those that are built here depend on the compiler.
    [Theory]
    [InlineData("sqlite", 866_600, 30)]
    [InlineData("quickjs", 503_134, 10)]
    [InlineData("tree-sitter", 210_688, 5)]
    [InlineData("lua", 271_581, 10)]
    [InlineData("brotli", 1_057_070, 5)]
    [InlineData("c-libc", null, 3)]
    [InlineData("assemblyscript", null, 0)]
    public async Task Inspect_ModuleOfAPublicToolchain_IsWithinTheDefaultBudgetAndCompiles(string name, int? bytes, int leastImports)
    {
        byte[] wasm = Read(name);

        ModuleInspection read = ModuleInspector.Inspect(wasm, SandboxLimits.Default.Module, SandboxLimits.Default.MaxTables);

        Assert.Equal(bytes ?? wasm.Length, wasm.Length);
        Assert.InRange(read.Imports.Count, leastImports, 1_000);
        Assert.NotEmpty(read.Exports);
        Assert.InRange(read.Cost.Seconds, 0.001, SandboxLimits.Default.Module.CompileTimeEstimate.TotalSeconds);
        Assert.InRange(read.Cost.Bytes, 8e6, SandboxLimits.Default.Module.CompileMemoryEstimate);
        using var rig = new EngineRig(static _ => 0);
        CompiledModule compiled = await rig.Engine.CompileAsync(read.Strip(wasm), SandboxLimits.Default.Module.CompileTimeout, TestContext.Current.CancellationToken);
        Assert.False(compiled.IsFreed);
        compiled.Release();
        Assert.True(compiled.IsFreed);
    }

    [Fact]
    public void Inspect_SamplePlugins_AreModulesOfAToolchainWithoutLibc()
    {
        foreach (string path in Directory.EnumerateFiles(Fixture.SampleFolder, "*.wasm", SearchOption.AllDirectories))
        {
            ModuleInspection read = ModuleInspector.Inspect(File.ReadAllBytes(path), SandboxLimits.Strict.Module, SandboxLimits.Strict.MaxTables);
            Assert.InRange(read.Cost.Seconds, 0.001, 0.3);
        }
    }

    private static byte[] Read(string name)
    {
        string path = RepositoryRoot.Combine("artifacts", "toolchains", name);
        if (!File.Exists(path + ".wasm"))
        {
            Assert.Skip(File.Exists(path + ".reason") ? File.ReadAllText(path + ".reason").Trim() : "fetch.sh was not run, which test.sh does");
        }

        return File.ReadAllBytes(path + ".wasm");
    }
}
