using System.Text;
using FlowPilot.Sandbox.Files;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>A sandbox whose three parties agree on the capabilities of one WASI guest.</summary>
internal sealed class WasiSandbox : IAsyncDisposable
{
    /// <summary>Everything that there is for WASI, and one scope to write in.</summary>
    public static readonly string[] Everything =
        ["wasi.args", "wasi.clocks", "wasi.env", "wasi.files?access=write&scope=work", "wasi.random", "wasi.stdio"];

    private readonly TestSandbox _sandbox;

    private WasiSandbox(TestSandbox sandbox, SandboxPlugin plugin)
    {
        _sandbox = sandbox;
        Plugin = plugin;
    }

    public TestSandbox Sandbox => _sandbox;

    public SandboxPlugin Plugin { get; }

    public static Task<WasiSandbox> StartAsync(params string[] capabilities) => StartAsync(Fixture.Load("wasi-call"), null, capabilities);

    public static async Task<WasiSandbox> StartAsync(Fixture fixture, Action<SandboxOptions>? configure, params string[] capabilities)
    {
        TestSandbox sandbox = await TestSandbox.StartAsync(
            o =>
            {
                o.Grants[fixture.Key] = capabilities;
                configure?.Invoke(o);
            },
            capabilities);
        return new WasiSandbox(sandbox, await sandbox.LoadAsync(fixture, capabilities));
    }

    /// <summary>A scope of texts.</summary>
    public static Dictionary<string, SandboxFiles> Files(string scope, params (string Path, string Text)[] files) => new(StringComparer.Ordinal)
    {
        [scope] = SandboxFiles.FromContents(files.Select(static f => KeyValuePair.Create(f.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f.Text)))),
    };

    public Task<SandboxResult> RunAsync(WasiScript script, SandboxRunOptions? options = null) => RunAsync(script.ToInput(), options);

    public async Task<SandboxResult> RunAsync(byte[]? input = null, SandboxRunOptions? options = null, CancellationToken? cancellationToken = null) =>
        await _sandbox.Sandbox.RunAsync(Plugin, input ?? [], await _sandbox.GrantAsync(), options, cancellationToken ?? Xunit.TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Plugin.Dispose();
        await _sandbox.DisposeAsync();
    }
}
