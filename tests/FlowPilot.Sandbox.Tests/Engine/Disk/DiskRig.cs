using System.Text;
using FlowPilot.Sandbox.Engine.Disk;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Engine.Disk;

/// <summary>Sandboxes that keep compiled modules in a folder of the test, and nothing in memory, so that each load shows where its code is from.</summary>
internal sealed class DiskRig : IAsyncDisposable
{
    private readonly FakeLogCollector _log = new();
    private readonly TemporaryFolder _temporary;
    private readonly TestSandbox _sandbox;

    private DiskRig(TemporaryFolder temporary, TestSandbox sandbox, FakeLogCollector log)
    {
        _temporary = temporary;
        _sandbox = sandbox;
        _log = log;
    }

    /// <summary>A key of tests.</summary>
    public static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];

    public string Folder => FolderOf(_temporary);

    public LoadCounts Counts => _sandbox.Host.Engine.Loads;

    public TestAuthz Authz => _sandbox.Authz;

    /// <summary>The reasons of the entries that were refused, as the operator was warned.</summary>
    public string[] Refusals =>
    [
        .. _log.GetSnapshot().Where(static r => r.Id.Name == "CompiledModuleRefused" && r.Level == LogLevel.Warning)
            .Select(static r => r.GetStructuredStateValue("Fault") ?? string.Empty),
    ];

    /// <summary>What failed with the folder, as the operator was warned.</summary>
    public string[] Failures =>
    [
        .. _log.GetSnapshot().Where(static r => r.Id.Name == "DiskCacheFailed" && r.Level == LogLevel.Warning)
            .Select(static r => $"{r.GetStructuredStateValue("Doing")}: {r.GetStructuredStateValue("Reason")}"),
    ];

    /// <summary>The entries that are there.</summary>
    public string[] Entries => Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.code").Order(StringComparer.Ordinal)] : [];

    public static string FolderOf(TemporaryFolder temporary) => Path.Combine(temporary.Path, "modules");

    public static async Task<DiskRig> StartAsync(TemporaryFolder temporary, Action<SandboxOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var log = new FakeLogCollector();
        TestSandbox sandbox = await TestSandbox.StartAsync(
            o =>
            {
                o.CompiledModuleFolder = FolderOf(temporary);
                o.CacheKey = Key;
                o.ModuleCacheBytes = 0;
                configure?.Invoke(o);
            },
            services: s =>
            {
                services?.Invoke(s);
                s.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(log)));
            });
        return new DiskRig(temporary, sandbox, log);
    }

    /// <summary>Loads a module and lets it go.</summary>
    public async Task LoadAsync(Fixture fixture) => (await _sandbox.LoadAsync(fixture)).Dispose();

    /// <summary>Loads a module and runs it: whatever the folder holds, the plugin works.</summary>
    public async Task RunAsync(string fixture = "echo")
    {
        using SandboxPlugin plugin = await _sandbox.LoadAsync(Fixture.Load(fixture));
        SandboxResult result = await _sandbox.RunAsync(plugin, "as it should"u8.ToArray());
        Assert.Equal((SandboxOutcome.Completed, fixture == "echo" ? "as it should" : string.Empty), (result.Outcome, Encoding.UTF8.GetString(result.Output.Span)));
    }

    /// <summary>Loads and runs a module whose entry was tampered with: it is refused, said, removed, and compiled again; the next load finds a good one.</summary>
    public async Task RefusesAsync(EntryFault fault)
    {
        (long compiled, long loaded, long refused, int said) = (Counts.Compiled, Counts.Loaded, Counts.Refused, Refusals.Length);

        await RunAsync();

        Assert.Equal((compiled + 1, loaded, refused + 1), (Counts.Compiled, Counts.Loaded, Counts.Refused));
        Assert.Equal([fault.ToString()], Refusals[said..]);
        await LoadsFromDiskAsync();
    }

    /// <summary>Loads and runs a module that is on disk.</summary>
    public async Task LoadsFromDiskAsync()
    {
        (long compiled, long loaded, long refused) = (Counts.Compiled, Counts.Loaded, Counts.Refused);

        await RunAsync();

        Assert.Equal((compiled, loaded + 1, refused), (Counts.Compiled, Counts.Loaded, Counts.Refused));
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
