using FlowPilot.Sandbox.Plugins;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox.Tests;

public sealed class SandboxOptionsValidatorTests
{
    private static readonly PluginKey Key = new("plugin", new string('a', 64));

    [Fact]
    public void Validate_Defaults_Pass()
    {
        Assert.True(Validate(static _ => { }).Succeeded);
    }

    [Fact]
    public void Validate_KnownGrant_Passes()
    {
        Assert.True(Validate(static o => o.Grants[Key] = ["log.write"]).Succeeded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void Validate_ConcurrentRunsOutOfRange_Fails(int runs)
    {
        Assert.Equal($"MaxConcurrentRuns is {runs}; 1 to 1000 is expected.", Validate(o => o.MaxConcurrentRuns = runs).FailureMessage);
    }

    [Fact]
    public void Validate_EveryFault_IsNamed()
    {
        ValidateOptionsResult result = Validate(static o =>
        {
            o.Limits = null!; // what a binder may leave behind
            o.MaxQueuedRuns = -1;
            o.MaxQueuedLoads = 1_001;
            o.ShutdownTimeout = TimeSpan.FromMinutes(6);
            o.Grants[default] = [];
            o.Grants[Key] = ["log.write", "http.request"];
        });

        Assert.Equal(
            [
                "Limits is required.",
                "MaxQueuedRuns is -1; 0 to 100000 is expected.",
                "MaxQueuedLoads is 1001; 0 to 1000 is expected.",
                "ShutdownTimeout is 00:06:00; zero to 00:05:00 is expected.",
                "Grants has an entry for no plugin.",
                $"Grants[{Key}]: capabilities[1]: an unknown capability 'http.request'.",
            ],
            [.. result.Failures ?? []]);
    }

    [Theory]
    [InlineData(null, 0, 1 << 20, null)]
    [InlineData(null, 32, 1 << 20, null)]
    [InlineData("/var/cache/modules", 32, 1 << 20, null)]
    [InlineData("/var/cache/modules", 0, 1 << 20, "CompiledModuleFolder needs a CacheKey: native code that nobody sealed is not loaded.")]
    [InlineData("/var/cache/modules", 31, 1 << 20, "CacheKey has 31 bytes; 32 random bytes are expected.")]
    [InlineData("/var/cache/modules", 33, 1 << 20, "CacheKey has 33 bytes; 32 random bytes are expected.")]
    [InlineData(null, 16, 1 << 20, "CacheKey has 16 bytes; 32 random bytes are expected.")]
    [InlineData("modules", 32, 1 << 20, "CompiledModuleFolder is 'modules'; an absolute path is expected.")]
    [InlineData("", 32, 1 << 20, "CompiledModuleFolder is ''; an absolute path is expected.")]
    [InlineData(null, 0, (1 << 20) - 1, "CompiledModuleFolderBytes is 1048575; 1048576 to 1099511627776 is expected.")]
    [InlineData(null, 0, (1L << 40) + 1, "CompiledModuleFolderBytes is 1099511627777; 1048576 to 1099511627776 is expected.")]
    public void Validate_CompiledModulesOnDisk_NeedAKeyAndAPlace(string? folder, int keyBytes, long bytes, string? fault)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the paths are of Unix");
        ValidateOptionsResult result = Validate(o =>
        {
            o.CompiledModuleFolder = folder;
            o.CacheKey = Enumerable.Range(0, keyBytes).Select(static i => (byte)i).ToArray();
            o.CompiledModuleFolderBytes = bytes;
        });

        Assert.Equal(fault, result.FailureMessage);
    }

    [Fact]
    public void Validate_KeyOfOneByteRepeated_Fails() =>
        Assert.Equal("CacheKey is one byte repeated; random bytes are expected.", Validate(static o => o.CacheKey = new byte[32]).FailureMessage);

    private static ValidateOptionsResult Validate(Action<SandboxOptions> configure)
    {
        var options = new SandboxOptions();
        configure(options);
        return new SandboxOptionsValidator().Validate(null, options);
    }
}
