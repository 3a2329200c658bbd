using System.Text;

namespace FlowPilot.Sandbox.Files;

/// <summary>The files of one scope in one run: a tree in memory, of which the host's own files are never a part.</summary>
/// <remarks>Used by the run's worker thread alone.</remarks>
internal sealed class FileTree
{
    private readonly FileBudget _budget;

    /// <summary>Makes an empty tree.</summary>
    /// <param name="scope">The name of the scope.</param>
    /// <param name="guestPath">Where the guest sees it.</param>
    /// <param name="canWrite">Says whether the guest may change it.</param>
    /// <param name="device">The number by which guests tell trees apart.</param>
    /// <param name="budget">What all trees of the run take room of.</param>
    /// <param name="now">The instant, in nanoseconds since 1970.</param>
    public FileTree(string scope, string guestPath, bool canWrite, ulong device, FileBudget budget, long now)
    {
        Scope = scope;
        GuestPath = Encoding.UTF8.GetBytes(guestPath);
        CanWrite = canWrite;
        Device = device;
        _budget = budget;
        Root = new DirectoryNode(budget, now, null);
        // The run holds it, and it takes nothing of the budget that closing its descriptor could give back.
        Root.Link();
    }

    public string Scope { get; }

    /// <summary>Gets where the guest sees it, as UTF-8.</summary>
    public byte[] GuestPath { get; }

    public bool CanWrite { get; }

    public ulong Device { get; }

    public DirectoryNode Root { get; }

    /// <summary>Makes a directory.</summary>
    public Errno CreateDirectory(DirectoryNode start, string path, long now) =>
        Vacant(start, path, out ResolvedPath place) is not Errno.Success and var fault ? fault : Add(place, new DirectoryNode(_budget, now, place.Parent), now);

    /// <summary>Makes a link to a path of the same tree.</summary>
    public Errno CreateLink(DirectoryNode start, string path, string target, long now)
    {
        if (target.Length == 0)
        {
            return Errno.NoEntry;
        }

        if (target[0] == '/')
        {
            return Errno.Access;
        }

        if (Vacant(start, path, out ResolvedPath place) is not Errno.Success and var fault)
        {
            return fault;
        }

        int bytes = Encoding.UTF8.GetByteCount(target);
        if (place.MustBeDirectory || _budget.Resize(0, bytes) is not Errno.Success)
        {
            return place.MustBeDirectory ? Errno.NoEntry : Errno.NoSpace;
        }

        Errno added = Add(place, new LinkNode(_budget, now, target, bytes), now);
        if (added != Errno.Success)
        {
            _budget.Resize(bytes, 0);
        }

        return added;
    }

    /// <summary>Makes an empty file where a path leads to nothing.</summary>
    public Errno CreateFile(ResolvedPath place, long now, out RegularFile file)
    {
        file = new RegularFile(_budget, now, default);
        return place.MustBeDirectory ? Errno.IsDirectory : Add(place, file, now);
    }

    /// <summary>Gives a file a second name.</summary>
    public Errno Link(FileNode node, DirectoryNode start, string path, long now)
    {
        if (node is DirectoryNode)
        {
            return Errno.NotPermitted;
        }

        if (Vacant(start, path, out ResolvedPath place) is not Errno.Success and var fault)
        {
            return fault;
        }

        if (place.MustBeDirectory)
        {
            return Errno.NoEntry;
        }

        // A name costs as much as a node, or one file could have more names than there may be files.
        Errno room = RoomFor(place);
        if (room == Errno.Success && _budget.TryAdd())
        {
            place.Parent?.Add(place.Name, node, now);
            node.Changed = now;
            return Errno.Success;
        }

        return room == Errno.Success ? Errno.NoSpace : room;
    }

    /// <summary>Removes a file or a link.</summary>
    public static Errno Unlink(DirectoryNode start, string path, long now)
    {
        Errno fault = PathWalk.Resolve(start, path, followLast: false, out ResolvedPath place);
        if (fault != Errno.Success || place.Node is null)
        {
            return fault == Errno.Success ? Errno.NoEntry : fault;
        }

        if (place.Node is DirectoryNode || place.Parent is null)
        {
            return Errno.IsDirectory;
        }

        place.Parent.Remove(place.Name, now);
        return Errno.Success;
    }

