using System.Buffers.Binary;
using FlowPilot.Sandbox.Plugins;
using FlowPilot.Sandbox.Tests.Support;

namespace FlowPilot.Sandbox.Tests.Profiles;

public sealed class ClockAndRandomTests
{
    private static readonly SandboxRunOptions Seven = new() { Seed = 7, Instant = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };

    [Fact]
    public async Task ClockNow_Granted_ShowsTheHostsClock()
    {
        Fixture clock = Fixture.Load("clock");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, clock);

        SandboxResult result = await sandbox.RunAsync(clock, capabilities: ["clock.read"]);

        Assert.Equal((sandbox.Authz.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100, BinaryPrimitives.ReadInt64LittleEndian(result.Output.Span));
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(result.Output.Span[8..]));
        Assert.Equal(-3, BinaryPrimitives.ReadInt64LittleEndian(result.Output.Span[16..]));
    }

    [Theory]
    [InlineData("clock", "clock.read", "flowpilot_clock.now")]
    [InlineData("random", "random.read", "flowpilot_random.fill")]
    public async Task Capability_NotDeclared_IsDeniedWhenLinking(string fixture, string capability, string import)
    {
        Fixture guest = Fixture.Load(fixture);
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, guest);

        SandboxResult result = await sandbox.RunAsync(guest);

        Assert.Equal(SandboxOutcome.CapabilityDenied, result.Outcome);
        CapabilityRefusal refusal = Assert.Single(result.Denied);
        Assert.Equal((capability, import), (refusal.Capability, refusal.Import));
    }

    [Fact]
    public async Task RandomFill_Granted_FillsAndRefusesWhatMakesNoSense()
    {
        Fixture random = Fixture.Load("random");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(null, random);

        SandboxResult first = await sandbox.RunAsync(random, capabilities: ["random.read"]);
        SandboxResult second = await sandbox.RunAsync(random, capabilities: ["random.read"]);

        Assert.Equal([32, 32, 0, -6, -3], Enumerable.Range(0, 5).Select(i => BinaryPrimitives.ReadInt32LittleEndian(first.Output.Span[(64 + (i * 4))..])));
        Assert.False(first.Output.Span[..32].SequenceEqual(first.Output.Span[32..64]));
        Assert.False(first.Output.Span[..64].SequenceEqual(second.Output.Span[..64]));
    }

    [Fact]
    public async Task Run_SameSeedAndInstant_IsTheSameInOutputAndFuel()
    {
        Fixture random = Fixture.Load("random");
        Fixture clock = Fixture.Load("clock");
        await using TestSandbox sandbox = await TestSandbox.StartWithAllAsync(o => o.AllowDeterministicRuns = true, random, clock);
        using SandboxPlugin randomPlugin = await sandbox.LoadAsync(random, "random.read");
        using SandboxPlugin clockPlugin = await sandbox.LoadAsync(clock, "clock.read");

        SandboxResult first = await RunAsync(sandbox, randomPlugin, Seven);
        SandboxResult second = await RunAsync(sandbox, randomPlugin, Seven);
        SandboxResult other = await RunAsync(sandbox, randomPlugin, Seven with { Seed = 8 });
        sandbox.Authz.Time.Advance(TimeSpan.FromSeconds(1));
        SandboxResult time = await RunAsync(sandbox, clockPlugin, Seven);

        Assert.Equal(first.Output.ToArray(), second.Output.ToArray());
        Assert.Equal(first.Fuel, second.Fuel);
        Assert.NotEqual(first.Output.ToArray(), other.Output.ToArray());
        Assert.Equal((Seven.Instant.GetValueOrDefault() - DateTimeOffset.UnixEpoch).Ticks * 100, BinaryPrimitives.ReadInt64LittleEndian(time.Output.Span));
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(time.Output.Span[8..]));
    }

    [Fact]
    public async Task Run_KindThatTheOperatorDoesNotAllow_Throws()
    {
        Fixture echo = Fixture.Load("echo");
        await using TestSandbox sandbox = await TestSandbox.StartAsync();
        using SandboxPlugin plugin = await sandbox.LoadAsync(echo);

        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(sandbox, plugin, Seven));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(sandbox, plugin, new SandboxRunOptions { Metering = SandboxMetering.TimeOnly }));
    }

    private static async Task<SandboxResult> RunAsync(TestSandbox sandbox, SandboxPlugin plugin, SandboxRunOptions options) =>
        await sandbox.Sandbox.RunAsync(plugin, default, await sandbox.GrantAsync(), options, TestContext.Current.CancellationToken);
}
