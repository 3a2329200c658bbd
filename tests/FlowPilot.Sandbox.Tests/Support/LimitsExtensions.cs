using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Tests.Support;

internal static class LimitsExtensions
{
    /// <summary>The limits with other ones of the module.</summary>
    public static SandboxLimits WithModule(this SandboxLimits limits, Func<ModuleLimits, ModuleLimits> change) => limits with { Module = change(limits.Module) };
}
