using System.Text.Json;
using FlowPilot.Authz.DecisionLog;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace FlowPilot.Sandbox.Tests.Capabilities;

/// <summary>Declared ∩ granted ∩ authorised: each of the three alone can refuse.</summary>
public sealed class CapabilityTests
{
    [Fact]
    public async Task Run_DeclaredGrantedAndAuthorised_IsLinked()
    {
        SandboxResult result = await RunAsync("probe-log", declared: true, granted: true, authorised: true);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
    }

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Run_OnePartyMissing_IsDeniedAndTheGuestNeverRuns(bool declared, bool granted, bool authorised)
    {
        SandboxResult result = await RunAsync("log-unused", declared, granted, authorised);

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
        Assert.Equal(new CapabilityRefusal { Capability = "log.write", Import = "flowpilot_log.write" }, Assert.Single(result.Denied));
        Assert.Equal(0, result.Fuel);
        Assert.Null(result.PeakMemoryBytes);
        Assert.Equal(TimeSpan.Zero, result.WallTime);
    }

    [Fact]
    public async Task Run_AllThreeAgree_RunsTheVeryModuleThatWasRefused()
    {
        // The module traps as soon as it runs: so the refusals above are what kept it from running.
        SandboxResult result = await RunAsync("log-unused", declared: true, granted: true, authorised: true);

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
    }

    [Fact]
    public async Task Run_NoImportOfIt_NeedsNoCapability()
    {
        SandboxResult result = await RunAsync("echo", declared: false, granted: false, authorised: false);

        Assert.Equal(SandboxOutcome.Completed, result.Outcome);
    }

    [Fact]
    public async Task Run_GrantForOtherBytesOfTheSamePlugin_GivesNothing()
    {
        Fixture fixture = Fixture.Load("log-unused");
        var otherBytes = new PluginKey(fixture.Name, new string('0', 64));
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Grants[otherBytes] = ["log.write"]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, (await sandbox.RunAsync(fixture, capabilities: "log.write")).Outcome);
    }

    [Fact]
    public async Task Run_GrantForTheSameBytesOfAnotherPlugin_GivesNothing()
    {
        Fixture fixture = Fixture.Load("log-unused");
        var otherId = new PluginKey("another", fixture.Sha256);
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Grants[otherId] = ["log.write"]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, (await sandbox.RunAsync(fixture, capabilities: "log.write")).Outcome);
    }

    [Theory]
    [InlineData("log.write?level=2")]
    [InlineData("log.*")]
    [InlineData("LOG.WRITE")]
    [InlineData("log.writes")]
    [InlineData("*")]
    public async Task Run_AuthorisedTextThatIsNotTheCapability_GivesNothing(string authorised)
    {
        Fixture fixture = Fixture.Load("log-unused");
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => o.Grants[fixture.Key] = ["log.write"], [authorised]);

        Assert.Equal(SandboxOutcome.CapabilityDenied, (await sandbox.RunAsync(fixture, capabilities: "log.write")).Outcome);
    }

    [Fact]
    public async Task Run_Denied_IsRecordedUnderItsDecision()
    {
        Fixture fixture = Fixture.Load("log-unused");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(fixture, "log.write");
        Sandbox.Capabilities.SandboxGrant grant = await sandbox.GrantAsync();

        SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken);

        JsonElement record = Assert.Single(
            (await sandbox.Authz.ReadLogAsync()).Select(static line => JsonDocument.Parse(line).RootElement),
            static r => r.GetProperty("kind").GetString() == "capability");
        JsonElement body = record.TryGetProperty("body", out JsonElement nested) ? nested : record;
        Assert.Equal(result.RunId, body.GetProperty("run_id").GetGuid());
        Assert.Equal(grant.DecisionId, body.GetProperty("decision_id").GetGuid());
        Assert.Equal("log.write", body.GetProperty("capability").GetString());
        Assert.Equal("deny", body.GetProperty("verdict").GetString());
        Assert.Equal("flowpilot_log.write", body.GetProperty("import").GetString());
    }

    [Fact]
    public async Task Run_Allowed_LeavesNoRecordOfARefusal()
    {
        Fixture fixture = Fixture.Load("probe-log");
        await using TestSandbox sandbox = await TestSandbox.StartWithLogAsync(fixture);

        await sandbox.RunAsync(fixture, capabilities: "log.write");

        Assert.DoesNotContain(await sandbox.Authz.ReadLogAsync(), static line => line.Contains("\"capability\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_DeniedAndTheLogIsDown_IsHostFaultAndTheGuestNeverRuns()
    {
        var log = new FailingLog();
        await using TestSandbox sandbox = await TestSandbox.StartAsync(services: s => s.AddSingleton<IDecisionLog>(log));
        using SandboxPlugin plugin = await sandbox.LoadAsync(Fixture.Load("log-unused"), "log.write");
        Sandbox.Capabilities.SandboxGrant grant = await sandbox.GrantAsync();
        log.IsDown = true;

        SandboxResult result = await sandbox.Sandbox.RunAsync(plugin, default, grant, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(SandboxOutcome.HostFault, result.Outcome);
        Assert.Equal(0, result.Fuel);
        Assert.Empty(result.Log);
    }

    [Fact]
    public async Task Run_GrantsChangedAfterStart_AreNotSeen()
    {
        Fixture fixture = Fixture.Load("log-unused");
        SandboxOptions? options = null;
        await using TestSandbox sandbox = await TestSandbox.StartAsync(o => options = o);
        Assert.NotNull(sandbox.Sandbox);

        options?.Grants[fixture.Key] = ["log.write"];

        Assert.Equal(SandboxOutcome.CapabilityDenied, (await sandbox.RunAsync(fixture, capabilities: "log.write")).Outcome);
    }

    private static async Task<SandboxResult> RunAsync(string name, bool declared, bool granted, bool authorised)
    {
        Fixture fixture = Fixture.Load(name);
        await using TestSandbox sandbox = await TestSandbox.StartAsync(
            o => o.Grants[fixture.Key] = granted ? ["log.write"] : [],
            authorised ? ["log.write"] : []);
        return await sandbox.RunAsync(fixture, capabilities: declared ? ["log.write"] : []);
    }

    private sealed class FailingLog : IDecisionLog
    {
        public bool IsDown { get; set; }

        public ValueTask AppendAsync(DecisionLogEntry entry, CancellationToken cancellationToken = default) =>
            IsDown ? throw new IOException("The disk is full.") : ValueTask.CompletedTask;

        public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
