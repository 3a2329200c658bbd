using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A linker and how many use it.</summary>
internal sealed class LinkerEntry(Linker linker)
{
    public Linker Linker { get; } = linker;

    public int Users { get; set; }

    public long LastUse { get; set; }
}

/// <summary>A linker that stays as long as the lease.</summary>
internal readonly ref struct LinkerLease(LinkerSet set, LinkerEntry entry)
{
    public Linker Linker => entry.Linker;

    public void Dispose() => set.Return(entry);
}
