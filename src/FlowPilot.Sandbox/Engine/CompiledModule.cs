using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>A compiled module with counted references: its code is freed when the owner and the last run have let it go.</summary>
internal sealed class CompiledModule
{
    // Measured: what a compiled module holds is about three and a half times its bytes.
    private const long CodePerByte = 4;

    private readonly Module?[] _modules = new Module?[3];
    private int _references = 1;

    public CompiledModule(IEnumerable<(EngineKind Kind, Module Module)> modules, long moduleBytes)
    {
        foreach ((EngineKind kind, Module module) in modules)
        {
            _modules[(int)kind] = module;
            CodeBytes += moduleBytes * CodePerByte;
        }
    }

    /// <summary>Gets about how many bytes the code takes.</summary>
    public long CodeBytes { get; }

    /// <summary>Gets a value indicating whether the code is freed.</summary>
    public bool IsFreed => Volatile.Read(ref _references) == 0;

    /// <summary>Gets the engine's module; the caller holds a reference.</summary>
    internal Module For(EngineKind kind) => _modules[(int)kind] ?? throw new InvalidOperationException($"The module is not compiled for the engine {kind}.");

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
            foreach (Module? module in _modules)
            {
                module?.Dispose();
            }
        }
    }
}
