using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A function of the host that a module may import; no other room names a type of the engine to make one.</summary>
/// <remarks>
/// Its parameters and result are i32, i64, f32 and f64 only (rule 22): reference types would pin objects of the host. Each kind wraps its
/// handler the same way: stack check and count, the handler, the clock; whatever it throws is kept in the run and one constant exception
/// crosses the engine (rules 8, 10, 17).
/// </remarks>
internal abstract class HostFunction
{
    private protected HostFunction(string module, string name, string? capability, string signature)
    {
        Module = module;
        Name = name;
        Capability = capability;
        Signature = signature;
    }

    /// <summary>Gets the module name of the import.</summary>
    public string Module { get; }

    /// <summary>Gets the name of the import.</summary>
    public string Name { get; }

    /// <summary>Gets the module name and the name, as records and errors give them.</summary>
    public string QualifiedName => $"{Module}.{Name}";

    /// <summary>Gets the capability that links it; <see langword="null"/> if it belongs to the guest interface and is always linked.</summary>
    public string? Capability { get; }

    /// <summary>Gets the type, as in <c>(i32,i32)->i32</c>.</summary>
    public string Signature { get; }

    /// <summary>Puts the function into a linker that is being built.</summary>
    public abstract void Define(Linker linker);
}
