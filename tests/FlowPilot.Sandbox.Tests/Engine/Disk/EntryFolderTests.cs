using FlowPilot.TestKit;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

/// <summary>The folder stays within its bound, keeps what is used, and clears up after processes that were killed.</summary>
public sealed class EntryFolderTests : IDisposable
{
    private const int Header = FlowPilot.Sandbox.Engine.Disk.EntryFormat.HeaderBytes;

    private readonly TemporaryFolder _temporary = new();

    private string Folder => DiskRig.FolderOf(_temporary);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Store_MoreThanTheFolderHolds_LetsTheLeastRecentlyUsedGo()
    {
        using var cache = new CacheOfBytes(_temporary, maxBytes: 3 * (Header + 1_000));
        foreach (string module in new[] { "a", "b", "c" })
        {
            cache.Store(new byte[1_000], module);
            cache.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotNull(cache.Load("a")); // used later than the others
        cache.Time.Advance(TimeSpan.FromMinutes(1));
        cache.Store(new byte[1_000], "d");

        Assert.Equal(new[] { "a", "c", "d" }.Select(cache.NameOf).Order(StringComparer.Ordinal), Names());
        Assert.Null(cache.Load("b"));
        Assert.InRange(Bytes(), 1, 3 * (Header + 1_000));
    }

    [Fact]
    public void Store_ManyEntries_NeverExceedsTheBound()
    {
        using var cache = new CacheOfBytes(_temporary, maxBytes: 10_000);
        for (int i = 0; i < 200; i++)
        {
            cache.Store(new byte[(i * 97 % 5_000) + 1], $"module {i}");
            cache.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.InRange(Bytes(), 1, 10_000);
        }

        Assert.Equal((200L, 0L), (cache.Counts.Stored, cache.Counts.Failed));
    }

    [Fact]
    public void Store_EntryLargerThanTheFolder_IsSaidAndEvictsNothing()
    {
        using var cache = new CacheOfBytes(_temporary, maxBytes: 10_000);
        cache.Store(new byte[1_000], "small");

        cache.Store(new byte[10_000], "large");

        Assert.Equal([cache.NameOf("small")], Names());
        Assert.Equal((1L, 1L), (cache.Counts.Stored, cache.Counts.Failed));
        Assert.Contains("an entry of 10000 bytes does not fit", Assert.Single(cache.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Store_WhatKilledProcessesLeft_CountsAndGoesWhenItIsOld()
    {
        using var cache = new CacheOfBytes(_temporary, maxBytes: 10_000);
        cache.Store(new byte[1_000], "a");
        string left = Path.Combine(Folder, cache.NameOf("b") + ".0123456789abcdef.tmp");
        File.WriteAllBytes(left, new byte[9_000]);
        File.SetLastWriteTimeUtc(left, cache.Time.GetUtcNow().UtcDateTime);

        cache.Store(new byte[1_000], "c");
        Assert.Equal((1L, 1L), (cache.Counts.Stored, cache.Counts.Failed));
        Assert.True(File.Exists(left));

        cache.Time.Advance(TimeSpan.FromMinutes(61));
        cache.Store(new byte[1_000], "c");
        Assert.Equal((2L, 1L), (cache.Counts.Stored, cache.Counts.Failed));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Open_FirstUseByAProcess_ClearsUpWithoutAStore()
    {
        using var cache = new CacheOfBytes(_temporary);
        using (var before = new CacheOfBytes(_temporary))
        {
            before.Store([1], "b");
        }

        string left = Path.Combine(Folder, cache.NameOf("b") + ".0123456789abcdef.tmp");
        File.WriteAllBytes(left, new byte[9_000]);
        File.SetLastWriteTimeUtc(left, cache.Time.GetUtcNow().UtcDateTime.AddHours(-2));

        Assert.Null(cache.Load("a"));

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Store_FilesOfOthers_AreLeftAloneAndNotCounted()
    {
        using var cache = new CacheOfBytes(_temporary, maxBytes: 2 * (Header + 1_000));
        cache.Store(new byte[1_000], "a");
        string[] others = ["notes.txt", "x.code", new string('g', 64) + ".code", new string('a', 64) + ".codex", new string('a', 63) + ".code"];
        foreach (string other in others)
        {
            File.WriteAllBytes(Path.Combine(Folder, other), new byte[5_000]);
            File.SetLastWriteTimeUtc(Path.Combine(Folder, other), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        cache.Store(new byte[1_000], "b");

        Assert.Equal(others.Append(cache.NameOf("a")).Append(cache.NameOf("b")).Order(StringComparer.Ordinal), Names());
        Assert.Equal((2L, 0L), (cache.Counts.Stored, cache.Counts.Failed));
    }

    private IEnumerable<string> Names() => Directory.EnumerateFiles(Folder).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal);

    private long Bytes() => new DirectoryInfo(Folder).EnumerateFiles().Sum(static f => f.Length);
}