    /// <summary>Removes an empty directory.</summary>
    public static Errno RemoveDirectory(DirectoryNode start, string path, long now)
    {
        Errno fault = PathWalk.Resolve(start, path, followLast: false, out ResolvedPath place);
        if (fault != Errno.Success)
        {
            return fault;
        }

        if (place.Node is not DirectoryNode directory)
        {
            return place.Node is null ? Errno.NoEntry : Errno.NotDirectory;
        }

        if (place.Parent is null)
        {
            return Errno.Invalid;
        }

        if (directory.Count > 0)
        {
            return Errno.NotEmpty;
        }

        place.Parent.Remove(place.Name, now);
        return Errno.Success;
    }

    /// <summary>Gives a file or directory another place, and replaces what is there as POSIX says.</summary>
    public Errno Rename(DirectoryNode fromStart, string fromPath, DirectoryNode toStart, string toPath, long now)
    {
        Errno fault = PathWalk.Resolve(fromStart, fromPath, followLast: false, out ResolvedPath from);
        fault = fault == Errno.Success ? PathWalk.Resolve(toStart, toPath, followLast: false, out ResolvedPath to) : Skip(fault, out to);
        if (fault != Errno.Success || from.Node is null)
        {
            return fault == Errno.Success ? Errno.NoEntry : fault;
        }

        if (from.Parent is null || to.Parent is null)
        {
            return Errno.Invalid;
        }

        // Two names of one file: POSIX leaves both.
        if (ReferenceEquals(from.Node, to.Node))
        {
            return Errno.Success;
        }

        fault = from.Node is DirectoryNode directory ? FaultOfMove(directory, to) : to.MustBeDirectory ? Errno.NotDirectory : FaultOfReplacing(to.Node);
        fault = fault == Errno.Success && to.Node is null ? RoomFor(to, from.Node as DirectoryNode, from.Parent) : fault;
        if (fault == Errno.Success)
        {
            to.Parent.Remove(to.Name, now);
            from.Parent.Detach(from.Name, now);
            to.Parent.Add(to.Name, from.Node, now);
        }

        return fault;
    }

    private static Errno Skip(Errno fault, out ResolvedPath place)
    {
        place = default;
        return fault;
    }

    private static Errno FaultOfReplacing(FileNode? target) => target is DirectoryNode ? Errno.IsDirectory : Errno.Success;

    private Errno FaultOfMove(DirectoryNode moved, ResolvedPath to)
    {
        for (DirectoryNode? above = to.Parent; above is not null; above = above.Parent)
        {
            if (ReferenceEquals(above, moved))
            {
                return Errno.Invalid;
            }
        }

        return to.Node switch
        {
            null => Errno.Success,
            DirectoryNode target => target.Count > 0 ? Errno.NotEmpty : FaultOfPath(to, moved),
            _ => Errno.NotDirectory,
        };
    }

    private static Errno Vacant(DirectoryNode start, string path, out ResolvedPath place)
    {
        Errno fault = PathWalk.Resolve(start, path, followLast: false, out place);
        return fault == Errno.Success && (place.Node is not null || place.Parent is null) ? Errno.Exists : fault == Errno.NotDirectory && place.Node is not null ? Errno.Exists : fault;
    }

    private Errno Add(ResolvedPath place, FileNode node, long now)
    {
        Errno room = RoomFor(place);
        if (room != Errno.Success)
        {
            return room;
        }

        if (!_budget.TryAdd())
        {
            return Errno.NoSpace;
        }

        place.Parent?.Add(place.Name, node, now);
        return Errno.Success;
    }

    private Errno RoomFor(ResolvedPath place, DirectoryNode? moved = null, DirectoryNode? from = null)
    {
        if (place.Parent is null || place.Parent.IsRemoved)
        {
            return Errno.NoEntry;
        }

        bool isFull = place.Parent.Count >= _budget.Limits.MaxDirectoryEntries && !ReferenceEquals(place.Parent, from);
        return isFull ? Errno.NoSpace : FaultOfPath(place, moved);
    }

    // Of all that would lie there: the changes of a run hold the whole path of each.
    private Errno FaultOfPath(ResolvedPath place, DirectoryNode? moved)
    {
        int depth = (place.Parent?.Depth ?? 0) + 1 + (moved?.Height ?? 0);
        int bytes = (place.Parent?.PathBytes ?? 0) + Encoding.UTF8.GetByteCount(place.Name) + (moved?.Count > 0 ? moved.Reach + 1 : 0);
        return depth > _budget.Limits.MaxFileDepth || bytes > _budget.Limits.MaxPathBytes ? Errno.NameTooLong : Errno.Success;
    }
}
