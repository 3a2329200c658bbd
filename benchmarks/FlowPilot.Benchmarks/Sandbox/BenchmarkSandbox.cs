using System.Security.Cryptography;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox;
using FlowPilot.Sandbox.Capabilities;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Benchmarks.Sandbox;

/// <summary>A sandbox as an application has it, over a real pipeline and decision log.</summary>
internal sealed class BenchmarkSandbox : IAsyncDisposable
{
    private readonly TestAuthz _authz;

    private BenchmarkSandbox(TestAuthz authz, SandboxGrant grant)
    {
        _authz = authz;
        Grant = grant;
    }

    /// <summary>Gets the sandbox.</summary>
    public ISandbox Sandbox => _authz.Services.GetRequiredService<ISandbox>();

    /// <summary>Gets the grant of every run; the clock of this host stands still.</summary>
    public SandboxGrant Grant { get; }

    /// <summary>Gets a module of the tests.</summary>
    public static byte[] Fixture(string name) => File.ReadAllBytes(RepositoryRoot.Combine("tests", "FlowPilot.Sandbox.Tests", "Fixtures", name + ".wasm"));

    /// <summary>Starts one.</summary>
    /// <param name="configure">Sets options.</param>
    /// <param name="log">A decision log in place of the file's; <see langword="null"/> for the file's.</param>
    public static async Task<BenchmarkSandbox> StartAsync(Action<SandboxOptions>? configure = null, IDecisionLog? log = null)
    {
        TestAuthz authz = await TestAuthz.StartAsync(TestDecisions.Model, ["plugin:p#can_run@user:ann"], services: s =>
        {
            if (log is not null)
            {
                s.AddSingleton(log);
            }

            s.AddFlowPilotSandbox(configure);
        });
        var sandbox = new BenchmarkSandbox(authz, SandboxGrant.From(await authz.AllowAsync()));
        await sandbox.Sandbox.PrepareAsync();
        return sandbox;
    }

    /// <summary>Loads a module that asks for nothing.</summary>
    public async Task<SandboxPlugin> LoadAsync(byte[] wasm) =>
        await Sandbox.LoadAsync(wasm, new PluginDeclaration { Id = "guest", Version = "1", Sha256 = Convert.ToHexStringLower(SHA256.HashData(wasm)) });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _authz.DisposeAsync();
}
