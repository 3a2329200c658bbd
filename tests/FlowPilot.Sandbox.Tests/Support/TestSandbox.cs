using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>A sandbox as an application would have it, over a real pipeline whose decisions authorise what the test says.</summary>
internal sealed class TestSandbox : IAsyncDisposable
{
    private TestSandbox(TestAuthz authz) => Authz = authz;

    public TestAuthz Authz { get; }

    public ISandbox Sandbox => Authz.Services.GetRequiredService<ISandbox>();

    public SandboxHost Host => (SandboxHost)Sandbox;

    /// <summary>Starts one.</summary>
    /// <param name="configure">Sets options.</param>
    /// <param name="authorised">What a decision authorises; <see langword="null"/> for everything there is.</param>
    /// <param name="services">Further services.</param>
    public static async Task<TestSandbox> StartAsync(
        Action<SandboxOptions>? configure = null, string[]? authorised = null, Action<IServiceCollection>? services = null) =>
        new(await TestAuthz.StartAsync(
            TestDecisions.Model,
            ["plugin:p#can_run@user:ann"],
            o => o.ActionCapabilities[new Authz.Decisions.ResourceAction("plugin", "can_run")] = authorised ?? ["log.write", "clock.read", "random.read", "app.use"],
            c =>
            {
                services?.Invoke(c);
                c.AddFlowPilotSandbox(configure);
            }));

    /// <summary>Starts one whose operator grants everything there is to these modules.</summary>
    public static Task<TestSandbox> StartWithAllAsync(Action<SandboxOptions>? configure, params Fixture[] fixtures) => StartAsync(o =>
    {
        configure?.Invoke(o);
        foreach (Fixture fixture in fixtures)
        {
            o.Grants[fixture.Key] = o.HostFunctions.Count > 0 ? ["log.write", "clock.read", "random.read", "app.use"] : ["log.write", "clock.read", "random.read"];
        }
    });

    /// <summary>Starts one whose operator grants the log to these modules.</summary>
    public static Task<TestSandbox> StartWithLogAsync(params Fixture[] fixtures) => StartAsync(o =>
    {
        foreach (Fixture fixture in fixtures)
        {
            o.Grants[fixture.Key] = ["log.write"];
        }
    });

    public async Task<SandboxGrant> GrantAsync() => SandboxGrant.From(await Authz.AllowAsync());

    public async Task<SandboxPlugin> LoadAsync(Fixture fixture, params string[] capabilities) =>
        await Sandbox.LoadAsync(fixture.Wasm, fixture.Declare(capabilities), Xunit.TestContext.Current.CancellationToken);

    /// <summary>Loads a fixture that asks for the log or for nothing, and runs it once.</summary>
    public async Task<SandboxResult> RunAsync(Fixture fixture, ReadOnlyMemory<byte> input = default, SandboxLimits? limits = null, params string[] capabilities)
    {
        using SandboxPlugin plugin = await LoadAsync(fixture, capabilities);
        return await RunAsync(plugin, input, limits);
    }

    public async Task<SandboxResult> RunAsync(
        SandboxPlugin plugin, ReadOnlyMemory<byte> input = default, SandboxLimits? limits = null, CancellationToken? cancellationToken = null) =>
        await Sandbox.RunAsync(
            plugin,
            input,
            await GrantAsync(),
            limits is null ? null : new SandboxRunOptions { Limits = limits },
            cancellationToken ?? Xunit.TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await Authz.DisposeAsync();
}
