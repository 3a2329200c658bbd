namespace FlowPilot.Sandbox.Engine;

/// <summary>What a guest interface may do with a guest that has its instance: call its exports by name.</summary>
internal readonly ref struct GuestInstance(GuestStore store)
{
    /// <summary>Calls an export of no parameters and no result, if there is one.</summary>
    public void CallIfExported(string name) => store.CallIfExported(name);

    /// <summary>Calls an export of no parameters that gives an i32; <see langword="null"/> if there is none.</summary>
    public int? CallIfExportedInt32(string name) => store.CallIfExportedInt32(name);
}
