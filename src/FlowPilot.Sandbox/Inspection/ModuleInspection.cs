namespace FlowPilot.Sandbox.Inspection;

/// <summary>What the bytes of a module say, read before the engine sees them.</summary>
internal sealed class ModuleInspection
{
    /// <summary>Gets where the custom sections are, in order.</summary>
    public required IReadOnlyList<(int Start, int End)> CustomSections { get; init; }

    public required IReadOnlyList<ModuleItem> Imports { get; init; }

    public required IReadOnlyList<ModuleItem> Exports { get; init; }

    /// <summary>Gets the declared size of the memory, in pages; <see langword="null"/> without a memory.</summary>
    public required long? MemoryPages { get; init; }

    /// <summary>Gets the declared largest size of the memory, in pages; <see langword="null"/> if none is declared.</summary>
    public required long? MaxMemoryPages { get; init; }

    /// <summary>Gets the declared sizes of the tables, in elements.</summary>
    public required IReadOnlyList<long> Tables { get; init; }

    /// <summary>Gets how many functions the module defines.</summary>
    public required int Functions { get; init; }

    /// <summary>Gets the size of the code section.</summary>
    public required int CodeBytes { get; init; }

    /// <summary>Gets the estimate of the compile.</summary>
    public required CompileCost Cost { get; init; }

    /// <summary>Gets which functions are where, and their names.</summary>
    public required FunctionTable Table { get; init; }

    /// <summary>Gives the bytes without custom sections: what is validated, compiled, and what offsets of traps count in.</summary>
    /// <param name="module">The bytes that were read.</param>
    /// <returns>The same array, if there are none.</returns>
    public byte[] Strip(byte[] module)
    {
        if (CustomSections.Count == 0)
        {
            return module;
        }

        byte[] stripped = new byte[module.Length - CustomSections.Sum(static c => c.End - c.Start)];
        int to = 0;
        int from = 0;
        foreach ((int start, int end) in CustomSections)
        {
            module.AsSpan(from..start).CopyTo(stripped.AsSpan(to));
            to += start - from;
            from = end;
        }

        module.AsSpan(from).CopyTo(stripped.AsSpan(to));
        return stripped;
    }
}
