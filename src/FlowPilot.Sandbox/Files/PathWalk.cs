using System.Text;

namespace FlowPilot.Sandbox.Files;

/// <summary>Follows a path from a directory; it never leaves that directory, neither by <c>..</c> nor by a link.</summary>
internal static class PathWalk
{
    /// <summary>The longest name, as every file system has it.</summary>
    public const int MaxNameBytes = 255;

    private const int MaxLinks = 32;

    /// <summary>Follows a path.</summary>
    /// <param name="start">The directory that it is relative to.</param>
    /// <param name="path">The path, with slashes.</param>
    /// <param name="followLast">Says whether a link that the path ends in is followed.</param>
    /// <param name="resolved">Gets where it leads; the last name may be missing there.</param>
    public static Errno Resolve(DirectoryNode start, string path, bool followLast, out ResolvedPath resolved)
    {
        resolved = default;
        if (path.Length == 0)
        {
            return Errno.NoEntry;
        }

        var pending = new Stack<string>();
        var way = new Stack<DirectoryNode>([start]);
        bool mustBeDirectory = Push(pending, path);
        if (path[0] == '/')
        {
            return Errno.Access;
        }

        for (int links = 0; pending.TryPop(out string? name);)
        {
            bool isLast = pending.Count == 0;
            if (name == "..")
            {
                way.Pop();
                if (way.Count == 0)
                {
                    return Errno.Access;
                }

                continue;
            }

            if (Encoding.UTF8.GetByteCount(name) > MaxNameBytes)
            {
                return Errno.NameTooLong;
            }

            FileNode? node = way.Peek().Find(name);
            if (node is LinkNode link && (!isLast || followLast || mustBeDirectory))
            {
                if (++links > MaxLinks)
                {
                    return Errno.Loop;
                }

                if (link.Target[0] == '/')
                {
                    return Errno.Access;
                }

                mustBeDirectory |= Push(pending, link.Target) && isLast;
            }
            else if (isLast)
            {
                resolved = new ResolvedPath(way.Peek(), name, node, mustBeDirectory);
                return mustBeDirectory && node is not (null or DirectoryNode) ? Errno.NotDirectory : Errno.Success;
            }
            else if (node is DirectoryNode directory)
            {
                way.Push(directory);
            }
            else
            {
                return node is null ? Errno.NoEntry : Errno.NotDirectory;
            }
        }

        resolved = new ResolvedPath(null, string.Empty, way.Peek(), true);
        return Errno.Success;
    }

    // The last part is done first. Says whether the path ends in a slash or a dot, and so means a directory.
    private static bool Push(Stack<string> pending, string path)
    {
        string[] parts = path.Split('/');
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] is not ("" or "."))
            {
                pending.Push(parts[i]);
            }
        }

        return parts[^1] is "" or ".";
    }
}
