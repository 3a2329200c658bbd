using System.Security.Cryptography;
using System.Text.Json;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

/// <summary>Several processes on one folder, and processes that are killed while they write.</summary>
[Collection(Unparallel.Name)]
public sealed class DiskProcessTests : IDisposable
{
    private const int Kills = 25;

    // A kill meets a write more often than not; of so many one does.
    private const int MaxKills = 500;

    private readonly TemporaryFolder _temporary = new();

    private string Folder => DiskRig.FolderOf(_temporary);

    private static string Key => Convert.ToHexString(DiskRig.Key);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Load_InAProcessOfItsOwn_FindsWhatThisOneWrote()
    {
        await using (DiskRig rig = await DiskRig.StartAsync(_temporary))
        {
            await rig.RunAsync();
        }

        JsonElement report = await ChildProcess.RunAsync("disk-load", Folder, Key, "3", Fixture.PathOf("echo"));

        Check(report, compiled: 0, loaded: 3);
    }

    [Fact]
    public async Task Store_TwoProcessesThatWriteTheSameEntry_NeitherIsRefusedOrFails()
    {
        string[] work = ["disk-compile", Folder, Key, "300", Fixture.PathOf("echo"), Fixture.PathOf("call-once")];

        JsonElement[] reports = await Task.WhenAll(ChildProcess.RunAsync(work), ChildProcess.RunAsync(work));

        foreach (JsonElement report in reports)
        {
            Assert.Equal(["Completed"], report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString()));
            Assert.Equal((0, 0), (report.GetProperty("refused").GetInt32(), report.GetProperty("failed").GetInt32()));
            Assert.Equal(600, report.GetProperty("compiled").GetInt32() + report.GetProperty("loaded").GetInt32());
            Assert.Equal(report.GetProperty("compiled").GetInt32(), report.GetProperty("stored").GetInt32());
        }

        Assert.DoesNotContain(Directory.EnumerateFiles(Folder), static f => f.EndsWith(".tmp", StringComparison.Ordinal));
        Check(await ChildProcess.RunAsync("disk-load", Folder, Key, "1", Fixture.PathOf("echo"), Fixture.PathOf("call-once")), compiled: null, loaded: null);
    }

    [Fact]
    public async Task Store_KilledAgainAndAgain_LeavesWholeEntriesAndOldFilesGo()
    {
        var random = new Random(20);
        int interrupted = 0;
        var log = new FakeLogger();
        for (int i = 0; i < Kills || (interrupted == 0 && i < MaxKills); i++)
        {
            await ChildProcess.KillAfterAsync(random.Next(1, 8), "disk-store", Folder, Key);
            interrupted += Directory.GetFiles(Folder, "*.tmp").Length;
            var cache = new DiskCache(
                new EntryFolder(Folder, 1L << 30, TimeProvider.System),
                DiskRig.Key,
                new Dictionary<EngineKind, EntryIdentity> { [EngineKind.FuelAndTime] = new("50", "processor", "configuration", EngineKind.FuelAndTime) },
                log);
            for (byte content = 0; content < 4; content++)
            {
                byte[]? code = cache.Load(EngineKind.FuelAndTime, SHA256.HashData([content]), 1 << 20, static bytes => bytes.ToArray());
                Assert.True(code is null || (code.Length == 16 << 20 && code[0] % 4 == content && !code.AsSpan().ContainsAnyExcept(code[0])));
            }

            // Whatever was left, the plugin runs, and its entry is written and found.
            foreach (string file in Directory.GetFiles(Folder, "*.tmp"))
            {
                File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            }

            await using DiskRig rig = await DiskRig.StartAsync(_temporary);
            await rig.RunAsync();
            await rig.LoadsFromDiskAsync();
            Assert.Empty(rig.Failures);
            Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
        }

        Assert.Empty(log.Collector.GetSnapshot());
        Assert.NotEqual(0, interrupted);
    }

    private static void Check(JsonElement report, int? compiled, int? loaded)
    {
        Assert.Equal(["Completed"], report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString()));
        Assert.Equal((0, 0), (report.GetProperty("refused").GetInt32(), report.GetProperty("failed").GetInt32()));
        Assert.Equal(compiled ?? report.GetProperty("compiled").GetInt32(), report.GetProperty("compiled").GetInt32());
        Assert.Equal(loaded ?? report.GetProperty("loaded").GetInt32(), report.GetProperty("loaded").GetInt32());
    }
}
