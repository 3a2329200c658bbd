using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A compiled module with counted references: its code is freed when the owner and the last run have let it go.</summary>
internal sealed class CompiledModule
{
    private readonly Module _module;
    private int _references = 1;

    public CompiledModule(Module module)
    {
        _module = module;
        Imports = [.. module.Imports.Select(Describe)];
        Exports = [.. module.Exports.Select(Describe)];
    }

    /// <summary>Gets what the module imports.</summary>
    public IReadOnlyList<ModuleItem> Imports { get; }

    /// <summary>Gets what the module exports.</summary>
    public IReadOnlyList<ModuleItem> Exports { get; }

    /// <summary>Gets a value indicating whether the code is freed.</summary>
    public bool IsFreed => Volatile.Read(ref _references) == 0;

    /// <summary>Gets the engine's module; the caller holds a reference.</summary>
    internal Module Module => _module;

    /// <summary>Takes a reference, unless the code is freed already.</summary>
    public bool TryAcquire()
    {
        int seen = Volatile.Read(ref _references);
        while (seen > 0)
        {
            int before = Interlocked.CompareExchange(ref _references, seen + 1, seen);
            if (before == seen)
            {
                return true;
            }

            seen = before;
        }

        return false;
    }

    /// <summary>Gives a reference back; the last one frees the code.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            _module.Dispose();
        }
    }

    private static ModuleItem Describe(Import import) => import is FunctionImport function
        ? new(import.ModuleName, import.Name, ModuleItemKind.Function, GuestSignature.Of(function.Parameters, function.Results))
        : new(import.ModuleName, import.Name, import is MemoryImport ? ModuleItemKind.Memory : ModuleItemKind.Other, string.Empty);

    private static ModuleItem Describe(Export export) => export is FunctionExport function
        ? new(string.Empty, export.Name, ModuleItemKind.Function, GuestSignature.Of(function.Parameters, function.Results))
        : new(string.Empty, export.Name, export is MemoryExport ? ModuleItemKind.Memory : ModuleItemKind.Other, string.Empty);
}
