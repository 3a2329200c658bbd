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

    private static ValidateOptionsResult Validate(Action<SandboxOptions> configure)
    {
        var options = new SandboxOptions();
        configure(options);
        return new SandboxOptionsValidator().Validate(null, options);
    }
}
