namespace FlowPilot.Sandbox.Limits;

/// <summary>Holds what a module may have before it is compiled; a module over one of them is <see cref="SandboxOutcome.InvalidModule"/>.</summary>
/// <remarks>
/// A compile cannot be cancelled, so its cost is bounded before it begins: by these counts, and by an estimate of its time and memory that
/// is the same on every machine. A value outside its range throws <see cref="ArgumentOutOfRangeException"/> where it is set.
/// </remarks>
public sealed record ModuleLimits
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;

    internal static ModuleLimits Strict { get; } = new()
    {
        MaxModuleBytes = 8 * MiB, MaxCodeBytes = MiB, MaxFunctions = 5_000, MaxFunctionLocals = 1_000, MaxFunctionBytes = 64 * KiB,
        MaxNestingDepth = 256, MaxFunctionBranchTargets = 1_024, MaxBranchTargets = 8_192, MaxTypes = 256, MaxTypeItems = 32,
        MaxImports = 256, MaxExports = 1_000, MaxGlobals = 1_000, MaxElementItems = 2_000, MaxDataSegments = 1_000,
        CompileTimeEstimate = TimeSpan.FromSeconds(1), CompileMemoryEstimate = 256L * MiB, CompileTimeout = TimeSpan.FromSeconds(10),
    };

    internal static ModuleLimits Default { get; } = new()
    {
        MaxModuleBytes = 32 * MiB, MaxCodeBytes = 8 * MiB, MaxFunctions = 20_000, MaxFunctionLocals = 10_000, MaxFunctionBytes = 256 * KiB,
        MaxNestingDepth = 1_000, MaxFunctionBranchTargets = 4_096, MaxBranchTargets = 65_536, MaxTypes = 1_000, MaxTypeItems = 64,
        MaxImports = 1_000, MaxExports = 5_000, MaxGlobals = 5_000, MaxElementItems = 10_000, MaxDataSegments = 8_000,
        CompileTimeEstimate = TimeSpan.FromSeconds(10), CompileMemoryEstimate = 512L * MiB, CompileTimeout = TimeSpan.FromSeconds(30),
    };

    internal static ModuleLimits Trusted { get; } = new()
    {
        MaxModuleBytes = 128 * MiB, MaxCodeBytes = 64 * MiB, MaxFunctions = 100_000, MaxFunctionLocals = 50_000, MaxFunctionBytes = 2 * MiB,
        MaxNestingDepth = 5_000, MaxFunctionBranchTargets = 65_536, MaxBranchTargets = 1_000_000, MaxTypes = 10_000, MaxTypeItems = 1_000,
        MaxImports = 1_000, MaxExports = 50_000, MaxGlobals = 50_000, MaxElementItems = 100_000, MaxDataSegments = 100_000,
        CompileTimeEstimate = TimeSpan.FromSeconds(60), CompileMemoryEstimate = 4_096L * MiB, CompileTimeout = TimeSpan.FromSeconds(120),
    };

    /// <summary>Gets the largest module, in bytes.</summary>
    /// <value>From 0 to 256 MiB.</value>
    public required int MaxModuleBytes { get; init => field = Range.Of(value, 0, 256 * MiB, nameof(MaxModuleBytes)); }

    /// <summary>Gets the largest code section, in bytes.</summary>
    /// <value>From 0 to 256 MiB.</value>
    public required int MaxCodeBytes { get; init => field = Range.Of(value, 0, 256 * MiB, nameof(MaxCodeBytes)); }

    /// <summary>Gets how many functions a module may define.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxFunctions { get; init => field = Range.Of(value, 0, 1_000_000, nameof(MaxFunctions)); }

    /// <summary>Gets how many locals a function may have, its parameters included.</summary>
    /// <value>From 0 to 50,000.</value>
    public required int MaxFunctionLocals { get; init => field = Range.Of(value, 0, 50_000, nameof(MaxFunctionLocals)); }

    /// <summary>Gets the largest body of a function, in bytes.</summary>
    /// <value>From 0 to 4 MiB.</value>
    public required int MaxFunctionBytes { get; init => field = Range.Of(value, 0, 4 * MiB, nameof(MaxFunctionBytes)); }

    /// <summary>Gets how deep blocks may be nested.</summary>
    /// <value>From 0 to 50,000.</value>
    public required int MaxNestingDepth { get; init => field = Range.Of(value, 0, 50_000, nameof(MaxNestingDepth)); }

    /// <summary>Gets how many targets the branch tables of one function may have together.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxFunctionBranchTargets { get; init => field = Range.Of(value, 0, 1_000_000, nameof(MaxFunctionBranchTargets)); }

    /// <summary>Gets how many targets all branch tables of a module may have together.</summary>
    /// <value>From 0 to 10,000,000.</value>
    public required int MaxBranchTargets { get; init => field = Range.Of(value, 0, 10_000_000, nameof(MaxBranchTargets)); }

    /// <summary>Gets how many types a module may declare.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxTypes { get; init => field = Range.Of(value, 0, 1_000_000, nameof(MaxTypes)); }

    /// <summary>Gets how many parameters and results a type may have together.</summary>
    /// <value>From 0 to 2,000.</value>
    public required int MaxTypeItems { get; init => field = Range.Of(value, 0, 2_000, nameof(MaxTypeItems)); }

    /// <summary>Gets how many imports a module may have.</summary>
    /// <value>From 0 to 1,000: above it the engine would take too much stack.</value>
    public required int MaxImports { get; init => field = Range.Of(value, 0, 1_000, nameof(MaxImports)); }

    /// <summary>Gets how many exports a module may have.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxExports { get; init => field = Range.Of(value, 0, 1_000_000, nameof(MaxExports)); }

    /// <summary>Gets how many globals a module may define.</summary>
    /// <value>From 0 to 1,000,000.</value>
    public required int MaxGlobals { get; init => field = Range.Of(value, 0, 1_000_000, nameof(MaxGlobals)); }

    /// <summary>Gets how many items all element segments of a module may have together; also how many segments there may be.</summary>
    /// <value>From 0 to 10,000,000.</value>
    public required int MaxElementItems { get; init => field = Range.Of(value, 0, 10_000_000, nameof(MaxElementItems)); }

    /// <summary>Gets how many data segments a module may have.</summary>
    /// <value>From 0 to 100,000.</value>
    public required int MaxDataSegments { get; init => field = Range.Of(value, 0, 100_000, nameof(MaxDataSegments)); }

    /// <summary>Gets the largest estimate of the processor time that a compile takes on the reference machine.</summary>
    /// <value>More than zero, at most one hour.</value>
    public required TimeSpan CompileTimeEstimate { get; init => field = Range.Of(value, TimeSpan.FromHours(1), nameof(CompileTimeEstimate)); }

    /// <summary>Gets the largest estimate of the memory that a compile takes, in bytes.</summary>
    /// <value>From 0 to 64 GiB.</value>
    public required long CompileMemoryEstimate { get; init => field = Range.Of(value, 0L, 65_536L * MiB, nameof(CompileMemoryEstimate)); }

    /// <summary>Gets how long a load may wait for its compile, the queue included; the outcome is <see cref="SandboxOutcome.DeadlineExceeded"/>.</summary>
    /// <value>More than zero, at most one hour.</value>
    public required TimeSpan CompileTimeout { get; init => field = Range.Of(value, TimeSpan.FromHours(1), nameof(CompileTimeout)); }

    internal ModuleLimits Within(ModuleLimits ceiling) => ReferenceEquals(this, ceiling) ? this : new()
    {
        MaxModuleBytes = Math.Min(MaxModuleBytes, ceiling.MaxModuleBytes),
        MaxCodeBytes = Math.Min(MaxCodeBytes, ceiling.MaxCodeBytes),
        MaxFunctions = Math.Min(MaxFunctions, ceiling.MaxFunctions),
        MaxFunctionLocals = Math.Min(MaxFunctionLocals, ceiling.MaxFunctionLocals),
        MaxFunctionBytes = Math.Min(MaxFunctionBytes, ceiling.MaxFunctionBytes),
        MaxNestingDepth = Math.Min(MaxNestingDepth, ceiling.MaxNestingDepth),
        MaxFunctionBranchTargets = Math.Min(MaxFunctionBranchTargets, ceiling.MaxFunctionBranchTargets),
        MaxBranchTargets = Math.Min(MaxBranchTargets, ceiling.MaxBranchTargets),
        MaxTypes = Math.Min(MaxTypes, ceiling.MaxTypes),
        MaxTypeItems = Math.Min(MaxTypeItems, ceiling.MaxTypeItems),
        MaxImports = Math.Min(MaxImports, ceiling.MaxImports),
        MaxExports = Math.Min(MaxExports, ceiling.MaxExports),
        MaxGlobals = Math.Min(MaxGlobals, ceiling.MaxGlobals),
        MaxElementItems = Math.Min(MaxElementItems, ceiling.MaxElementItems),
        MaxDataSegments = Math.Min(MaxDataSegments, ceiling.MaxDataSegments),
        CompileTimeEstimate = Range.Smaller(CompileTimeEstimate, ceiling.CompileTimeEstimate),
        CompileMemoryEstimate = Math.Min(CompileMemoryEstimate, ceiling.CompileMemoryEstimate),
        CompileTimeout = Range.Smaller(CompileTimeout, ceiling.CompileTimeout),
    };
}
