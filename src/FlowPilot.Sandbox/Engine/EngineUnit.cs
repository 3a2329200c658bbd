namespace FlowPilot.Sandbox.Engine;

/// <summary>One engine with its linkers; modules and linkers of one are never used with another (rule 20).</summary>
internal sealed class EngineUnit : IDisposable
{
    public EngineUnit(EngineKind kind, EnginePool? pool, int guestStackBytes, IReadOnlyList<HostFunction> functions)
    {
        Kind = kind;
        Engine = EngineFactory.Create(kind, pool, guestStackBytes);
        Linkers = new LinkerSet(Engine, functions);
    }

    public EngineKind Kind { get; }

    public Wasmtime.Engine Engine { get; }

    public LinkerSet Linkers { get; }

    public void Dispose()
    {
        Linkers.Dispose();
        Engine.Dispose();
    }
}
