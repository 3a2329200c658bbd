using System.Diagnostics.Metrics;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Telemetry;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

/// <summary>Compiled modules on disk: loaded where nothing differs, refused and compiled again where anything does.</summary>
public sealed class DiskCacheTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Load_ByAnotherProcessOfTheSameHost_IsNotCompiledAgain()
    {
        await using (DiskRig first = await DiskRig.StartAsync(_temporary))
        {
            await first.RunAsync();
            Assert.Equal((1, 0, 1), (first.Counts.Compiled, first.Counts.Loaded, first.Counts.Stored));
            Assert.Single(first.Entries);
        }

        await using DiskRig second = await DiskRig.StartAsync(_temporary);
        await second.RunAsync();
        await second.RunAsync();

        Assert.Equal((0, 2, 0), (second.Counts.Compiled, second.Counts.Loaded, second.Counts.Stored));
        Assert.Empty(second.Refusals);
        Assert.Empty(second.Failures);
    }

    [Fact]
    public async Task Load_FromDisk_TrapsAtTheSameFunctionAndUsesTheSameFuel()
    {
        await using TestSandbox plain = await TestSandbox.StartAsync();
        await using TestSandbox disk = await TestSandbox.StartAsync(o => { o.CompiledModuleFolder = DiskRig.FolderOf(_temporary); o.CacheKey = DiskRig.Key; o.ModuleCacheBytes = 0; });
        (await disk.LoadAsync(Fixture.Load("trap"))).Dispose();

        SandboxResult compiled = await plain.RunAsync(Fixture.Load("trap"));
        SandboxResult loaded = await disk.RunAsync(Fixture.Load("trap"));

        Assert.Equal(1, disk.Host.Engine.Loads.Loaded);
        Assert.NotEmpty(compiled.Backtrace);
        Assert.Equal(
            (compiled.Outcome, compiled.TrapKind, compiled.Fuel, string.Join('|', compiled.Backtrace)),
            (loaded.Outcome, loaded.TrapKind, loaded.Fuel, string.Join('|', loaded.Backtrace)));
    }

    [Fact]
    public async Task Load_ForSeveralEngines_HasAnEntryForEach()
    {
        static void All(SandboxOptions o) => (o.AllowTimeOnlyRuns, o.AllowDeterministicRuns) = (true, true);
        await using (DiskRig first = await DiskRig.StartAsync(_temporary, All))
        {
            await first.RunAsync();
            Assert.Equal((3, 3, 3), (first.Counts.Compiled, first.Counts.Stored, first.Entries.Length));
        }

        await using DiskRig second = await DiskRig.StartAsync(_temporary, All);
        await second.RunAsync();

        Assert.Equal((0, 3), (second.Counts.Compiled, second.Counts.Loaded));
    }

    [Fact]
    public async Task Load_EachByteOfTheHeaderFlipped_IsRefusedAndCompiledAgain()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        byte[] good = await ReadAsync(rig);
        for (int i = 0; i < EntryFormat.HeaderBytes; i++)
        {
            await FlipAsync(rig, good, i);
            await rig.RunAsync();
            Assert.Equal((i + 1, i + 2, 0), (rig.Counts.Refused, rig.Counts.Compiled, rig.Counts.Loaded));
            Assert.Equal(good, await ReadAsync(rig));
        }

        Assert.Equal(EntryFormat.HeaderBytes, rig.Refusals.Length);
        Assert.Equal(
            ["AnotherConfiguration", "AnotherEngine", "AnotherModule", "AnotherProcessor", "NotAnEntry", "WrongLength", "WrongSeal"],
            rig.Refusals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Load_BytesOfTheCodeFlipped_IsRefusedAndCompiledAgain()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        byte[] good = await ReadAsync(rig);
        int codeBytes = good.Length - EntryFormat.HeaderBytes;
        int[] places = [.. Enumerable.Range(0, 100).Select(i => EntryFormat.HeaderBytes + (int)((long)codeBytes * i / 100)), good.Length - 1];
        for (int i = 0; i < places.Length; i++)
        {
            await FlipAsync(rig, good, places[i]);
            await rig.RunAsync();
            Assert.Equal((i + 1, i + 2, 0), (rig.Counts.Refused, rig.Counts.Compiled, rig.Counts.Loaded));
        }

        Assert.Equal(["WrongSeal"], rig.Refusals.Distinct(StringComparer.Ordinal));
        await rig.LoadsFromDiskAsync();
    }

    [Theory]
    [InlineData(0, "WrongLength")]
    [InlineData(1, "WrongLength")]
    [InlineData(EntryFormat.HeaderBytes - 1, "WrongLength")]
    [InlineData(EntryFormat.HeaderBytes, "WrongLength")]
    [InlineData(EntryFormat.HeaderBytes + 1, "WrongLength")]
    [InlineData(-1, "WrongLength")]
    public async Task Load_TruncatedEntry_IsRefusedAndCompiledAgain(int length, string fault)
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        byte[] good = await ReadAsync(rig);
        await WriteAsync(rig.Entries[0], length < 0 ? good[..^1] : good[..length]);

        await rig.RefusesAsync(Enum.Parse<EntryFault>(fault));
    }

    [Fact]
    public async Task Load_BytesAppended_IsRefusedAndCompiledAgain()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        await WriteAsync(rig.Entries[0], [.. await ReadAsync(rig), 0]);

        await rig.RefusesAsync(EntryFault.WrongLength);
    }

    [Fact]
    public async Task Load_Garbage_IsRefusedAndCompiledAgain()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        await WriteAsync(rig.Entries[0], [.. Enumerable.Range(0, 10_000).Select(static i => (byte)(i * 37))]);

        await rig.RefusesAsync(EntryFault.NotAnEntry);
    }

    [Fact]
    public async Task Load_CodeOfAnEngineWithoutOurSeal_IsRefusedAndCompiledAgain()
    {
        // What the engine itself would take without a question.
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        await WriteAsync(rig.Entries[0], (await ReadAsync(rig))[EntryFormat.HeaderBytes..]);

        await rig.RefusesAsync(EntryFault.NotAnEntry);
    }

    [Fact]
    public async Task Load_TwoEntriesSwapped_RefusesBoth()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        string echo = rig.Entries[0];
        await rig.RunAsync("call-once");
        string other = rig.Entries.Single(e => e != echo);
        File.Move(echo, echo + "x");
        File.Move(other, echo);
        File.Move(echo + "x", other);

        await rig.RefusesAsync(EntryFault.AnotherModule);
        await rig.RunAsync("call-once");

        Assert.Equal(["AnotherModule", "AnotherModule"], rig.Refusals);
    }

    [Fact]
    public async Task Load_EntryOfAnotherKey_IsRefusedAndCompiledAgain()
    {
        await using (DiskRig other = await DiskRig.StartAsync(_temporary, static o => o.CacheKey = DiskRig.Key.Reverse().ToArray()))
        {
            await other.RunAsync();
        }

        await using DiskRig rig = await DiskRig.StartAsync(_temporary);

        await rig.RefusesAsync(EntryFault.WrongSeal);
    }

    [Fact]
    public async Task Load_EntryOfAnotherConfiguration_HasAnotherNameAndIsRefusedUnderOurs()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        string ours = rig.Entries[0];
        await using (DiskRig other = await DiskRig.StartAsync(_temporary, static o => o.GuestStackBytes = 256 * 1024))
        {
            await other.RunAsync();
            Assert.Equal((1, 0, 0), (other.Counts.Compiled, other.Counts.Loaded, other.Counts.Refused));
        }

        File.Move(rig.Entries.Single(e => e != ours), ours, overwrite: true);

        await rig.RefusesAsync(EntryFault.AnotherConfiguration);
    }

    [Theory]
    [InlineData("49.0.0", null, null, EngineKind.FuelAndTime, "AnotherEngine")]
    [InlineData(null, "another processor", null, EngineKind.FuelAndTime, "AnotherProcessor")]
    [InlineData(null, null, "another configuration", EngineKind.FuelAndTime, "AnotherConfiguration")]
    [InlineData(null, null, null, EngineKind.TimeOnly, "AnotherConfiguration")]
    public void Load_EntryOfAnotherIdentity_IsNeverGivenToTheEngine(string? engine, string? processor, string? configuration, object kind, string fault)
    {
        // All of it sealed with the right key, and put under the right name.
        using var folder = new CacheOfBytes(_temporary, new EntryIdentity("50", "processor", "configuration", EngineKind.FuelAndTime));
        using var other = new CacheOfBytes(_temporary, new EntryIdentity(engine ?? "50", processor ?? "processor", configuration ?? "configuration", (EngineKind)kind));
        folder.Store([1, 2, 3]);
        string ours = Directory.EnumerateFiles(DiskRig.FolderOf(_temporary)).Single();
        other.Store([4, 5, 6]);
        File.Move(Directory.EnumerateFiles(DiskRig.FolderOf(_temporary)).Single(e => e != ours), ours, overwrite: true);

        Assert.Null(folder.Load());

        Assert.Equal(0, folder.Given);
        Assert.Equal([fault], folder.Refusals);
        Assert.Empty(Directory.EnumerateFiles(DiskRig.FolderOf(_temporary)));
    }

    [Fact]
    public void Load_EntryThatTheEngineDoesNotTake_IsRefused()
    {
        using var folder = new CacheOfBytes(_temporary, new EntryIdentity("50", "processor", "configuration", EngineKind.FuelAndTime)) { Takes = false };
        folder.Store([1, 2, 3]);

        Assert.Null(folder.Load());

        Assert.Equal((1, 0L), (folder.Given, folder.Counts.Loaded));
        Assert.Equal(["NotTaken"], folder.Refusals);
    }

    [Fact]
    public async Task Load_EntryThatIsASymbolicLink_IsRefusedAndOnlyTheLinkGoes()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        string elsewhere = Path.Combine(_temporary.Path, "elsewhere");
        File.Move(rig.Entries[0], elsewhere);
        File.CreateSymbolicLink(Path.Combine(rig.Folder, Path.GetFileName(await NameAsync(elsewhere))), elsewhere);

        await rig.RefusesAsync(EntryFault.Link);

        Assert.True(File.Exists(elsewhere));

        async Task<string> NameAsync(string moved)
        {
            // The name that the entry had: compile once more and look.
            await rig.RunAsync();
            string name = rig.Entries[0];
            File.Delete(name);
            Assert.True(File.Exists(moved));
            return name;
        }
    }

    [Fact]
    public async Task Load_DanglingLinkOrPipe_IsRefusedWithoutWaiting()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        string entry = rig.Entries[0];
        File.Delete(entry);
        File.CreateSymbolicLink(entry, Path.Combine(_temporary.Path, "nowhere"));
        await rig.RefusesAsync(EntryFault.Link);
        File.Delete(entry);
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [entry]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await rig.RefusesAsync(EntryFault.WrongLength).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Load_HugeEntry_IsRefusedBeforeItIsRead()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        await using (var stream = new FileStream(rig.Entries[0], FileMode.Open))
        {
            stream.SetLength(40L << 30); // sparse: takes no room
        }

        long before = GC.GetTotalAllocatedBytes();
        await rig.RefusesAsync(EntryFault.TooLarge);

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 16 << 20);
    }

    [Fact]
    public async Task Load_FolderThatIsNone_IsAWarningAndACompile()
    {
        await File.WriteAllTextAsync(DiskRig.FolderOf(_temporary), "a file", TestContext.Current.CancellationToken);
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);

        await rig.RunAsync();

        Assert.Equal((1, 0, 0, 2), (rig.Counts.Compiled, rig.Counts.Loaded, rig.Counts.Stored, rig.Counts.Failed));
        Assert.Collection(
            rig.Failures,
            static f => Assert.StartsWith("read: IOException", f, StringComparison.Ordinal),
            static f => Assert.StartsWith("written: IOException", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Load_FolderThatVanishes_IsMadeAgain()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        Directory.Delete(rig.Folder, recursive: true);

        await rig.RunAsync();

        Assert.Equal((2, 2, 0), (rig.Counts.Compiled, rig.Counts.Stored, rig.Counts.Failed));
        await rig.LoadsFromDiskAsync();
    }

    [Fact]
    public async Task Load_EntryThatIsAFolder_IsAWarningAndACompile()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        string entry = rig.Entries[0];
        File.Delete(entry);
        Directory.CreateDirectory(entry);

        await rig.RunAsync();

        Assert.Equal((2, 1, 1), (rig.Counts.Compiled, rig.Counts.Stored, rig.Counts.Failed));
        Assert.Single(rig.Failures);
        Assert.Empty(Directory.EnumerateFiles(rig.Folder));
    }

    [Fact]
    public async Task Load_FullDisk_IsAWarningAndACompile()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Directory.Exists("/dev/shm"), "needs a limit of file sizes");
        // A child whose files may not grow: each write of an entry fails as on a full disk.
        System.Text.Json.JsonElement report = await ChildProcess.RunWithFileLimitAsync(
            8, "disk-load", DiskRig.FolderOf(_temporary), Convert.ToHexString(DiskRig.Key), "2", Fixture.PathOf("echo"));

        Assert.Equal(["Completed"], report.GetProperty("outcomes").EnumerateArray().Select(static o => o.GetString()));
        Assert.Equal((2, 0, 0, 2), (Number("compiled"), Number("loaded"), Number("stored"), Number("failed")));
        Assert.Empty(Directory.EnumerateFiles(DiskRig.FolderOf(_temporary)));

        int Number(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Load_FolderThatOthersMayUse_IsAWarningAndACompile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("has no modes");
            return;
        }

        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(rig.Folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(rig.Entries[0]));
        File.SetUnixFileMode(rig.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);

        await rig.RunAsync();

        Assert.Equal((2, 0, 1, 2), (rig.Counts.Compiled, rig.Counts.Loaded, rig.Counts.Stored, rig.Counts.Failed));
        Assert.All(rig.Failures, static f => Assert.Contains("its mode is 720", f, StringComparison.Ordinal));
        Assert.Empty(rig.Refusals);
    }

    [Fact]
    public async Task Start_WithoutAKey_KeepsNothing()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary, static o => (o.CompiledModuleFolder, o.CacheKey) = (null, DiskRig.Key));

        await rig.RunAsync();
        await rig.RunAsync();

        Assert.Equal((2, 0, 0), (rig.Counts.Compiled, rig.Counts.Loaded, rig.Counts.Stored));
        Assert.False(Directory.Exists(rig.Folder));
    }

    [Fact]
    public async Task Load_WithAMeter_SaysWhatBecameOfTheEntries()
    {
        using var meters = new Meters();
        await using DiskRig rig = await DiskRig.StartAsync(_temporary, services: s => s.AddSingleton<IMeterFactory>(meters));
        using var compiled = new MetricCollector<long>(meters, FlowPilotSandboxTelemetry.MeterName, "flowpilot.sandbox.modules.compiled");
        using var entries = new MetricCollector<long>(meters, FlowPilotSandboxTelemetry.MeterName, "flowpilot.sandbox.disk_cache.entries");
        await rig.RunAsync();
        await WriteAsync(rig.Entries[0], [1, 2, 3]);
        await rig.RunAsync();
        await rig.RunAsync();

        compiled.RecordObservableInstruments();
        entries.RecordObservableInstruments();

        Assert.Equal(2, compiled.LastMeasurement?.Value);
        Assert.Equal(
            ["loaded 1", "stored 2", "refused 1", "failed 0"],
            entries.GetMeasurementSnapshot().Select(static m => $"{m.Tags["flowpilot.result"]} {m.Value}"));
    }

    [Fact]
    public async Task Load_SameModuleWithOtherCustomSections_IsTheSameEntry()
    {
        // Custom sections are not compiled, so they are not part of what an entry is of.
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await rig.RunAsync();
        Fixture echo = Fixture.Load("echo");

        await rig.LoadAsync(Fixture.Of("echo", [.. echo.Wasm, .. WasmBuilder.Section(0, [.. WasmBuilder.Name("x"), 1, 2, 3])]));

        Assert.Equal((1, 1), (rig.Counts.Compiled, rig.Counts.Loaded));
        Assert.Single(rig.Entries);
    }

    [Fact]
    public async Task Load_InvalidModule_IsRefusedAndKeptNowhere()
    {
        await using DiskRig rig = await DiskRig.StartAsync(_temporary);
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => { o.CompiledModuleFolder = rig.Folder; o.CacheKey = DiskRig.Key; });

        // Our reader takes it, the engine's validation does not: a function that leaves nothing where a number is due.
        var module = new WasmBuilder();
        module.Function(module.Type([], [0x7F]), 0, 0x01).Items(5, 1, 0, 1).Export("memory", 2, 0).Export("fp_run", 0, 0);
        PluginLoadException refused = await Assert.ThrowsAsync<PluginLoadException>(() => sandbox.LoadAsync(Fixture.Of("invalid", module.Build())));

        Assert.Equal(SandboxOutcome.InvalidModule, refused.Outcome);
        Assert.Empty(rig.Entries);
    }

    private static Task<byte[]> ReadAsync(DiskRig rig) => File.ReadAllBytesAsync(rig.Entries[0], TestContext.Current.CancellationToken);

    private static Task WriteAsync(string path, byte[] bytes) => File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

    private static Task FlipAsync(DiskRig rig, byte[] good, int place)
    {
        byte[] bad = [.. good];
        bad[place] ^= 0x10;
        return WriteAsync(rig.Entries[0], bad);
    }
}
