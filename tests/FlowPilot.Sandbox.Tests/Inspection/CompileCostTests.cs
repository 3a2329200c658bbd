using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

/// <summary>The estimate of a compile: never far under what a bad shape takes, and a bad shape is refused unread by the engine.</summary>
public sealed class CompileCostTests
{
    private static readonly ModuleLimits Wide = SandboxLimits.Trusted.Module with
    {
        CompileTimeEstimate = TimeSpan.FromHours(1), CompileMemoryEstimate = 64L << 30, MaxTypeItems = 2_000, MaxBranchTargets = 1_000_000, MaxFunctionBranchTargets = 1_000_000,
    };

    [Theory]
    [InlineData("functions of two operators")]
    [InlineData("loops in a row")]
    [InlineData("blocks with a branch")]
    [InlineData("edges times 100 locals")]
    [InlineData("branch tables")]
    [InlineData("loops with parameters")]
    [InlineData("indirect calls")]
    [InlineData("memory growths")]
    [InlineData("loads through locals")]
    [InlineData("unused locals")]
    [InlineData("calls with 2,000 values")]
    [InlineData("type items")]
    [InlineData("data segments")]
    [InlineData("branches and loops")]
    [InlineData("branches to one label")]
    [InlineData("branches of many functions")]
    [InlineData("branches across many locals")]
    [InlineData("branch tables of one target")]
    [InlineData("conversions of floats")]
    [InlineData("branches on ten locals")]
    [InlineData("data far apart")]
    [InlineData("data too far apart for one image")]
    [InlineData("conversions, calls and data far apart")]
    [InlineData("conversions of many functions")]
    public void Estimate_BadShape_IsNotFarUnderWhatItTook(string shape)
    {
        (byte[] module, double seconds, double megabytes) = BadShapes.Get(shape);

        CompileCost cost = ModuleInspector.Inspect(module, Wide, 10).Cost;

        Assert.True(cost.Seconds * 1.3 >= seconds, $"{shape}: {cost.Seconds:f2} s estimated, {seconds:f2} s taken");
        Assert.True(cost.Bytes * 1.3 >= megabytes * 1e6, $"{shape}: {cost.Bytes / 1e6:f0} MB estimated, {megabytes:f0} MB taken");
    }

    [Theory]
    [InlineData("loops in a row")]
    [InlineData("edges times 100 locals")]
    [InlineData("memory growths")]
    [InlineData("indirect calls")]
    public void Inspect_OverTheBudget_NamesFunctionEstimateAndBudget(string shape)
    {
        ModuleFormatException refused = Assert.Throws<ModuleFormatException>(
            () => ModuleInspector.Inspect(BadShapes.Get(shape).Module, SandboxLimits.Strict.Module with { MaxFunctionBytes = 1 << 20 }, 1));

        Assert.Matches(@"^up to function 0, which takes [\d.]+ s and [\d.]+ MB alone, a compile would take [\d.]+ (s|MB), and the budget is (1\.00 s|268\.4 MB), at offset", refused.Message);
    }

    [Fact]
    public void Estimate_SamplePlugins_IsSmall()
    {
        byte[] module = Fixture.Sample("fare-rules/fare-rules.wasm").Wasm;

        CompileCost cost = ModuleInspector.Inspect(module, SandboxLimits.Strict.Module, 1).Cost;

        Assert.InRange(cost.Seconds, 0.005, 0.2);
        Assert.InRange(cost.Bytes, 8e6, 40e6);
    }
}
