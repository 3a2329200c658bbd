using FlowPilot.Sandbox.Inspection;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Inspection;

/// <summary>Each cap of a module: what is at it passes, one more does not, and the error names the cap.</summary>
public sealed class ModuleCapTests
{
    private static readonly ModuleLimits Limits = SandboxLimits.Default.Module;

    [Theory]
    [InlineData("MaxModuleBytes")]
    [InlineData("MaxCodeBytes")]
    [InlineData("MaxFunctions")]
    [InlineData("MaxFunctionLocals")]
    [InlineData("MaxFunctionBytes")]
    [InlineData("MaxNestingDepth")]
    [InlineData("MaxFunctionBranchTargets")]
    [InlineData("MaxBranchTargets")]
    [InlineData("MaxTypes")]
    [InlineData("MaxTypeItems")]
    [InlineData("MaxImports")]
    [InlineData("MaxExports")]
    [InlineData("MaxGlobals")]
    [InlineData("MaxElementItems")]
    [InlineData("MaxDataSegments")]
    [InlineData("CompileMemoryEstimate")]
    public void Inspect_OneOverACap_IsRefusedAndTheCapItselfIsNot(string cap)
    {
        (byte[] module, ModuleLimits exact, ModuleLimits less) = Case(cap);

        Assert.NotNull(ModuleInspector.Inspect(module, exact, 1));
        ModuleFormatException refused = Assert.Throws<ModuleFormatException>(() => ModuleInspector.Inspect(module, less, 1));
        Assert.Matches(@"(at most \d+ are allowed,|deeper than 2, which is not allowed,|and the budget is [\d.]+ MB,) at offset \d+", refused.Message);
    }

    [Fact]
    public void Inspect_MoreTablesThanAllowed_IsRefused()
    {
        byte[] module = new WasmBuilder().Items(4, 2, 0x70, 0, 1, 0x70, 0, 1).Build();

        Assert.Equal(2, ModuleInspector.Inspect(module, Limits, 2).Tables.Count);
        Assert.StartsWith("2 tables, at most 1 are allowed,", Assert.Throws<ModuleFormatException>(() => ModuleInspector.Inspect(module, Limits, 1)).Message, StringComparison.Ordinal);
    }

    private static (byte[] Module, ModuleLimits Exact, ModuleLimits Less) Case(string cap)
    {
        byte[] runnable = new WasmBuilder().Runnable().Build();
        byte[] nested = Function(0x02, 0x40, 0x02, 0x40, 0x02, 0x40, 0x0B, 0x0B, 0x0B);
        byte[] table = Function(0x41, 0, 0x0E, 3, 0, 0, 0, 0);
        return cap switch
        {
            "MaxModuleBytes" => (runnable, Limits with { MaxModuleBytes = runnable.Length }, Limits with { MaxModuleBytes = runnable.Length - 1 }),
            "MaxCodeBytes" => (runnable, Limits with { MaxCodeBytes = 6 }, Limits with { MaxCodeBytes = 5 }),
            "MaxFunctions" => (runnable, Limits with { MaxFunctions = 1 }, Limits with { MaxFunctions = 0 }),
            "MaxFunctionLocals" => (Locals(7), Limits with { MaxFunctionLocals = 8 }, Limits with { MaxFunctionLocals = 7 }),
            "MaxFunctionBytes" => (runnable, Limits with { MaxFunctionBytes = 4 }, Limits with { MaxFunctionBytes = 3 }),
            "MaxNestingDepth" => (nested, Limits with { MaxNestingDepth = 3 }, Limits with { MaxNestingDepth = 2 }),
            "MaxFunctionBranchTargets" => (table, Limits with { MaxFunctionBranchTargets = 3 }, Limits with { MaxFunctionBranchTargets = 2 }),
            "MaxBranchTargets" => (table, Limits with { MaxBranchTargets = 3 }, Limits with { MaxBranchTargets = 2 }),
            "MaxTypes" => (runnable, Limits with { MaxTypes = 1 }, Limits with { MaxTypes = 0 }),
            "MaxTypeItems" => (Locals(0), Limits with { MaxTypeItems = 1 }, Limits with { MaxTypeItems = 0 }),
            "MaxImports" => (Imports(3), Limits with { MaxImports = 3 }, Limits with { MaxImports = 2 }),
            "MaxExports" => (runnable, Limits with { MaxExports = 2 }, Limits with { MaxExports = 1 }),
            "MaxGlobals" => (new WasmBuilder().Items(6, 2, 0x7F, 0, 0x41, 0, 0x0B, 0x7F, 0, 0x41, 0, 0x0B).Build(), Limits with { MaxGlobals = 2 }, Limits with { MaxGlobals = 1 }),
            "MaxElementItems" => (Elements(), Limits with { MaxElementItems = 4 }, Limits with { MaxElementItems = 3 }),
            "MaxDataSegments" => (new WasmBuilder().Items(5, 1, 0, 1).Items(11, 2, 1, 0, 1, 0).Build(), Limits with { MaxDataSegments = 2 }, Limits with { MaxDataSegments = 1 }),
            "CompileMemoryEstimate" => (runnable, Limits with { CompileMemoryEstimate = 9_000_000 }, Limits with { CompileMemoryEstimate = 8_000_000 }),
            _ => throw new ArgumentOutOfRangeException(nameof(cap), cap, "An unknown cap."),
        };
    }

    private static byte[] Function(params byte[] operators)
    {
        var module = new WasmBuilder();
        return module.Function(module.Type([], []), 0, operators).Build();
    }

    private static byte[] Locals(int locals)
    {
        var module = new WasmBuilder();
        return module.Function(module.Type([0x7F], []), locals).Build();
    }

    private static byte[] Imports(int count) =>
        new WasmBuilder().Items(2, count, WasmBuilder.Repeat(count, [.. WasmBuilder.Name("m"), .. WasmBuilder.Name("g"), 3, 0x7F, 0])).Build();

    // Two passive segments of two functions each.
    private static byte[] Elements()
    {
        var module = new WasmBuilder();
        return module.Function(module.Type([], []), 0).Items(9, 2, 1, 0, 2, 0, 0, 1, 0, 2, 0, 0).Build();
    }
}
