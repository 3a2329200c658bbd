namespace FlowPilot.TestKit.Modules;

/// <summary>The bad shapes: each kind alone and those mixtures that are worse than their parts; to be made as large as a budget lets them be.</summary>
public static class CompileShapes
{
    /// <summary>The shapes within some caps, by name.</summary>
    /// <param name="maxLocals">The most locals of a function.</param>
    /// <param name="maxTypeItems">The most parameters and results of a type.</param>
    /// <param name="maxDepth">The deepest nesting.</param>
    /// <param name="maxTargets">The most targets of the branch tables of a function.</param>
    public static IReadOnlyDictionary<string, CompileShape> Within(int maxLocals, int maxTypeItems, int maxDepth, int maxTargets)
    {
        int wide = maxTypeItems / 2;
        int deep = Math.Min(100, maxDepth - 2);
        int many = Math.Min(2_000, maxLocals - 1);
        return new Dictionary<string, CompileShape>(StringComparer.Ordinal)
        {
            ["functions"] = Of(ShapeKind.Constants) with { Depth = 0 },
            ["loops in a row"] = Of(ShapeKind.Loops),
            ["blocks"] = Of(ShapeKind.Blocks),
            ["branches out of nested blocks"] = Of(ShapeKind.BranchesOut) with { Depth = deep },
            ["branches and loops"] = new() { Kinds = [ShapeKind.BranchesOut, ShapeKind.Loops], Count = 1 },
            ["branches of many functions"] = Of(ShapeKind.BranchesOut) with { Count = 2_000, Depth = deep },
            ["branches across many locals"] = Of(ShapeKind.BranchesOut) with { Depth = 3, Locals = Math.Min(428, maxLocals - 1), Forgotten = true },
            ["branches on ten locals"] = new() { Kinds = [ShapeKind.BranchesOut, ShapeKind.Constants], Count = 1, Locals = 10, Arity = 0, Depth = deep },
            ["edges times 100 locals"] = Of(ShapeKind.SetsAndBranches) with { Locals = 100 },
            ["edges times 100 constants"] = Of(ShapeKind.ConstantsAndBranches) with { Locals = 100, Forgotten = true },
            ["edges of loops times 100 constants"] = Of(ShapeKind.ConstantsAndBranches) with { Locals = 100, InLoops = true },
            ["edges times many constants"] = Of(ShapeKind.ConstantsAndBranches) with { Locals = many, Forgotten = true },
            ["edges times many locals"] = Of(ShapeKind.SetsAndBranches) with { Locals = many },
            ["edges of loops times 100 locals"] = Of(ShapeKind.SetsAndBranches) with { Locals = 100, Depth = deep, InLoops = true },
            ["branch tables"] = Of(ShapeKind.BranchTables) with { Depth = deep, Arity = Math.Min(1_000, maxTargets), Locals = 50 },
            ["branch tables of one target"] = Of(ShapeKind.BranchTables) with { Depth = deep, Arity = 0 },
            ["loops with values"] = Of(ShapeKind.LoopsWithValues) with { Arity = wide },
            ["conditionals with values"] = Of(ShapeKind.ConditionalsWithValues) with { Arity = wide, Locals = 50 },
            ["calls with values"] = Of(ShapeKind.Calls) with { Arity = wide },
            ["indirect calls"] = Of(ShapeKind.IndirectCalls) with { Arity = 0 },
            ["indirect calls with values"] = Of(ShapeKind.IndirectCalls) with { Arity = wide },
            ["memory growths"] = Of(ShapeKind.MemoryGrowths),
            ["memory growths with 100 locals"] = Of(ShapeKind.MemoryGrowths) with { Locals = 100 },
            ["bulk memory"] = Of(ShapeKind.BulkMemory) with { Locals = 20 },
            ["table access"] = Of(ShapeKind.TableAccess) with { Locals = 20 },
            ["function references"] = Of(ShapeKind.FunctionReferences) with { Locals = 20 },
            ["loads through locals"] = Of(ShapeKind.Loads) with { Locals = many },
            ["divisions"] = Of(ShapeKind.Divisions) with { Locals = 100 },
            ["vectors"] = Of(ShapeKind.Vectors) with { Locals = 100 },
            ["floats"] = Of(ShapeKind.Floats) with { Locals = 100 },
            ["conditionals"] = Of(ShapeKind.Conditionals) with { Locals = 100 },
            ["selects"] = Of(ShapeKind.Selects) with { Locals = 100 },
            ["globals"] = Of(ShapeKind.Globals) with { Locals = 100 },
            ["held values and calls"] = Of(ShapeKind.MemoryGrowths) with { Held = 200, Locals = 100 },
            ["types"] = Of(ShapeKind.Types) with { Arity = wide },
            ["data segments"] = Of(ShapeKind.DataSegments),
            ["data segments in one image"] = new() { Kinds = [ShapeKind.Floats, ShapeKind.DataSegments], Count = 254, Arity = 0 },
            ["elements"] = Of(ShapeKind.Elements),
            ["exports"] = Of(ShapeKind.Exports) with { Functions = 100 },
            ["branches, tables and growths"] = new() { Kinds = [ShapeKind.ConstantsAndBranches, ShapeKind.BranchTables, ShapeKind.MemoryGrowths], Count = 1, Locals = 100, Forgotten = true, Depth = deep, Arity = Math.Min(100, maxTargets) },
            ["loads, loops and indirect calls"] = new() { Kinds = [ShapeKind.Loads, ShapeKind.Loops, ShapeKind.IndirectCalls], Count = 1, Locals = 200, Arity = wide },
        };
    }

    private static CompileShape Of(ShapeKind kind) => new() { Kinds = [kind], Count = 1 };
}
