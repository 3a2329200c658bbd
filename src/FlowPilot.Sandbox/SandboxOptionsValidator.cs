using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using Microsoft.Extensions.Options;

namespace FlowPilot.Sandbox;

/// <summary>Checks the operator's options before the engine exists, which ends the process on what it cannot have (rule 2).</summary>
internal sealed class SandboxOptionsValidator : IValidateOptions<SandboxOptions>
{
    private static readonly TimeSpan MaxShutdownTimeout = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, SandboxOptions options)
    {
        var faults = new List<string>();
        if (options.Limits is null)
        {
            faults.Add($"{nameof(options.Limits)} is required.");
        }

        Range(faults, nameof(options.MaxConcurrentRuns), options.MaxConcurrentRuns, 1, 1_000);
        Range(faults, nameof(options.MaxQueuedRuns), options.MaxQueuedRuns, 0, 100_000);
        Range(faults, nameof(options.MaxQueuedLoads), options.MaxQueuedLoads, 0, 1_000);
        if (options.ShutdownTimeout < TimeSpan.Zero || options.ShutdownTimeout > MaxShutdownTimeout)
        {
            faults.Add($"{nameof(options.ShutdownTimeout)} is {options.ShutdownTimeout}; zero to {MaxShutdownTimeout} is expected.");
        }

        foreach ((PluginKey key, IReadOnlyList<string> capabilities) in options.Grants)
        {
            if (key.IsDefault)
            {
                faults.Add($"{nameof(options.Grants)} has an entry for no plugin.");
            }
            else if (KnownCapabilities.FaultOf(capabilities) is { } fault)
            {
                faults.Add($"{nameof(options.Grants)}[{key}]: {fault}.");
            }
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Range(List<string> faults, string name, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            faults.Add($"{name} is {value}; {min} to {max} is expected.");
        }
    }
}
