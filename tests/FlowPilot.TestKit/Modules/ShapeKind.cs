namespace FlowPilot.TestKit.Modules;

/// <summary>Kinds of content that are dear to compile for their size; a function may mix those of code.</summary>
public enum ShapeKind
{
    /// <summary>Constants that nobody uses.</summary>
    Constants,

    /// <summary>Nearly empty loops in a row: fuel and epoch are two hidden locals that each merges.</summary>
    Loops,

    /// <summary>Blocks with a branch to their end.</summary>
    Blocks,

    /// <summary>Conditional branches out of the enclosing blocks.</summary>
    BranchesOut,

    /// <summary>A local is set, then a branch: edges times locals are merged.</summary>
    SetsAndBranches,

    /// <summary>A local is set to a constant, then a branch: each merge makes its constants anew.</summary>
    ConstantsAndBranches,

    /// <summary>Branch tables over the enclosing blocks.</summary>
    BranchTables,

    /// <summary>Loops whose type has many parameters and results.</summary>
    LoopsWithValues,

    /// <summary>Conditionals whose type has many parameters and results.</summary>
    ConditionalsWithValues,

    /// <summary>Calls of a function with many parameters and results.</summary>
    Calls,

    /// <summary>Indirect calls: hidden blocks and a lost register file each.</summary>
    IndirectCalls,

    /// <summary>Growths of the memory.</summary>
    MemoryGrowths,

    /// <summary>Fills and copies of memory.</summary>
    BulkMemory,

    /// <summary>Reads and writes of a table.</summary>
    TableAccess,

    /// <summary>References to functions.</summary>
    FunctionReferences,

    /// <summary>Loads through many locals: register pressure.</summary>
    Loads,

    /// <summary>Divisions, which check for zero and overflow.</summary>
    Divisions,

    /// <summary>Vector arithmetic.</summary>
    Vectors,

    /// <summary>Conversions between floats and integers, saturating and trapping.</summary>
    Floats,

    /// <summary>Conditionals that set a local in both arms.</summary>
    Conditionals,

    /// <summary>Selections.</summary>
    Selects,

    /// <summary>Reads and writes of globals.</summary>
    Globals,

    /// <summary>Types that nobody uses.</summary>
    Types,

    /// <summary>Data segments far from each other.</summary>
    DataSegments,

    /// <summary>Items of element segments.</summary>
    Elements,

    /// <summary>Exports.</summary>
    Exports,
}
