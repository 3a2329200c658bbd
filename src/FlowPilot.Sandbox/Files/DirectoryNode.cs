using System.Text;

namespace FlowPilot.Sandbox.Files;

/// <summary>An entry of a directory.</summary>
/// <param name="name">The name.</param>
/// <param name="node">What it leads to.</param>
/// <param name="ordinal">Its place in the order of a listing, which no later entry ever has again.</param>
internal sealed class DirectoryEntry(string name, FileNode node, long ordinal)
{
    private FileNode? _node = node;

    public string Name { get; private set; } = name;

    public FileNode Node => _node ?? throw new InvalidOperationException("An entry that was removed leads nowhere.");

    public long Ordinal => ordinal;

    /// <summary>Gets a value indicating whether the entry was removed.</summary>
    public bool IsGone => _node is null;

    /// <summary>Removes it. Its place in the order may stay for a while, but holds nothing that the budget has back already.</summary>
    public void Leave() => (Name, _node) = (string.Empty, null);
}

/// <summary>A directory, listed in the order in which its entries came.</summary>
internal sealed class DirectoryNode(FileBudget budget, long now, DirectoryNode? parent) : FileNode(budget, now)
{
    // Of so many removed entries the list is rid.
    private const int MaxGone = 8;

    private readonly Dictionary<string, DirectoryEntry> _byName = new(StringComparer.Ordinal);
    private readonly List<DirectoryEntry> _order = [];
    private long _next;
    private int _nameBytes;

    /// <summary>Gets the directory that this one is in; <see langword="null"/> for the root of a tree.</summary>
    public DirectoryNode? Parent { get; private set; } = parent;

    /// <summary>Gets how many entries there are.</summary>
    public int Count => _byName.Count;

    public override long Size => Count;

    /// <summary>Gets a value indicating whether it was removed while a descriptor still leads to it.</summary>
    public bool IsRemoved => Parent is not null && Links == 0;

    /// <summary>Gets how many directories are above it.</summary>
    public int Depth
    {
        get
        {
            int depth = 0;
            for (DirectoryNode? above = Parent; above is not null; above = above.Parent)
            {
                depth++;
            }

            return depth;
        }
    }

    /// <summary>Gets how many directories lie in each other below it.</summary>
    public int Height => _byName.Values.Select(static e => e.Node).OfType<DirectoryNode>().Select(static d => d.Height + 1).DefaultIfEmpty(0).Max();

    /// <summary>Gets the length in UTF-8 of the path from the root to what is in it, up to the slash.</summary>
    public int PathBytes
    {
        get
        {
            int bytes = 0;
            for (DirectoryNode node = this; node.Parent is { } above; node = above)
            {
                bytes += node._nameBytes + 1;
            }

            return bytes;
        }
    }

    /// <summary>Gets the length of the longest path from here down.</summary>
    public int Reach => _byName.Values.Select(static e => Encoding.UTF8.GetByteCount(e.Name) + (e.Node is DirectoryNode { Count: > 0 } below ? below.Reach + 1 : 0)).DefaultIfEmpty(0).Max();

    /// <summary>Gets the entries in their order.</summary>
    public IEnumerable<DirectoryEntry> Entries => _order.Where(static e => !e.IsGone);

    public FileNode? Find(string name) => _byName.GetValueOrDefault(name)?.Node;

    public void Add(string name, FileNode node, long now)
    {
        var entry = new DirectoryEntry(name, node, _next++);
        _byName.Add(name, entry);
        _order.Add(entry);
        node.Link();
        if (node is DirectoryNode directory)
        {
            directory.Parent = this;
            directory._nameBytes = Encoding.UTF8.GetByteCount(name);
        }

        Touch(now);
    }

    /// <summary>Takes an entry away, and with its last name what it leads to.</summary>
    public void Remove(string name, long now) => Take(name, now)?.Unlink();

    /// <summary>Takes an entry away that gets another name next.</summary>
    public void Detach(string name, long now) => Take(name, now)?.Detach();

    private FileNode? Take(string name, long now)
    {
        if (!_byName.Remove(name, out DirectoryEntry? entry))
        {
            return null;
        }

        FileNode node = entry.Node;
        entry.Leave();
        if (_order.Count > (2 * _byName.Count) + MaxGone)
        {
            _order.RemoveAll(static e => e.IsGone);
        }

        node.Changed = now;
        Touch(now);
        return node;
    }

    /// <summary>Gives the entries from a place on.</summary>
    public IEnumerable<DirectoryEntry> From(long ordinal)
    {
        int low = 0;
        int high = _order.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _order[middle].Ordinal < ordinal ? (middle + 1, high) : (low, middle);
        }

        for (int i = low; i < _order.Count; i++)
        {
            if (!_order[i].IsGone)
            {
                yield return _order[i];
            }
        }
    }
}
