using System.Text;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FsCheck.Xunit;

namespace FlowPilot.Sandbox.Tests.Files;

/// <summary>A tree does what a table of paths does, its budget is what is in it, and its changes lead from what was to what is.</summary>
public sealed class FileTreeTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Property(MaxTest = 300, Replay = "20260301,20260301")]
    public void Tree_AnySequenceOfOperations_IsThatOfATableOfPaths(int seed)
    {
        var random = new Random(seed);
        (TreeSnapshot snapshot, FileBudget budget) = Start(("a/a", "1"), ("b", "2"), ("c/", ""));
        FileTree tree = snapshot.Tree;
        var before = Table(tree);
        var naive = new SortedDictionary<string, string?>(before, StringComparer.Ordinal);

        for (int step = 0; step < 40; step++)
        {
            string path = Path(random);
            string other = Path(random);
            Errno errno;
            bool expected;
            switch (random.Next(5))
            {
                case 0:
                    expected = !naive.ContainsKey(path) && ParentIsThere(naive, path);
                    errno = tree.CreateDirectory(tree.Root, path, 0);
                    if (expected)
                    {
                        naive[path] = null;
                    }

                    break;
                case 1:
                    expected = naive.GetValueOrDefault(path) is not null;
                    errno = FileTree.Unlink(tree.Root, path, 0);
                    if (expected)
                    {
                        naive.Remove(path);
                    }

                    break;
                case 2:
                    expected = naive.TryGetValue(path, out string? text) && text is null && !naive.Keys.Any(k => k.StartsWith(path + "/", StringComparison.Ordinal));
                    errno = FileTree.RemoveDirectory(tree.Root, path, 0);
                    if (expected)
                    {
                        naive.Remove(path);
                    }

                    break;
                case 3:
                    expected = CanRename(naive, path, other);
                    errno = tree.Rename(tree.Root, path, tree.Root, other, 0);
                    if (expected)
                    {
                        Rename(naive, path, other);
                    }

                    break;
                default:
                    expected = naive.TryGetValue(path, out string? old) ? old is not null : ParentIsThere(naive, path);
                    errno = Write(tree, path, $"{step}");
                    if (expected)
                    {
                        naive[path] = $"{step}";
                    }

                    break;
            }

            Assert.Equal((step, path, other, expected), (step, path, other, errno == Errno.Success));
            Assert.Equal(naive, Table(tree));
            Assert.Equal((naive.Count, naive.Values.Sum(static t => t?.Length ?? 0)), (budget.Files, (int)budget.Bytes));
        }

        Assert.Equal(naive, Apply(before, snapshot.Changes()));
    }

    [Fact]
    public void Changes_OfWhatWasWrittenAndIsTheSame_AreNone()
    {
        (TreeSnapshot snapshot, _) = Start(("a", "1"), ("b", "2"));

        Write(snapshot.Tree, "a", "x");
        Write(snapshot.Tree, "a", "1");
        // Two names that change places.
        snapshot.Tree.Rename(snapshot.Tree.Root, "b", snapshot.Tree.Root, "t", 0);
        snapshot.Tree.Rename(snapshot.Tree.Root, "t", snapshot.Tree.Root, "b", 0);

        Assert.Empty(snapshot.Changes());
    }

    [Fact]
    public void Changes_OfEachKind_SayWhatWasAndWhatIs()
    {
        (TreeSnapshot snapshot, _) = Start(("changed", "old"), ("gone", "text"), ("folder/", ""), ("file", "x"));
        FileTree tree = snapshot.Tree;
        Write(tree, "changed", "new");
        FileTree.Unlink(tree.Root, "gone", 0);
        FileTree.RemoveDirectory(tree.Root, "folder", 0);
        Write(tree, "folder", "is a file");
        tree.CreateLink(tree.Root, "link", "changed", 0);
        tree.Link(Find(tree, "file"), tree.Root, "name", 0);

        Assert.Equal(
            [
                "changed Modified File new old", "folder Deleted Directory  ", "folder Created File is a file ", "gone Deleted File  text", "link Created Link  ", "name Created File x ",
            ],
            snapshot.Changes().Select(static c => $"{c.Path} {c.Change} {c.Kind} {Encoding.UTF8.GetString(c.Content.Span)} {TextOf(c.OriginalSha256)}"));
        Assert.Equal("changed", snapshot.Changes().Single(static c => c.Kind == SandboxFileKind.Link).LinkTarget);
    }

    [Fact]
    public void Changes_FileOfManyNames_HoldItsBytesOnce()
    {
        (TreeSnapshot snapshot, _) = Start();
        FileTree tree = snapshot.Tree;
        Write(tree, "name", "text");
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(Errno.Success, tree.Link(Find(tree, "name"), tree.Root, $"name-{i}", 0));
        }

        IReadOnlyList<SandboxFileChange> changes = snapshot.Changes();

        Assert.Equal(101, changes.Count);
        Assert.Equal("text"u8, changes[0].Content.Span);
        // The very same memory: a copy for each name would be bounded by nothing.
        Assert.All(changes, c => Assert.True(changes[0].Content.Equals(c.Content), c.Path));
    }

    [Fact]
    public void Path_FromTheRootDown_IsNeverLongerThanItsLimit()
    {
        // Step by step, with names that are short enough each: 4,096 bytes are sixteen of 255 and their slashes.
        (TreeSnapshot snapshot, _) = Start();
        FileTree tree = snapshot.Tree;
        DirectoryNode directory = tree.Root;
        string name = new('ü', 127);
        for (int i = 0; i < 15; i++)
        {
            Assert.Equal(Errno.Success, tree.CreateDirectory(directory, name + "x", 0));
            directory = Assert.IsType<DirectoryNode>(directory.Find(name + "x"));
        }

        Assert.Equal(15 * 256, directory.PathBytes);
        Assert.Equal(Errno.Success, Write(tree, directory, name + "x", "text"));
        Assert.Equal(Errno.Success, tree.CreateDirectory(directory, name, 0));
        DirectoryNode last = Assert.IsType<DirectoryNode>(directory.Find(name));
        Assert.Equal(Errno.NameTooLong, Write(tree, last, "aa", "text"));
        Assert.Equal(Errno.NameTooLong, tree.Link(Assert.IsType<RegularFile>(directory.Find(name + "x")), last, "aa", 0));
        Assert.Equal(Errno.NameTooLong, tree.CreateLink(last, "aa", "b", 0));

        // Nor by moving what has a long path below it, whether there is something already or not.
        Assert.Equal(Errno.Success, tree.CreateDirectory(tree.Root, "d", 0));
        Assert.Equal(Errno.NameTooLong, tree.Rename(tree.Root, name + "x", tree.Root, $"d/{name}x", 0));
        Assert.Equal(Errno.Success, tree.CreateDirectory(tree.Root, $"d/{name}x", 0));
        Assert.Equal(Errno.NameTooLong, tree.Rename(tree.Root, name + "x", tree.Root, $"d/{name}x", 0));
        Assert.Equal(Errno.Success, tree.Rename(tree.Root, name + "x", tree.Root, "f", 0));
        Assert.All(snapshot.Changes(), static c => Assert.InRange(Encoding.UTF8.GetByteCount(c.Path), 1, WasiLimits.Default.MaxPathBytes));
    }

    [Fact]
    public void Node_StillOpenWithoutAName_KeepsItsRoomUntilItIsClosed()
    {
        (TreeSnapshot snapshot, FileBudget budget) = Start(("a", "12345"));
        FileNode node = Find(snapshot.Tree, "a");
        node.Open();

        FileTree.Unlink(snapshot.Tree.Root, "a", 0);
        Assert.Equal((1, 5L), (budget.Files, budget.Bytes));
        node.Close();
        Assert.Equal((0, 0L), (budget.Files, budget.Bytes));
    }

    [Fact]
    public void Unlink_OfWhatWasWritten_HoldsNothingThatTheBudgetHasBack()
    {
        // One that was there is remembered for the changes, and the places of removed entries stay in the listing for a while.
        (TreeSnapshot snapshot, FileBudget budget) = Start(("there", "x"));
        FileTree tree = snapshot.Tree;
        var files = new List<RegularFile>();
        foreach (string name in (string[])["there", "new", "replaced"])
        {
            Assert.Equal(Errno.Success, Write(tree, name, new string('x', 50_000)));
            files.Add(Assert.IsType<RegularFile>(Find(tree, name)));
        }

        Write(tree, "other", string.Empty);
        FileTree.Unlink(tree.Root, "there", 0);
        FileTree.Unlink(tree.Root, "new", 0);
        Assert.Equal(Errno.Success, tree.Rename(tree.Root, "other", tree.Root, "replaced", 0));

        Assert.Equal((1, 0L), (budget.Files, budget.Bytes));
        Assert.All(files, static f => Assert.Equal(0, f.Content.HeldBytes));
        Assert.Equal(["replaced Created", "there Deleted"], snapshot.Changes().Select(static c => $"{c.Path} {c.Change}"));
    }

    [Fact]
    public void Remove_AnEntry_ForgetsWhatItLedTo()
    {
        (TreeSnapshot snapshot, _) = Start(("a", "1"), ("b", "2"));
        DirectoryEntry[] entries = [.. snapshot.Tree.Root.Entries];

        FileTree.Unlink(snapshot.Tree.Root, "a", 0);

        // Directories of removed directories would hold on to all that ever was in them.
        Assert.Equal((true, string.Empty), (entries[0].IsGone, entries[0].Name));
        Assert.Throws<InvalidOperationException>(() => entries[0].Node);
        Assert.Equal(["b"], snapshot.Tree.Root.From(0).Select(static e => e.Name));
    }

    [Fact]
    public void Root_WhoseDescriptorIsClosed_GivesNothingBack()
    {
        (TreeSnapshot snapshot, FileBudget budget) = Start(("a", "1"));
        snapshot.Tree.Root.Open();

        snapshot.Tree.Root.Close();

        // It took nothing: a guest that closes it would have one file more than it may.
        Assert.Equal((1, 1), (budget.Files, snapshot.Tree.Root.Links));
    }

    private static string TextOf(string? sha256) =>
        new[] { "old", "text" }.FirstOrDefault(t => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(t))) == sha256) ?? string.Empty;

    private static (TreeSnapshot Snapshot, FileBudget Budget) Start(params (string Path, string Text)[] files)
    {
        var budget = new FileBudget(WasiLimits.Default);
        var snapshot = new TreeSnapshot(new FileTree("work", "/work", true, 1, budget, 0), budget, 0, static () => { });
        SandboxFiles.FromContents(files.Select(static f => KeyValuePair.Create(f.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text)))).Load(snapshot);
        return (snapshot, budget);
    }

    private static string Path(Random random) => string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)]));

    private static FileNode Find(FileTree tree, string path)
    {
        PathWalk.Resolve(tree.Root, path, false, out ResolvedPath place);
        return place.Node ?? throw new ArgumentException("Nothing there.", nameof(path));
    }

    private static Errno Write(FileTree tree, string path, string text) => Write(tree, tree.Root, path, text);

    private static Errno Write(FileTree tree, DirectoryNode start, string path, string text)
    {
        Errno errno = PathWalk.Resolve(start, path, false, out ResolvedPath place);
        RegularFile? file = place.Node as RegularFile;
        errno = errno != Errno.Success ? errno : place.Node is null ? tree.CreateFile(place, 0, out file) : file is null ? Errno.IsDirectory : Errno.Success;
        if (errno == Errno.Success && file is not null)
        {
            file.Resize(0, 0);
            file.Reserve(0, text.Length);
            Encoding.UTF8.GetBytes(text, file.Content.Room(0, text.Length));
        }

        return errno;
    }

    // The text of a file; null for a directory.
    private static SortedDictionary<string, string?> Table(FileTree tree)
    {
        var table = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        Collect(tree.Root, string.Empty);
        return table;

        void Collect(DirectoryNode directory, string prefix)
        {
            foreach (DirectoryEntry entry in directory.Entries)
            {
                table.Add(prefix + entry.Name, entry.Node is RegularFile file ? Encoding.UTF8.GetString(file.Content.ToArray()) : null);
                if (entry.Node is DirectoryNode below)
                {
                    Assert.Same(directory, below.Parent);
                    Collect(below, $"{prefix}{entry.Name}/");
                }
            }
        }
    }

    private static bool ParentIsThere(SortedDictionary<string, string?> table, string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 || (table.TryGetValue(path[..slash], out string? text) && text is null);
    }

    private static bool CanRename(SortedDictionary<string, string?> table, string from, string to)
    {
        if (!table.TryGetValue(from, out string? moved) || !ParentIsThere(table, to) || to.StartsWith(from + "/", StringComparison.Ordinal))
        {
            return false;
        }

        return from == to || !table.TryGetValue(to, out string? replaced)
            || (moved is null == replaced is null && (replaced is not null || !table.Keys.Any(k => k.StartsWith(to + "/", StringComparison.Ordinal))));
    }

    private static void Rename(SortedDictionary<string, string?> table, string from, string to)
    {
        if (from == to)
        {
            return;
        }

        table.Remove(to);
        foreach (string path in table.Keys.Where(k => k == from || k.StartsWith(from + "/", StringComparison.Ordinal)).ToArray())
        {
            table[to + path[from.Length..]] = table[path];
            table.Remove(path);
        }
    }

    private static SortedDictionary<string, string?> Apply(SortedDictionary<string, string?> before, IReadOnlyList<SandboxFileChange> changes)
    {
        var table = new SortedDictionary<string, string?>(before, StringComparer.Ordinal);
        foreach (SandboxFileChange change in changes)
        {
            Assert.Equal(change.Change == SandboxFileChangeKind.Created, !table.ContainsKey(change.Path));
            table.Remove(change.Path);
            if (change.Change != SandboxFileChangeKind.Deleted)
            {
                table[change.Path] = change.Kind == SandboxFileKind.Directory ? null : Encoding.UTF8.GetString(change.Content.Span);
            }
        }

        return table;
    }
}
