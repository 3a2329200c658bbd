using System.Buffers.Binary;
using System.Text;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles.Wasi;

/// <summary>No path, link or descriptor leads out of a scope.</summary>
public sealed class WasiPathTests(WasiPathTests.Guests guests) : IClassFixture<WasiPathTests.Guests>
{
    private static readonly string[] OfPaths =
        ["path_create_directory", "path_remove_directory", "path_unlink_file"];

    [Theory]
    [InlineData("..", 2)]
    [InlineData("../", 2)]
    [InlineData("../x", 2)]
    [InlineData("./../x", 2)]
    [InlineData("directory/../../x", 2)]
    [InlineData("directory/../../work/file", 2)]
    [InlineData("/", 2)]
    [InlineData("/etc/passwd", 2)]
    [InlineData("//file", 2)]
    [InlineData("out/x", 2)]
    [InlineData("absolute/x", 44)]
    [InlineData("out-by-two/x", 2)]
    [InlineData("", 44)]
    [InlineData("missing/x", 44)]
    [InlineData("missing/../file", 44)]
    [InlineData("file/x", 54)]
    [InlineData("file/..", 54)]
    [InlineData("loop-a/x", 32)]
    public async Task Path_ThatMayNotBe_IsRefusedByEveryFunction(string path, int errno)
    {
        var script = Script();
        int[] answers =
        [
            .. OfPaths.Select(f => script.OfPath(f, path)),
            script.Open(path, lookup: 1),
            script.Open(path, flags: 1, lookup: 1),
            script.Call("path_filestat_get", 3, 1, WasiScript.Path, script.PutPath(path), WasiScript.Out),
            script.Call("path_filestat_set_times", 3, 1, WasiScript.Path, script.PutPath(path), 0, 0, 0),
            script.Call("path_readlink", 3, WasiScript.Path, script.PutPath(path), WasiScript.Buffer, 10, WasiScript.Out),
            script.Call("path_rename", 3, WasiScript.Path, script.PutPath(path), 3, WasiScript.SecondPath, script.PutPath("new", WasiScript.SecondPath)),
            script.Call("path_rename", 3, WasiScript.Path, script.PutPath("file"), 3, WasiScript.SecondPath, script.PutPath(path, WasiScript.SecondPath)),
            script.Call("path_link", 3, 0, WasiScript.Path, script.PutPath(path), 3, WasiScript.SecondPath, script.PutPath("new", WasiScript.SecondPath)),
            script.Call("path_link", 3, 0, WasiScript.Path, script.PutPath("file"), 3, WasiScript.SecondPath, script.PutPath(path, WasiScript.SecondPath)),
            script.Call("path_symlink", WasiScript.SecondPath, script.PutPath("file", WasiScript.SecondPath), 3, WasiScript.Path, script.PutPath(path)),
        ];

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.All(script.Numbers(result, answers), a => Assert.Equal(errno, a));
        Assert.DoesNotContain(result.FileChanges, static c => c.Kind != SandboxFileKind.Link);
    }

    [Fact]
    public async Task ReadLink_AnyTarget_IsPaidForByTheBytesThatMove()
    {
        var fuel = new List<long>();
        foreach (int room in (int[])[0, 64])
        {
            var script = new WasiScript();
            int made = script.Call("path_symlink", WasiScript.SecondPath, script.PutPath(new string('x', 64), WasiScript.SecondPath), 3, WasiScript.Path, script.PutPath("a-link"));
            int read = script.Call("path_readlink", 3, WasiScript.Path, script.PutPath("a-link"), WasiScript.Buffer, room, WasiScript.Out);
            SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);
            Assert.Equal([0, 0], script.Numbers(result, made, read));
            fuel.Add(Assert.NotNull(result.Fuel));
        }

