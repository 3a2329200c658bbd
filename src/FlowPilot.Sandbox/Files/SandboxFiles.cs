using System.Text;

namespace FlowPilot.Sandbox.Files;

/// <summary>Holds what a run finds in a scope when it begins: files in memory, or a directory of the host, which is copied then.</summary>
/// <remarks>
/// Whatever a guest does to them, it does to a copy; <see cref="SandboxResult.FileChanges"/> says what. Immutable; may be used by any
/// number of runs.
/// </remarks>
public sealed class SandboxFiles
{
    private const int MaxGuestPathLength = 255;

    private readonly Action<TreeSnapshot> _load;

    internal SandboxFiles(Action<TreeSnapshot> load, string? guestPath)
    {
        _load = load;
        GuestPath = guestPath;
    }

    /// <summary>Gets a scope in which nothing is.</summary>
    public static SandboxFiles Empty { get; } = new(static _ => { }, null);

    /// <summary>Gets where the guest sees the scope; <see langword="null"/> for a slash and the name of the scope.</summary>
    public string? GuestPath { get; }

    /// <summary>Makes a scope of files in memory.</summary>
    /// <param name="files">The files by their paths, which are relative and have slashes between their names; a path that ends in a slash is an empty directory. Contents are not copied and must not change while a run uses them.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">A path is malformed, is there twice, or is a file where another needs a directory.</exception>
    public static SandboxFiles FromContents(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var sorted = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var directories = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string path, ReadOnlyMemory<byte> content) in files)
        {
            if (FaultOf(path) is { } fault)
            {
                throw new ArgumentException($"The path '{path}': {fault}.", nameof(files));
            }

            if (!sorted.TryAdd(path, content) || (path[^1] == '/' && !content.IsEmpty))
            {
                throw new ArgumentException($"The path '{path}' is there twice, or is a directory with content.", nameof(files));
            }

            for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                directories.Add(path[..slash]);
            }
        }

        string? both = sorted.Keys.FirstOrDefault(directories.Contains);
        return both is null ? new SandboxFiles(s => LoadContents(s, sorted), null) : throw new ArgumentException($"The path '{both}' is a file and a directory.", nameof(files));
    }

    /// <summary>Makes a scope of a directory of the host, which is read when a run begins, and never written to.</summary>
    /// <param name="path">The directory. Whoever can change it while it is read decides what the guest sees.</param>
    /// <returns>The scope.</returns>
    /// <remarks>
    /// Regular files and directories only: with a link in it the run ends as <see cref="SandboxOutcome.HostFault"/>, and so it does if
    /// it is larger than the limits of the run. On Linux, with <c>/proc</c>, this holds for a link that is put there while it is read as well: what was
    /// opened is compared with what was meant. A file of no size, also a special one, is an empty file, and is not opened.
    /// </remarks>
    public static SandboxFiles FromDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        return new SandboxFiles(s => DirectorySnapshot.Load(s, full), null);
    }

    /// <summary>Gives the same scope at another place of the guest.</summary>
    /// <param name="guestPath">The place: <c>.</c>, or a path that begins with a slash; at most 255 printable ASCII characters.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The place is malformed.</exception>
    public SandboxFiles At(string guestPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(guestPath);
        return (guestPath == "." || guestPath[0] == '/') && guestPath.Length <= MaxGuestPathLength && !guestPath.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? new SandboxFiles(_load, guestPath)
            : throw new ArgumentException("A place is '.' or begins with '/', and has at most 255 printable ASCII characters.", nameof(guestPath));
    }

    /// <summary>Fills a tree.</summary>
    /// <exception cref="FileSnapshotException">There is more than the run may have, or it cannot be read.</exception>
    internal void Load(TreeSnapshot snapshot) => _load(snapshot);

    private static void LoadContents(TreeSnapshot snapshot, SortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        foreach ((string path, ReadOnlyMemory<byte> content) in files)
        {
            DirectoryNode directory = snapshot.Tree.Root;
            int start = 0;
            for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', start))
            {
                directory = snapshot.AddDirectory(directory, path[..slash], path[start..slash]);
                start = slash + 1;
            }

            if (start < path.Length)
            {
                snapshot.Reserve(path, content.Length);
                snapshot.AddFile(directory, path, path[start..], content);
            }
        }
    }

    private static string? FaultOf(string path)
    {
        string names = path.EndsWith('/') ? path[..^1] : path;
        return names.Split('/').Any(static n => n is "" or "." or "..") ? "a relative path without empty names, '.' and '..' is expected"
            : path.Contains('\0', StringComparison.Ordinal) || !IsUnicode(path) ? "valid Unicode without NUL is expected"
            : null;
    }

    private static bool IsUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
