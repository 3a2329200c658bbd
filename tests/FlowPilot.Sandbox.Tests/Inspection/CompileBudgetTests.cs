using System.Globalization;
using System.Text.Json;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

/// <summary>The bad shapes, made as large as a preset admits and then really compiled, each in a process of its own.</summary>
/// <remarks>Processor time is measured by the benchmarks' command <c>compile-cost</c>; here the guard of the child bounds it.</remarks>
public sealed class CompileBudgetTests
{
    // What the estimate of memory may be wrong by at most.
    private const double Margin = 2;

    // The largest of them take from five seconds to a minute each: those are in the result of the command alone.
    private static readonly string[] LargeOnDefault = ["blocks", "branches out of nested blocks", "branches of many functions", "branches across many locals", "branches on ten locals", "edges times 100 constants", "memory growths"];
    private static readonly string[] AlsoOnTrusted = ["functions", "branch tables", "edges of loops times 100 constants", "loops with values", "calls with values", "function references", "types"];

    public static TheoryData<string, string> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, string>();
            foreach (string name in Of(SandboxLimits.Strict.Module).Keys)
            {
                shapes.Add("Strict", name);
            }

            foreach (string name in Of(SandboxLimits.Default.Module).Keys.Except(LargeOnDefault, StringComparer.Ordinal))
            {
                shapes.Add("Default", name);
            }

            foreach (string name in AlsoOnTrusted)
            {
                shapes.Add("Trusted", name);
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Child_LargestShapeThatIsAdmitted_CompilesWithinItsMemory(string preset, string name)
    {
        ModuleLimits limits = preset switch { "Strict" => SandboxLimits.Strict.Module, "Default" => SandboxLimits.Default.Module, _ => SandboxLimits.Trusted.Module };

        JsonElement report = await ChildProcess.RunAsync("compile-largest", preset, JsonSerializer.Serialize(Of(limits)[name]));

        Assert.Equal("compiled", Assert.Single(report.GetProperty("outcomes").EnumerateArray()).GetString());
        double peak = report.GetProperty("peak").GetDouble();
        double estimated = report.GetProperty("estimated_bytes").GetDouble();
        Assert.True(peak <= Margin * estimated, string.Create(CultureInfo.InvariantCulture, $"{report.GetProperty("shape")}: {peak / 1e6:f0} MB taken, {estimated / 1e6:f0} MB estimated"));
        Assert.InRange(estimated, 1, limits.CompileMemoryEstimate);
    }

    private static IReadOnlyDictionary<string, CompileShape> Of(ModuleLimits limits) =>
        CompileShapes.Within(limits.MaxFunctionLocals, limits.MaxTypeItems, limits.MaxNestingDepth, limits.MaxFunctionBranchTargets);
}
