namespace FlowPilot.Sandbox.Receipts;

/// <summary>A function of the host, as a recording names it.</summary>
/// <param name="Module">The module of the import.</param>
/// <param name="Name">The name of the import.</param>
internal sealed record TapeFunction(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}
