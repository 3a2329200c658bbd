using System.Text;

namespace FlowPilot.Sandbox.Files;

/// <summary>Fills a tree with what the host gives, within the limits of the run, and says afterwards what the guest changed.</summary>
/// <param name="tree">The tree.</param>
/// <param name="budget">The budget of the run.</param>
/// <param name="now">The instant, in nanoseconds since 1970, that all of it is from.</param>
/// <param name="check">Throws when the run is due; called for each file.</param>
internal sealed class TreeSnapshot(FileTree tree, FileBudget budget, long now, Action check)
{
    // What was there; only of a scope that can change.
    private readonly SortedDictionary<string, FileNode> _original = new(StringComparer.Ordinal);

    // One for all names of a file: a guest may give one file as many as there may be files.
    private readonly Dictionary<RegularFile, byte[]> _copies = [];

    /// <summary>Gets the tree.</summary>
    public FileTree Tree => tree;

    /// <summary>Gets the limits.</summary>
    public Limits.WasiLimits Limits => budget.Limits;

    /// <summary>Adds a directory to a directory.</summary>
    /// <returns>The directory; the one that is there already, if there is one.</returns>
    public DirectoryNode AddDirectory(DirectoryNode parent, string path, string name)
    {
        if (parent.Find(name) is DirectoryNode there)
        {
            return there;
        }

        var directory = new DirectoryNode(budget, now, parent);
        Add(parent, path, name, directory);
        return directory;
    }

    /// <summary>Takes room for a file before it is read.</summary>
    public void Reserve(string path, long length)
    {
        if (budget.Resize(0, length) != Errno.Success)
        {
            throw Refused($"'{path}' makes more than {Limits.MaxFileBytes} bytes");
        }
    }

    /// <summary>Adds a file whose room was reserved.</summary>
    public void AddFile(DirectoryNode parent, string path, string name, ReadOnlyMemory<byte> content) =>
        Add(parent, path, name, new RegularFile(budget, now, content));

    public FileSnapshotException Refused(string reason) => new(tree.Scope, reason);

    /// <summary>Says what a guest changed: by path, and deletions where something of another kind is there now before it.</summary>
    public IReadOnlyList<SandboxFileChange> Changes()
    {
        if (!tree.CanWrite)
        {
            return [];
        }

        var present = new SortedDictionary<string, FileNode>(StringComparer.Ordinal);
        Collect(tree.Root, string.Empty, present);
        var changes = new List<SandboxFileChange>();
        foreach (string path in _original.Keys.Union(present.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Compare(path, _original.GetValueOrDefault(path), present.GetValueOrDefault(path), changes);
        }

        return changes;
    }

    private static void Collect(DirectoryNode directory, string prefix, SortedDictionary<string, FileNode> present)
    {
        foreach (DirectoryEntry entry in directory.Entries)
        {
            present.Add(prefix + entry.Name, entry.Node);
            if (entry.Node is DirectoryNode below)
            {
                Collect(below, $"{prefix}{entry.Name}/", present);
            }
        }
    }

    private void Compare(string path, FileNode? before, FileNode? after, List<SandboxFileChange> changes)
    {
        if (before is not null && after is not null && before.GetType() == after.GetType())
        {
            if (before is RegularFile old && after is RegularFile file && !IsSame(old, file))
            {
                changes.Add(Change(path, SandboxFileChangeKind.Modified, file) with { OriginalSha256 = Sha256(old) });
            }

            return;
        }

        if (before is not null)
        {
            changes.Add(Change(path, SandboxFileChangeKind.Deleted, before) with { Content = default, LinkTarget = null, OriginalSha256 = before is RegularFile gone ? Sha256(gone) : null });
        }

        if (after is not null)
        {
            changes.Add(Change(path, SandboxFileChangeKind.Created, after));
        }
    }

    private bool IsSame(RegularFile old, RegularFile file) =>
        (ReferenceEquals(old, file) && !file.Content.IsChanged)
        || (file.Size == old.Content.Original.Length && CopyOf(file).AsSpan().SequenceEqual(old.Content.Original.Span));

    private byte[] CopyOf(RegularFile file)
    {
        if (!_copies.TryGetValue(file, out byte[]? copy))
        {
            _copies.Add(file, copy = file.Content.ToArray());
        }

        return copy;
    }

    private static string Sha256(RegularFile file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content.Original.Span));

    private SandboxFileChange Change(string path, SandboxFileChangeKind change, FileNode node) => new()
    {
        Scope = tree.Scope,
        Path = path,
        Change = change,
        Kind = node switch { DirectoryNode => SandboxFileKind.Directory, LinkNode => SandboxFileKind.Link, _ => SandboxFileKind.File },
        Content = change != SandboxFileChangeKind.Deleted && node is RegularFile file ? CopyOf(file) : default,
        LinkTarget = (node as LinkNode)?.Target,
    };

    private void Add(DirectoryNode parent, string path, string name, FileNode node)
    {
        check();
        if (Encoding.UTF8.GetByteCount(path) > Limits.MaxPathBytes || Encoding.UTF8.GetByteCount(name) > PathWalk.MaxNameBytes)
        {
            throw Refused($"a path is longer than {Limits.MaxPathBytes} bytes");
        }

        if (parent.Depth + 1 > Limits.MaxFileDepth)
        {
            throw Refused($"'{path}' lies deeper than {Limits.MaxFileDepth}");
        }

        if (parent.Count >= Limits.MaxDirectoryEntries)
        {
            throw Refused($"the directory of '{path}' has more than {Limits.MaxDirectoryEntries} entries");
        }

        if (!budget.TryAdd())
        {
            throw Refused($"there are more than {Limits.MaxFiles} files and directories");
        }

        parent.Add(name, node, now);
        if (tree.CanWrite)
        {
            _original[path] = node;
        }
    }
}
