using System.Buffers.Binary;
using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Tests.Engine.Disk;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>The acceptance scenario of compiled modules on disk, with what all scenarios assert.</summary>
[Collection(Unparallel.Name)]
public sealed class DiskCacheScenarioTests
{
    [Fact]
    public async Task Scenario_OfTheDiskCache_ComesOutAsItSays()
    {
        var recorder = new ConformanceRecorder("scenarios");
        string? fault = null;
        try
        {
            using var temporary = new TemporaryFolder();
            await S14_ReplacedEntriesAsync(temporary);
        }
        catch (Exception e)
        {
            fault = $"{e.GetType().Name}: {e.Message}";
        }

        recorder.Record("S14", fault);
        recorder.Finish("disk-cache");
    }

    private static async Task S14_ReplacedEntriesAsync(TemporaryFolder temporary)
    {
        string folder = DiskRig.FolderOf(temporary);
        await using ScenarioHost host = await StartAsync(folder);
        LoadCounts counts = host.Host.Engine.Loads;
        await host.RunAsync("echo");
        string entry = Directory.EnumerateFiles(folder).Single();
        byte[] good = await File.ReadAllBytesAsync(entry);
        Assert.Equal((1, 0, 0), (counts.Compiled, counts.Loaded, counts.Refused));

        // Other native code: as the engine would take it, under a seal of another key, and the good entry of another module.
        await host.RunAsync("trap");
        byte[] other = await File.ReadAllBytesAsync(Directory.EnumerateFiles(folder).Single(f => f != entry));
        byte[] forged = [.. good[..EntryFormat.HeaderBytes], .. other[EntryFormat.HeaderBytes..]];
        BinaryPrimitives.WriteInt64LittleEndian(forged.AsSpan(40), other.Length - EntryFormat.HeaderBytes);
        EntryFormat.Seal(DiskRig.Key.Reverse().ToArray(), forged.AsSpan(0, EntryFormat.HeaderBytes), forged.AsSpan(EntryFormat.HeaderBytes));
        // From another version of the engine, sealed with the right key.
        byte[] old = [.. good];
        var identity = new EntryIdentity("49.0.0 49.0.0", CpuFeatures.Text, EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, 512 * 1024), EngineKind.FuelAndTime);
        identity.WriteHeader(old, good.AsSpan(48, 32), good.Length - EntryFormat.HeaderBytes);
        EntryFormat.Seal(DiskRig.Key, old.AsSpan(0, EntryFormat.HeaderBytes), old.AsSpan(EntryFormat.HeaderBytes));
        byte[][] replacements = [good[EntryFormat.HeaderBytes..], forged, other, good[..(good.Length / 2)], [], old, await OfAnotherConfigurationAsync(temporary)];

        (long compiled, int warned) = (counts.Compiled, 0);
        foreach (byte[] replacement in replacements)
        {
            await File.WriteAllBytesAsync(entry, replacement);
            SandboxResult result = await host.RunAsync("echo", "mine"u8.ToArray());
            Assert.Equal("mine"u8, result.Output.Span);
            Assert.Equal((++compiled, 0, ++warned), (counts.Compiled, counts.Loaded, counts.Refused));
            Assert.Equal(warned, host.Warnings("CompiledModuleRefused").Count);
            Assert.Equal(good, await File.ReadAllBytesAsync(entry));
        }

        await host.RunAsync("echo");
        Assert.Equal((compiled, 1), (counts.Compiled, counts.Loaded));
        Assert.All(host.Warnings("CompiledModuleRefused"), r => Assert.Equal((Path.GetFileName(entry), folder), (r.GetStructuredStateValue("File"), r.GetStructuredStateValue("Folder"))));
        await host.CheckAsync();
    }

    private static async Task<byte[]> OfAnotherConfigurationAsync(TemporaryFolder temporary)
    {
        string folder = Path.Combine(temporary.Path, "others");
        await using ScenarioHost host = await StartAsync(folder, static o => o.GuestStackBytes = 256 * 1024);
        await host.RunAsync("echo");
        return await File.ReadAllBytesAsync(Directory.EnumerateFiles(folder).Single());
    }

    private static Task<ScenarioHost> StartAsync(string folder, Action<SandboxOptions>? configure = null) => ScenarioHost.StartAsync(o =>
    {
        Backend.Register(o);
        o.ModuleCacheBytes = 0;
        o.CompiledModuleFolder = folder;
        o.CacheKey = DiskRig.Key;
        configure?.Invoke(o);
    });
}
