using FlowPilot.Sandbox.Limits;

namespace FlowPilot.Sandbox.Inspection;

/// <summary>Holds what the bytes of a module say: what it imports, exports and declares, and what compiling it would cost.</summary>
/// <remarks>
/// Read without the engine, and without judging whether the module can be linked: that does <see cref="ISandbox.LoadAsync"/>. All names
/// are the module's text, with control and format characters escaped, and truncated.
/// </remarks>
public sealed record PluginInspection
{
    /// <summary>Gets the SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the size of the module, in bytes.</summary>
    public required int ModuleBytes { get; init; }

    /// <summary>Gets which guest interface the module speaks.</summary>
    public required PluginProfile Profile { get; init; }

    /// <summary>Gets what the module imports, in its order.</summary>
    public required IReadOnlyList<PluginImport> Imports { get; init; }

    /// <summary>Gets what the module exports, in its order.</summary>
    public required IReadOnlyList<PluginExport> Exports { get; init; }

    /// <summary>Gets the capabilities that the imports need and the import of each, in the order of the imports.</summary>
    /// <remarks>A WASI command needs none for its imports of preview 1, which are always there; its capabilities say what it sees through them.</remarks>
    public required IReadOnlyList<CapabilityRefusal> Needs { get; init; }

    /// <summary>Gets the declared size of the memory, in bytes; <see langword="null"/> without a memory.</summary>
    public required long? MemoryBytes { get; init; }

    /// <summary>Gets the declared largest size of the memory, in bytes; <see langword="null"/> if none is declared.</summary>
    public required long? MaxMemoryBytes { get; init; }

    /// <summary>Gets the declared size of each table, in elements.</summary>
    public required IReadOnlyList<long> Tables { get; init; }

    /// <summary>Gets how many functions the module defines.</summary>
    public required int Functions { get; init; }

    /// <summary>Gets how many functions the module has names for; backtraces show them.</summary>
    public required int NamedFunctions { get; init; }

    /// <summary>Gets the size of the code, in bytes.</summary>
    public required int CodeBytes { get; init; }

    /// <summary>Gets the estimate of the processor time of a compile, in seconds of a reference machine.</summary>
    public required TimeSpan CompileTime { get; init; }

    /// <summary>Gets the estimate of the memory that a compile takes, in bytes.</summary>
    public required long CompileMemoryBytes { get; init; }

    /// <summary>Gets the name that the module gives itself; <see langword="null"/> if it gives none.</summary>
    public string? ModuleName { get; init; }

    /// <summary>Says which limit the declared sizes exceed, if one does: looked at before a store is made.</summary>
    internal SandboxOutcome FaultUnder(SandboxLimits limits) =>
        MemoryBytes > limits.MaxMemoryBytes ? SandboxOutcome.MemoryLimit
        : Tables.Count > limits.MaxTables || Tables.Any(t => t > limits.MaxTableElements) ? SandboxOutcome.TableLimit
        : SandboxOutcome.None;
}