        Assert.Equal(8, fuel[1] - fuel[0]);
    }

    [Theory]
    [InlineData("61006200", 25)]
    [InlineData("00", 25)]
    [InlineData("ff", 25)]
    [InlineData("c0af", 25)]
    [InlineData("eda080", 25)]
    [InlineData("f4908080", 25)]
    [InlineData("e282", 25)]
    [InlineData("c3bc", 0)]
    [InlineData("5c2e2e5c78", 0)]
    [InlineData("433a78", 0)]
    [InlineData("2e2e2e", 0)]
    [InlineData("202e20", 0)]
    public async Task Name_OfTheseBytes_IsANameOrNone(string hex, int errno)
    {
        byte[] name = Convert.FromHexString(hex);
        var script = new WasiScript().Write(WasiScript.Path, name);
        int answer = script.Call("path_open", 3, 0, WasiScript.Path, name.Length, 1, -1, -1, 0, WasiScript.Out);

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.Equal(errno, script.Number(result, answer));
        Assert.Equal(errno == 0 ? [Encoding.UTF8.GetString(name)] : [], result.FileChanges.Select(static c => c.Path));
    }

    [Theory]
    [InlineData(255, 0)]
    [InlineData(256, 37)]
    public async Task Name_OfManyBytes_IsHeldToTheUsualLength(int length, int errno)
    {
        var script = new WasiScript();
        int answer = script.OfPath("path_create_directory", new string('a', length));

        Assert.Equal(errno, script.Number(await guests.Guest.RunAsync(script, guests.Options), answer));
    }

    [Theory]
    [InlineData("/etc/passwd", 2)]
    [InlineData("/", 2)]
    [InlineData("", 44)]
    [InlineData("../../../etc/passwd", 0)]
    public async Task Link_ToSomewhereElse_IsMadeOrNotAndNeverFollowedOut(string target, int errno)
    {
        var script = new WasiScript();
        int made = script.Call("path_symlink", WasiScript.SecondPath, script.PutPath(target, WasiScript.SecondPath), 3, WasiScript.Path, script.PutPath("l"));
        int followed = script.Open("l", lookup: 1);
        int created = script.Open("l", flags: 1, lookup: 1);

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.Equal(errno, script.Number(result, made));
        Assert.Equal(errno == 0 ? 2 : 44, script.Number(result, followed));
        Assert.Equal(errno == 0 ? 2 : 0, script.Number(result, created));
    }

    [Fact]
    public async Task Descriptor_OfADirectory_IsARootOfItsOwn()
    {
        var script = Script();
        script.Open("directory", flags: 2);
        int up = script.Open("../file", descriptor: 4);
        int dots = script.Open("..", descriptor: 4);
        int inside = script.Open("./inner", descriptor: 4);
        int removedFirst = script.OfPath("path_unlink_file", "directory/inner");
        script.OfPath("path_unlink_file", "directory/up");
        int removed = script.OfPath("path_remove_directory", "directory");
        int gone = script.Open("new", flags: 1, descriptor: 4);
        int goneDirectory = script.OfPath("path_create_directory", "new", 4);

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.Equal([2, 2, 0, 0, 0, 44, 44], script.Numbers(result, up, dots, inside, removedFirst, removed, gone, goneDirectory));
    }

    [Fact]
    public async Task Descriptors_ThatNobodyOpened_AreBad()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.stdio", "wasi.args");
        var script = new WasiScript();
        List<int> answers = [];
        foreach (int descriptor in new[] { 3, 4, 5, 100, int.MaxValue, -1, int.MinValue })
        {
            answers.Add(script.Call("fd_read", descriptor, WasiScript.Vector, 1, WasiScript.Out));
            answers.Add(script.Call("fd_write", descriptor, WasiScript.Vector, 1, WasiScript.Out));
            answers.Add(script.Call("fd_readdir", descriptor, WasiScript.Buffer, 100, 0, WasiScript.Out));
            answers.Add(script.Call("fd_fdstat_get", descriptor, WasiScript.Buffer));
            answers.Add(script.Call("fd_close", descriptor));
        }

        SandboxResult result = await guest.RunAsync(script, guests.Options);

        Assert.All(script.Numbers(result, [.. answers]), static a => Assert.Equal(8, a));
    }

    [Fact]
    public async Task Scopes_OfOneRun_AreNotMixed()
    {
        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.files?access=write&scope=a", "wasi.files?access=write&scope=b");
        var script = new WasiScript();
        script.Open("file", flags: 1, descriptor: 3);
        int rename = script.Call("path_rename", 3, WasiScript.Path, script.PutPath("file"), 4, WasiScript.SecondPath, script.PutPath("file", WasiScript.SecondPath));
        int link = script.Call("path_link", 3, 0, WasiScript.Path, script.PutPath("file"), 4, WasiScript.SecondPath, script.PutPath("file", WasiScript.SecondPath));
        int other = script.Open("file", descriptor: 4);
        int up = script.Open("../a/file", descriptor: 4);

        SandboxResult result = await guest.RunAsync(script);

        Assert.Equal([75, 75, 44, 2], script.Numbers(result, rename, link, other, up));
        Assert.Equal(("a", "file"), Assert.Single(result.FileChanges.Select(static c => (c.Scope, c.Path))));
    }

    [Fact]
    public async Task Rights_OnceGivenAway_AreGone()
    {
        var script = new WasiScript();
        script.Open("file");
        int drop = script.Call("fd_fdstat_set_rights", 4, 1L << 1, 0);
        int write = script.Print(4, "x");
        int size = script.Call("fd_filestat_set_size", 4, 0);
        int back = script.Call("fd_fdstat_set_rights", 4, (1L << 1) | (1L << 6), 0);
        int dropDirectory = script.Call("fd_fdstat_set_rights", 3, 1L << 13, 1L << 1);
        int create = script.OfPath("path_create_directory", "new");
        script.Open("second");
        int writeOther = script.Print(5, "x");

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.Equal([0, 76, 76, 76, 0, 76, 76], script.Numbers(result, drop, write, size, back, dropDirectory, create, writeOther));
        // Not for want of a grant, so nothing is recorded.
        Assert.Empty(result.Denied);
        Assert.Empty(result.FileChanges);
    }

    [Fact]
    public async Task ReadDirectory_InPieces_GivesEachEntryOnceAlsoWhenSomeGo()
    {
        var script = new WasiScript();
        for (int i = 0; i < 100; i++)
        {
            script.Open($"n{i:00}", flags: 1);
            script.Call("fd_close", 4);
        }

        // Two entries a time, and what was read is removed.
        List<int> pieces = [];
        for (int i = 0; i < 100; i += 2)
        {
            script.Call("fd_readdir", 3, WasiScript.Buffer, 54, i + 2, WasiScript.Out);
            pieces.Add(script.Read(WasiScript.Buffer, 54));
            script.OfPath("path_unlink_file", $"n{i:00}");
        }

        await using WasiSandbox guest = await WasiSandbox.StartAsync("wasi.files?access=write&scope=work");
        SandboxResult result = await guest.RunAsync(script);

        string[] names = [.. pieces.SelectMany(p => new[] { 24, 51 }.Select(at => Encoding.UTF8.GetString(script.Bytes(result, p).AsSpan(at, 3))))];
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"n{i:00}"), names);
        Assert.All(pieces.Select((p, i) => (p, i)), x => Assert.Equal((x.i * 2) + 3, BinaryPrimitives.ReadInt64LittleEndian(script.Bytes(result, x.p))));
    }

    [Fact]
    public async Task ReadDirectory_SmallBuffer_IsFilledToItsEndAndNoFurther()
    {
        var script = new WasiScript().Write(WasiScript.Buffer, [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
        script.Call("fd_readdir", 3, WasiScript.Buffer, 10, 0, WasiScript.Out);
        int used = script.Read(WasiScript.Out, 4);
        int bytes = script.Read(WasiScript.Buffer, 12);
        int nothing = script.Call("fd_readdir", 3, WasiScript.Buffer, 0, 0, WasiScript.Out);

        SandboxResult result = await guests.Guest.RunAsync(script, guests.Options);

        Assert.Equal(10, BinaryPrimitives.ReadInt32LittleEndian(script.Bytes(result, used)));
        Assert.Equal([9, 9], script.Bytes(result, bytes)[10..]);
        Assert.Equal(0, script.Number(result, nothing));
    }

    // Links that a guest could make: out of the scope by one and by two, to each other, and to themselves.
    private static WasiScript Script()
    {
        var script = new WasiScript();
        foreach ((string name, string target) in new[] { ("out", ".."), ("directory/up", ".."), ("out-by-two", "directory/up/.."), ("loop-a", "loop-b"), ("loop-b", "loop-a") })
        {
            script.Call("path_symlink", WasiScript.SecondPath, script.PutPath(target, WasiScript.SecondPath), 3, WasiScript.Path, script.PutPath(name));
        }

        // An absolute one is not made.
        script.Call("path_symlink", WasiScript.SecondPath, script.PutPath("/etc", WasiScript.SecondPath), 3, WasiScript.Path, script.PutPath("absolute"));
        return script;
    }

    public sealed class Guests : IAsyncLifetime
    {
        internal WasiSandbox Guest { get; private set; } = null!; // set before the first test

        internal SandboxRunOptions Options { get; } = new() { Files = WasiSandbox.Files("work", ("file", "content"), ("directory/inner", "x"), ("second", "y")) };

        public async ValueTask InitializeAsync() => Guest = await WasiSandbox.StartAsync(WasiSandbox.Everything);

        public ValueTask DisposeAsync() => Guest.DisposeAsync();
    }
}
