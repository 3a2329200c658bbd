using System.Diagnostics;
using System.Text;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Profiles.Wasi;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Files;

/// <summary>What a host gives to a scope, and that a guest never holds the host's own files.</summary>
public sealed class SandboxFilesTests
{
    private const string Write = "wasi.files?access=write&scope=work";

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("../a")]
    [InlineData("a/..")]
    [InlineData("./a")]
    [InlineData("a\0b")]
    public void FromContents_MalformedPath_Throws(string path) =>
        Assert.Throws<ArgumentException>("files", () => SandboxFiles.FromContents([KeyValuePair.Create(path, default(ReadOnlyMemory<byte>))]));

    [Fact]
    public void FromContents_PathsThatExcludeEachOther_Throw()
    {
        Assert.Throws<ArgumentException>("files", () => Of(("a", "x"), ("a/b", "y")));
        Assert.Throws<ArgumentException>("files", () => Of(("a", "x"), ("a", "y")));
        Assert.Throws<ArgumentException>("files", () => Of(("a/", "x")));
        Assert.Throws<ArgumentException>("files", () => Of(("a", "x"), ("a/", "")));
    }

    [Theory]
    [InlineData("work")]
    [InlineData("a b")]
    [InlineData("/ü")]
    [InlineData("..")]
    public void At_MalformedPlace_Throws(string place) => Assert.Throws<ArgumentException>("guestPath", () => SandboxFiles.Empty.At(place));

    [Fact]
    public async Task Directory_OfTheHost_IsSeenAsItWasAndNeverWritten()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "inner"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "inner", "file"), "host", TestContext.Current.CancellationToken);
        var script = new WasiScript();
        script.Open("inner/file");
        script.Write32(WasiScript.Vector, WasiScript.Buffer + 100, 4);
        script.Call("fd_pread", 4, WasiScript.Vector, 1, 0, WasiScript.Out);
        int text = script.Read(WasiScript.Buffer + 100, 4);
        int written = script.Print(4, "guest");
        int removed = script.OfPath("path_unlink_file", "inner/file");
        script.Open("new", flags: 1);

        SandboxResult result = await RunAsync(script, SandboxFiles.FromDirectory(folder.Path));

        Assert.Equal("host", Encoding.UTF8.GetString(script.Bytes(result, text)));
        Assert.Equal([0, 0], script.Numbers(result, written, removed));
        Assert.Equal("host", await File.ReadAllTextAsync(Path.Combine(folder.Path, "inner", "file"), TestContext.Current.CancellationToken));
        Assert.Equal(["inner"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Equal([("inner/file", SandboxFileChangeKind.Deleted), ("new", SandboxFileChangeKind.Created)], result.FileChanges.Select(static c => (c.Path, c.Change)));
    }

    [Theory]
    [InlineData("a link to a file")]
    [InlineData("a link to a folder")]
    [InlineData("a link to nothing")]
    public async Task Directory_WithALink_IsNotGivenToTheRun(string what)
    {
        using var folder = new TemporaryFolder();
        using var outside = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(outside.Path, "secret"), "secret", TestContext.Current.CancellationToken);
        string target = what switch { "a link to a file" => Path.Combine(outside.Path, "secret"), "a link to a folder" => outside.Path, _ => Path.Combine(outside.Path, "missing") };
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), target);
        var script = new WasiScript();
        script.Open("link", lookup: 1);

        SandboxResult result = await RunAsync(script, SandboxFiles.FromDirectory(folder.Path));

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.Equal(0, result.HostCalls);
        Assert.DoesNotContain(outside.Path, result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_WithAPipe_IsReadWithoutWaitingForIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("There are no such pipes.");
        }

        using var folder = new TemporaryFolder();
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", Path.Combine(folder.Path, "pipe")))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var script = new WasiScript();
        int opened = script.Open("pipe");

        SandboxResult result = await RunAsync(script, SandboxFiles.FromDirectory(folder.Path));

        Assert.Equal(0, script.Number(result, opened));
    }

    [Fact]
    public async Task Directory_ThatIsMissingOrTooLarge_IsNotGivenToTheRun()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 20; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{i}"), "12345", TestContext.Current.CancellationToken);
        }

        var script = new WasiScript();
        SandboxFiles files = SandboxFiles.FromDirectory(folder.Path);

        Assert.Equal(SandboxOutcome.HostFault, (await RunAsync(script, SandboxFiles.FromDirectory(Path.Combine(folder.Path, "missing")))).Outcome);
        Assert.Equal(SandboxOutcome.HostFault, (await RunAsync(script, files, static w => w with { MaxFiles = 19 })).Outcome);
        Assert.Equal(SandboxOutcome.HostFault, (await RunAsync(script, files, static w => w with { MaxFileBytes = 99 })).Outcome);
        Assert.Equal(SandboxOutcome.HostFault, (await RunAsync(script, files, static w => w with { MaxDirectoryEntries = 19 })).Outcome);
        Assert.Equal(SandboxOutcome.Completed, (await RunAsync(script, files, static w => w with { MaxFiles = 20, MaxFileBytes = 100, MaxDirectoryEntries = 20 })).Outcome);
    }

    [Fact]
    public async Task Changes_OfARunThatDidNotComplete_AreNone()
    {
        var failing = new WasiScript();
        failing.Open("new", flags: 1);
        var completing = new WasiScript();
        completing.Open("new", flags: 1);
        failing.Call("proc_exit", 1);

        Assert.Empty((await RunAsync(failing, SandboxFiles.Empty)).FileChanges);
        Assert.Single((await RunAsync(completing, SandboxFiles.Empty)).FileChanges);
    }

    [Fact]
    public async Task Files_OfTwoRuns_AreNotShared()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Write);
        SandboxFiles files = Of(("file", "text"));
        var options = new SandboxRunOptions { Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = files } };
        var script = new WasiScript();
        script.Open("file");
        int size = script.Call("fd_filestat_set_size", 4, 0);
        int made = script.Open("new", flags: 5);

        SandboxResult[] results = await Task.WhenAll(guest.RunAsync(script, options), guest.RunAsync(script, options), guest.RunAsync(script, options));

        Assert.All(results, r => Assert.Equal([0, 0], script.Numbers(r, size, made)));
        Assert.All(results, static r => Assert.Equal(["file", "new"], r.FileChanges.Select(static c => c.Path)));
    }

    [Fact]
    public async Task Snapshot_AtItsDeadlineOrCancelled_EndsTheRun()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Write);
        var many = new SandboxRunOptions
        {
            Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = SandboxFiles.FromContents(Enumerable.Range(0, 9_000).Select(static i => KeyValuePair.Create($"{i}", default(ReadOnlyMemory<byte>)))) },
            Limits = SandboxLimits.Default with { Deadline = TimeSpan.FromTicks(1) },
        };

        SandboxResult result = await guest.RunAsync(options: many);

        Assert.Equal((SandboxOutcome.DeadlineExceeded, 0L), (result.Outcome, result.HostCalls));
    }

    [Fact]
    public async Task Snapshot_ThatTakesTheWholeDeadlineAtOnce_LeavesNothingForTheGuest()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Write);
        var deadline = TimeSpan.FromMilliseconds(50);
        // Nothing of it asks for the time meanwhile: as one large file of a slow disk.
        var slow = new SandboxFiles(
            _ =>
            {
                for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) <= deadline;)
                {
                    Thread.SpinWait(1_000);
                }
            },
            null);

        SandboxResult result = await guest.RunAsync(options: new SandboxRunOptions
        {
            Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = slow },
            Limits = SandboxLimits.Default with { Deadline = deadline },
        });

        Assert.Equal((SandboxOutcome.DeadlineExceeded, 0L), (result.Outcome, result.HostCalls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Directory_WhereALinkIsPutWhileItIsRead_IsNotFollowed(bool above)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("What a descriptor leads to can be asked on Linux only.");
        }

        using var folder = new TemporaryFolder();
        string root = Path.Combine(folder.Path, "root");
        string outside = Path.Combine(folder.Path, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret"), "secret", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(root, "below"));
        await File.WriteAllTextAsync(Path.Combine(root, "below", "a"), "public", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(root, "below", "secret"), "public", TestContext.Current.CancellationToken);
        // Between the listing and the file: as soon as what comes before it is in the tree.
        string awaited = above ? "below" : "a";
        var budget = new FileBudget(WasiLimits.Default);
        var tree = new FileTree("work", "/work", true, 1, budget, 0);
        int added = 0;
        var snapshot = new TreeSnapshot(tree, budget, 0, () =>
        {
            if (++added == (above ? 1 : 2))
            {
                string replaced = above ? Path.Combine(root, "below") : Path.Combine(root, "below", "secret");
                Directory.Move(replaced, Path.Combine(folder.Path, "moved"));
                File.CreateSymbolicLink(replaced, above ? outside : Path.Combine(outside, "secret"));
            }
        });

        FileSnapshotException refused = Assert.Throws<FileSnapshotException>(() => SandboxFiles.FromDirectory(root).Load(snapshot));

        Assert.Contains("link", refused.Message, StringComparison.Ordinal);
        Assert.NotNull((above ? tree.Root : Assert.IsType<DirectoryNode>(tree.Root.Find("below"))).Find(awaited));
        Assert.Null((tree.Root.Find("below") as DirectoryNode)?.Find("secret"));
    }

    [Fact]
    public async Task Directory_BehindALink_IsReadAsTheHostSaid()
    {
        using var folder = new TemporaryFolder();
        string real = Path.Combine(folder.Path, "real", "below");
        Directory.CreateDirectory(real);
        await File.WriteAllTextAsync(Path.Combine(real, "file"), "text", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "first"), "real");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), Path.Combine(folder.Path, "first"));
        var script = new WasiScript();
        int opened = script.Open("file");

        SandboxResult result = await RunAsync(script, SandboxFiles.FromDirectory(Path.Combine(folder.Path, "link", "below")));

        Assert.Equal(0, script.Number(result, opened));
    }

    [Fact]
    public void End_OfARun_LetsItsFilesGo()
    {
        SandboxLimits limits = SandboxLimits.Strict;
        var setup = WasiSetup.From("p", new SandboxRunOptions(), limits.Wasi);
        var run = new FlowPilotRun(default, limits) { Wasi = WasiRun.Begin([], setup, limits, DateTimeOffset.UnixEpoch, static () => { }) };

        run.End(true);

        Assert.Null(run.Wasi);
    }

    private static SandboxFiles Of(params (string Path, string Text)[] files) =>
        SandboxFiles.FromContents(files.Select(static f => KeyValuePair.Create(f.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text))));

    private static async Task<SandboxResult> RunAsync(WasiScript script, SandboxFiles files, Func<WasiLimits, WasiLimits>? change = null)
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync(Write);
        return await guest.RunAsync(script, new SandboxRunOptions
        {
            Files = new Dictionary<string, SandboxFiles>(StringComparer.Ordinal) { ["work"] = files },
            Limits = SandboxLimits.Default with { Wasi = (change ?? (static w => w))(SandboxLimits.Default.Wasi) },
        });
    }
}
