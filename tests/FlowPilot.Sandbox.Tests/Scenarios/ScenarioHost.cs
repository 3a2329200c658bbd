using System.Text.Json;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Receipts;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FlowPilot.Sandbox.Tests.Scenarios;

/// <summary>A sandbox for one scenario, and what every scenario asserts besides its own: the host lives, records, keeps logs, leaks nothing.</summary>
internal sealed class ScenarioHost : IAsyncDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    private readonly FakeLogCollector _log;
    private readonly TestSandbox _sandbox;
    private readonly List<string> _texts = [];
    private readonly List<SandboxPlugin> _plugins = [];
    private readonly List<string> _receipts = [];
    private int _results;

    private ScenarioHost(FakeLogCollector log, TestSandbox sandbox)
    {
        _log = log;
        _sandbox = sandbox;
    }

    public ISandbox Sandbox => _sandbox.Sandbox;

    public SandboxHost Host => _sandbox.Host;

    /// <summary>What guests said that reached the host's logger, whose threshold for them is Warning.</summary>
    public IReadOnlyList<FakeLogRecord> GuestLines => [.. _log.GetSnapshot().Where(static r => r.Id.Name == "GuestLine")];

    /// <summary>What the operator was warned of under a name.</summary>
    public IReadOnlyList<FakeLogRecord> Warnings(string name) => [.. _log.GetSnapshot().Where(r => r.Id.Name == name && r.Level == LogLevel.Warning)];

    public Task<SandboxGrant> GrantAsync() => _sandbox.GrantAsync();

    public static async Task<ScenarioHost> StartAsync(Action<SandboxOptions>? configure = null)
    {
        var log = new FakeLogCollector();
        TestSandbox sandbox = await TestSandbox.StartAsync(
            o =>
            {
                configure?.Invoke(o);
                foreach (string path in Directory.EnumerateFiles(Fixture.Folder, "*.wasm"))
                {
                    Fixture fixture = Fixture.Load(Path.GetFileNameWithoutExtension(path));
                    o.Grants[fixture.Key] = fixture.Name.StartsWith("wasi-", StringComparison.Ordinal) ? WasiSandbox.Everything
                        : o.HostFunctions.Count > 0 ? ["log.write", "clock.read", "random.read", "app.use"] : ["log.write", "clock.read", "random.read"];
                }
            },
            ["log.write", "clock.read", "random.read", "app.use", .. WasiSandbox.Everything],
            s => s.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddFilter("FlowPilot.Sandbox.Guest", LogLevel.Warning).AddProvider(new FakeLoggerProvider(log))));
        return new ScenarioHost(log, sandbox);
    }

    public async Task<SandboxPlugin> LoadAsync(Fixture fixture)
    {
        string[] capabilities = Host.Inspect(fixture.Wasm).Needs.Select(static n => n.Capability).Distinct(StringComparer.Ordinal).ToArray();
        return await LoadAsync(fixture, capabilities);
    }

    /// <summary>Loads a plugin that declares these capabilities, whatever its imports need.</summary>
    public async Task<SandboxPlugin> LoadAsync(Fixture fixture, params string[] capabilities)
    {
        SandboxPlugin plugin = await _sandbox.LoadAsync(fixture, capabilities).WaitAsync(Guard);
        _plugins.Add(plugin);
        return plugin;
    }

    public Task<SandboxPlugin> LoadAsync(string fixture) => LoadAsync(Fixture.Load(fixture));

    /// <summary>Loads what must be refused.</summary>
    public async Task RefuseAsync(Fixture fixture, SandboxOutcome outcome, string? naming = null)
    {
        int kept = Host.Engine.Cache.Count;
        PluginLoadException refused = await Assert.ThrowsAsync<PluginLoadException>(() => _sandbox.LoadAsync(fixture).WaitAsync(Guard));
        Assert.Equal(outcome, refused.Outcome);
        Assert.Contains(naming ?? string.Empty, refused.Message, StringComparison.Ordinal);
        Assert.Equal(kept, Host.Engine.Cache.Count);
        _texts.Add(refused.Message);
    }

    public async Task<SandboxResult> RunAsync(SandboxPlugin plugin, byte[]? input = null, SandboxLimits? limits = null, SandboxRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxRunOptions();
        SandboxResult result = await Sandbox.RunAsync(
            plugin, input ?? [], await GrantAsync(), limits is null ? options : options with { Limits = limits }, cancellationToken).AsTask().WaitAsync(Guard, CancellationToken.None);
        lock (_texts)
        {
            _results++;
            _texts.Add(JsonSerializer.Serialize(result));
            _receipts.Add(Assert.IsType<SandboxReceipt>(result.Receipt).Sha256);
        }

        return result;
    }

    public async Task<SandboxResult> RunAsync(string fixture, byte[]? input = null, SandboxLimits? limits = null) =>
        await RunAsync(await LoadAsync(fixture), input, limits);

    /// <summary>Counts runs that were made past this helper.</summary>
    public void Count(int runs) => _results += runs;

    /// <summary>Asserts what holds for every scenario.</summary>
    public async Task CheckAsync()
    {
        // (a) the host is alive and another run is unaffected; (c) what was logged before a failure is kept.
        SandboxResult echo = await RunAsync("echo", "still here"u8.ToArray());
        Assert.Equal("still here"u8, echo.Output.Span);
        SandboxResult trapped = await RunAsync("log-then-trap");
        Assert.Equal(SandboxOutcome.Trap, trapped.Outcome);
        Assert.NotEmpty(trapped.Log);

        // (b) one result, one log event with outcome, module hash, limits and counters, one receipt and one record of it.
        FakeLogRecord[] events = [.. _log.GetSnapshot().Where(static r => r.Id.Name == "RunEnded")];
        Assert.Equal(_results, events.Length);
        string[] members = ["Sha256", "Outcome", "FuelLimit", "MemoryLimit", "HostCalls", "WallTime"];
        Assert.All(events, e => Assert.All(members, m => Assert.NotNull(e.GetStructuredStateValue(m))));
        string[] records = [.. (await _sandbox.Authz.ReadLogAsync()).Where(static l => l.Contains("\"kind\":\"receipt\"", StringComparison.Ordinal))];
        Assert.Equal(_results, records.Length);
        Assert.All(_receipts, r => Assert.Single(records, l => l.Contains($"\"receipt_sha256\":\"{r}\"", StringComparison.Ordinal)));

        // (d) the counters are back.
        Assert.Equal((0, 0, 0L, 0), (Host.Engine.LiveStores, Host.Queue.Waiting, Host.Queue.ReservedBytes, Host.Orphans.Count));
        Assert.InRange(Host.Engine.LinkerCount, 1, 8);
        _plugins.ForEach(static p => p.Dispose());
        Host.Engine.Cache.Dispose();
        Assert.All(_plugins, static p => Assert.True(p.IsFreed));

        // (e) nothing of the host reaches guest or result.
        Assert.All(_texts, static t =>
        {
            Assert.DoesNotContain(AppContext.BaseDirectory, t, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", t, StringComparison.Ordinal);
            Assert.DoesNotContain("secret of the host", t, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', t);
        });
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
