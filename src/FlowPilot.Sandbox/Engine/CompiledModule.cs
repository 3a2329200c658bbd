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
    }

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
}
