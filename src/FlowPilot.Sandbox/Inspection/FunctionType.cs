namespace FlowPilot.Sandbox.Inspection;

/// <summary>A function type: its arities, and where its text is in the module.</summary>
/// <param name="Parameters">How many parameters.</param>
/// <param name="Results">How many results.</param>
/// <param name="At">The offset of the first parameter's type.</param>
/// <param name="ResultsAt">The offset of the first result's type.</param>
internal readonly record struct FunctionType(ushort Parameters, ushort Results, int At, int ResultsAt)
{
    public int Items => Parameters + Results;

    /// <summary>Writes the type as host functions write theirs, so that the two are compared as text.</summary>
    public string Describe(ReadOnlySpan<byte> module) =>
        $"({Names(module.Slice(At, Parameters))})->{(Results == 0 ? "()" : Names(module.Slice(ResultsAt, Results)))}";

    private static string Names(ReadOnlySpan<byte> types)
    {
        string[] names = new string[types.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = ValueTypes.Name(types[i]);
        }

        return string.Join(',', names);
    }
}
