using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace FlowPilot.Sandbox.Files;

/// <summary>Reads a directory of the host into a tree: regular files and directories, no link, nothing that is not there in bytes.</summary>
internal static class DirectorySnapshot
{
    private const string OwnDescriptors = "/proc/self/fd";
    private const int MaxLinks = 40;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };

    /// <summary>Reads a directory.</summary>
    /// <exception cref="FileSnapshotException">There is more than the run may have, there is a link, or something cannot be read.</exception>
    public static void Load(TreeSnapshot snapshot, string path)
    {
        try
        {
            LoadInto(snapshot, snapshot.Tree.Root, path, RealRootOf(path), string.Empty);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw snapshot.Refused($"reading failed with {e.GetType().Name}: {e.Message}");
        }
    }

    private static void LoadInto(TreeSnapshot snapshot, DirectoryNode directory, string path, string? root, string prefix)
    {
        foreach (Entry entry in Entries(snapshot, path))
        {
            string inTree = prefix + entry.Name;
            string onDisk = Path.Combine(path, entry.Name);
            if (entry.IsLink)
            {
                throw snapshot.Refused($"'{inTree}' is a link");
            }

            if (entry.IsDirectory)
            {
                // Refused before it is entered if it lies too deep, which is what ends the recursion.
                LoadInto(snapshot, snapshot.AddDirectory(directory, inTree, entry.Name), onDisk, root, inTree + "/");
            }
            else
            {
                snapshot.Reserve(inTree, entry.Length);
                snapshot.AddFile(directory, inTree, entry.Name, Read(onDisk, root is null ? null : Path.Combine(root, inTree), (int)entry.Length));
            }
        }
    }

    private static List<Entry> Entries(TreeSnapshot snapshot, string path)
    {
        var found = new FileSystemEnumerable<Entry>(
            path,
            static (ref FileSystemEntry e) => new Entry(e.FileName.ToString(), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None, e.IsDirectory ? 0 : e.Length),
            Everything);
        // One more than may be, so that too many are refused and not cut off.
        List<Entry> entries = [.. found.Take(snapshot.Limits.MaxDirectoryEntries + 1)];
        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    // A file of no size is not opened: a pipe has none, and opening one waits for ever.
    private static byte[] Read(string path, string? real, int length)
    {
        if (length == 0)
        {
            return [];
        }

        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        // By the kernel's word, which no link that comes or goes meanwhile can change.
        if (real is not null && new FileInfo(Path.Combine(OwnDescriptors, $"{handle.DangerousGetHandle()}")).LinkTarget != real)
        {
            throw new IOException("A link or another file was put in its place while it was read.");
        }

        byte[] bytes = new byte[length];
        int read = 0;
        while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var more)
        {
            read += more;
        }

        // One that changed its size meanwhile was changed while it was read: what is there is no state that it ever had.
        return read == length && RandomAccess.GetLength(handle) == length ? bytes : throw new IOException("A file changed while it was read.");
    }

    // Where the system says what a descriptor leads to: the path of the directory without links; null elsewhere.
    private static string? RealRootOf(string path) => OperatingSystem.IsLinux() && Directory.Exists(OwnDescriptors) ? RealPathOf(path, 0) : null;

    private static string RealPathOf(string path, int depth)
    {
        string real = "/";
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, name);
            if (new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                real = depth < MaxLinks ? RealPathOf(target.FullName, depth + 1) : throw new IOException("Too many links lead to it.");
            }
        }

        return real;
    }

    private readonly record struct Entry(string Name, bool IsDirectory, bool IsLink, long Length);
}
