using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Linkers, one for each set of granted capability names: built once, then frozen (rule 20), and holding only what is granted.</summary>
/// <remarks>
/// Their number is bounded by the capabilities that exist, since a name that links nothing is left out of the key. Only instantiation
/// uses them in parallel. The package's own WASI is never in one: it cannot be cancelled, counted or capped (rule 19).
/// </remarks>
internal sealed class LinkerSet : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Linker> _linkers = new(StringComparer.Ordinal);
    private readonly Wasmtime.Engine _engine;
    private readonly IReadOnlyList<HostFunction> _functions;

    public LinkerSet(Wasmtime.Engine engine, IReadOnlyList<HostFunction> functions)
    {
        _engine = engine;
        _functions = functions;
    }

    /// <summary>Gets how many linkers were built.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _linkers.Count;
            }
        }
    }

    /// <summary>Gives the linker of a set of capabilities.</summary>
    public Linker Get(IReadOnlySet<string> capabilities)
    {
        HostFunction[] granted = [.. _functions.Where(f => f.Capability is null || capabilities.Contains(f.Capability))];
        string key = string.Join(' ', granted.Select(static f => f.Capability).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        lock (_gate)
        {
            if (!_linkers.TryGetValue(key, out Linker? linker))
            {
                linker = Build(granted);
                _linkers.Add(key, linker);
            }

            return linker;
        }
    }

    /// <summary>Disposes the linkers; no run may be under way.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (Linker linker in _linkers.Values)
            {
                linker.Dispose();
            }

            _linkers.Clear();
        }
    }

    private Linker Build(HostFunction[] functions)
    {
        var linker = new Linker(_engine);
        foreach (HostFunction function in functions)
        {
            function.Define(linker);
        }

        return linker;
    }
}
