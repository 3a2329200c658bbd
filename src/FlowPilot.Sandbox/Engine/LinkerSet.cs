using Wasmtime;

namespace FlowPilot.Sandbox.Engine;

/// <summary>Linkers, one for each set of granted capability names: built once, then frozen (rule 20), and holding only what is granted.</summary>
/// <remarks>
/// At most 256 are kept, and the least recently used go first. Only instantiation uses them in parallel. The package's own WASI is never
/// in one: it cannot be cancelled, counted or capped (rule 19).
/// </remarks>
internal sealed class LinkerSet : IDisposable
{
    private const int MaxLinkers = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkerEntry> _linkers = new(StringComparer.Ordinal);
    private readonly Wasmtime.Engine _engine;
    private readonly IReadOnlyList<HostFunction> _functions;
    private readonly string[] _names;
    private long _uses;

    public LinkerSet(Wasmtime.Engine engine, IReadOnlyList<HostFunction> functions)
    {
        _engine = engine;
        _functions = functions;
        _names = [.. functions.Select(static f => f.Capability).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Gets how many linkers there are.</summary>
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

    /// <summary>Gives the linker of a set of capabilities, until the lease is given back.</summary>
    public LinkerLease Rent(IReadOnlySet<string> capabilities)
    {
        // A name that links nothing is left out, so that it makes no linker of its own.
        string key = capabilities.Count == 0 ? string.Empty : string.Join(' ', _names.Where(capabilities.Contains));
        lock (_gate)
        {
            if (!_linkers.TryGetValue(key, out LinkerEntry? entry))
            {
                MakeRoom();
                entry = new LinkerEntry(Build(capabilities));
                _linkers.Add(key, entry);
            }

            entry.Users++;
            entry.LastUse = ++_uses;
            return new LinkerLease(this, entry);
        }
    }

    /// <summary>Disposes the linkers; no run may be under way.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (LinkerEntry entry in _linkers.Values)
            {
                entry.Linker.Dispose();
            }

            _linkers.Clear();
        }
    }

    internal void Return(LinkerEntry entry)
    {
        lock (_gate)
        {
            entry.Users--;
        }
    }

    private void MakeRoom()
    {
        if (_linkers.Count < MaxLinkers)
        {
            return;
        }

        // One that is in use stays; if all are, there is one more for a while, and not more than there are runs.
        KeyValuePair<string, LinkerEntry> oldest = _linkers.Where(static l => l.Value.Users == 0).OrderBy(static l => l.Value.LastUse).FirstOrDefault();
        if (oldest.Value is not null)
        {
            _linkers.Remove(oldest.Key);
            oldest.Value.Linker.Dispose();
        }
    }

    private Linker Build(IReadOnlySet<string> capabilities)
    {
        var linker = new Linker(_engine);
        foreach (HostFunction function in _functions)
        {
            if (function.Capability is null || capabilities.Contains(function.Capability))
            {
                function.Define(linker);
            }
        }

        return linker;
    }
}
