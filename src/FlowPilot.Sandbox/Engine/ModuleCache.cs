namespace FlowPilot.Sandbox.Engine;

/// <summary>Compiled modules by the hash of their bytes, so that the same module is compiled once; the least recently used go first.</summary>
/// <remarks>Holds one reference to each: a module that is let go here lives on while plugins and runs use it.</remarks>
internal sealed class ModuleCache(long maxBytes) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <summary>Gets how many modules are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Gives a module with a reference for the caller; <see langword="null"/> if it is not kept.</summary>
    public CompiledModule? Acquire(string sha256)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(sha256, out LinkedListNode<Entry>? node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Module.TryAcquire() ? node.Value.Module : null;
        }
    }

    /// <summary>Keeps a module, if it fits.</summary>
    public void Add(string sha256, CompiledModule module)
    {
        lock (_gate)
        {
            if (module.CodeBytes > maxBytes || _entries.ContainsKey(sha256) || !module.TryAcquire())
            {
                return;
            }

            _entries.Add(sha256, _byUse.AddFirst(new Entry(sha256, module)));
            _bytes += module.CodeBytes;
            while (_bytes > maxBytes && _byUse.Last is { } last)
            {
                Remove(last);
            }
        }
    }

    /// <summary>Lets all of them go.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            while (_byUse.Last is { } last)
            {
                Remove(last);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Sha256);
        _bytes -= node.Value.Module.CodeBytes;
        node.Value.Module.Release();
    }

    private sealed record Entry(string Sha256, CompiledModule Module);
}
