using FlowPilot.Sandbox.Engine;
using FlowPilot.Sandbox.Internal;
using FlowPilot.Sandbox.Profiles;
using FlowPilot.Sandbox.Tests.Support;
using FlowPilot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FlowPilot.Sandbox.Tests;

/// <summary>Nothing runs on an engine that is known to be broken, unless the operator says so.</summary>
public sealed class EngineGuardTests
{
    private const string Advisory = """
        { "source": "a test", "advisories": [
          { "id": "TEST-1", "package": "wasmtime", "patched": [">= 99.0.0"], "unaffected": [] },
          { "id": "TEST-2", "package": "wasmtime-wasi", "patched": [">= 99.0.0"], "unaffected": [] } ] }
        """;

    [Fact]
    public void Applying_ThePackagesVersion_IsNone()
    {
        EngineAdvisories advisories = EngineAdvisories.Read(null);

        Assert.Equal(EngineVersion.ReadNative()?.ToString(), EngineFactory.EngineVersion);
        Assert.InRange(advisories.Count, 30, int.MaxValue);
        Assert.Contains("2026-10-02", advisories.Source, StringComparison.Ordinal);
        Assert.Empty(advisories.Applying(new Version(50, 0, 1)));
    }

    [Theory]
    [InlineData("33.0.1", true)]
    [InlineData("33.0.2", false)]
    [InlineData("34.0.1", true)]
    [InlineData("34.0.2", false)]
    [InlineData("9.0.0", false)]
    public void Applying_VersionsOfAnAdvisory_AreThoseItNames(string version, bool applies) =>
        Assert.Equal(applies, EngineAdvisories.Read(null).Applying(Version.Parse(version)).Any(static a => a.StartsWith("RUSTSEC-2025-0046 ", StringComparison.Ordinal)));

    [Fact]
    public async Task SelfTest_WhereATrapDoesNotStopTheGuest_SaysSo()
    {
        using var lifetime = new Lifetime();
        using var engine = new SandboxEngine(new NeverTraps(), new EngineSetup { MaxQueuedCompiles = 4 }, lifetime);

        string? fault = await new SelfTest(engine).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("a trap on the engine FuelAndTime ended as Completed, not as Trap", fault);
    }

    [Theory]
    [InlineData("51.0.0")]
    [InlineData("49.0.2")]
    [InlineData(null)]
    public void Check_EngineThatWasNotTested_IsRefusedUnlessAllowed(string? version)
    {
        Version? native = version is null ? null : Version.Parse(version);

        Assert.NotNull(EngineGuard.Check(new SandboxOptions(), native).Fault);
        (string? fault, string? warning) = EngineGuard.Check(new SandboxOptions { AllowUntestedEngine = true }, native);
        Assert.Null(fault);
        Assert.NotNull(warning);
    }

    [Fact]
    public async Task Sandbox_WhoseEngineHasAnAdvisory_RunsNothingAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "advisories.json");
        await File.WriteAllTextAsync(file, Advisory, TestContext.Current.CancellationToken);
        await using TestSandbox refused = await TestSandbox.StartAsync(o => o.AdvisoriesFile = file, services: static s => s.AddLogging().AddFlowPilotSandbox().AddHealthCheck());
        await using TestSandbox allowed = await TestSandbox.StartAsync(
            o => { o.AdvisoriesFile = file; o.AllowVulnerableEngine = true; }, services: static s => s.AddLogging().AddFlowPilotSandbox().AddHealthCheck());

        PluginLoadException fault = await Assert.ThrowsAsync<PluginLoadException>(() => refused.LoadAsync(Fixture.Load("echo")));

        Assert.Equal(SandboxOutcome.HostFault, fault.Outcome);
        Assert.Contains("TEST-1 (fixed in >= 99.0.0)", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("TEST-2", fault.Message, StringComparison.Ordinal);
        Assert.Equal(SandboxOutcome.Completed, (await allowed.RunAsync(Fixture.Load("echo"))).Outcome);
        Assert.Equal(HealthStatus.Unhealthy, (await HealthAsync(refused)).Status);
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(allowed)).Status);
    }

    [Fact]
    public async Task Sandbox_WhoseAdvisoriesCannotBeRead_RunsNothing()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            static o => o.AdvisoriesFile = "/does/not/exist.json", services: static s => s.AddLogging().AddFlowPilotSandbox().AddHealthCheck());

        PluginLoadException fault = await Assert.ThrowsAsync<PluginLoadException>(() => sandbox.LoadAsync(Fixture.Load("echo")));
        HealthReportEntry health = await HealthAsync(sandbox);

        Assert.Equal(SandboxOutcome.HostFault, fault.Outcome);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Null(health.Exception);
        Assert.Equal(EngineFactory.EngineVersion, health.Data["engine"]);
        Assert.Contains("/does/not/exist.json", (string)health.Data["advisories"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthCheck_OfAGoodSandbox_NamesEngineAndConfiguration()
    {
        await using TestSandbox sandbox = await TestSandbox.StartAsync(services: static s => s.AddLogging().AddFlowPilotSandbox().AddHealthCheck());
        await sandbox.Sandbox.PrepareAsync(TestContext.Current.CancellationToken);

        HealthReportEntry entry = await HealthAsync(sandbox);

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal(EngineFactory.EngineVersion, entry.Data["engine"]);
        Assert.Equal(EngineFactory.ConfigurationHash(EngineKind.FuelAndTime, 512 * 1024), entry.Data["configuration"]);
        Assert.InRange((double)entry.Data["compile_factor"], 0.01, 1_000);
        Assert.Equal(2, sandbox.Host.Engine.Workers.Parked);
    }

    private static async Task<HealthReportEntry> HealthAsync(TestSandbox sandbox)
    {
        HealthCheckService service = sandbox.Authz.Services.GetRequiredService<HealthCheckService>();
        HealthReport report = await service.CheckHealthAsync(TestContext.Current.CancellationToken);
        return Assert.Single(report.Entries).Value;
    }

    // As an engine would look whose traps do nothing.
    private sealed class NeverTraps : IGuestProfile
    {
        public IReadOnlyList<HostFunction> Functions => [];

        public SandboxOutcome Drive(GuestInstance instance, object state) => SandboxOutcome.Completed;
    }
}
