using FlowPilot.Sandbox.Limits;
using FlowPilot.Sandbox.Tests.Support;
using Microsoft.Extensions.Logging;

namespace FlowPilot.Sandbox.Tests.Profiles;

/// <summary>What a guest logs is bounded, escaped, and kept whatever becomes of it.</summary>
public sealed class GuestLogTests
{
    [Fact]
    public async Task Log_LinesBeforeATrap_AreKeptAndEscaped()
    {
        SandboxResult result = await RunAsync("log-then-trap");

        Assert.Equal(SandboxOutcome.Trap, result.Outcome);
        Assert.Equal(
            [
                new SandboxLogEntry { Level = LogLevel.Information, Text = "first line" },
                new SandboxLogEntry { Level = LogLevel.Error, Text = @"esc \u{1b}[31m\r\n{0} %s \\ \u{202e}\xff end" },
            ],
            result.Log);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task Log_UnknownLevel_IsRefused(int level)
    {
        SandboxResult result = await RunAsync("probe-log", Probe.Input(Probe.LogWrite(level, 0, 4)));

        Assert.Equal([-3], Probe.Results(result, 1));
        Assert.Empty(result.Log);
    }

    [Fact]
    public async Task Log_EachLevel_IsTaken()
    {
        int[][] calls = [.. Enumerable.Range(0, 5).Select(static level => Probe.LogWrite(level, 0, 4))];

        SandboxResult result = await RunAsync("probe-log", Probe.Input(calls));

        Assert.Equal([4, 4, 4, 4, 4], Probe.Results(result, 5));
        Assert.Equal(
            [LogLevel.Trace, LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error], result.Log.Select(static e => e.Level));
    }

    [Fact]
    public async Task Log_MoreLinesThanAllowed_AreCutWithOneMarkerAndTheGuestGoesOn()
    {
        SandboxResult result = await RunAsync("log-flood", BitConverter.GetBytes(100_000), SandboxLimits.Default with { MaxLogLines = 7 });

        Assert.Equal(7, result.GuestError?.Code);
        Assert.Equal(8, result.Log.Count);
        Assert.All(result.Log.Take(7), static e => Assert.Equal("0123456789", e.Text));
        Assert.True(result.Log[7].IsTruncationMarker);
        Assert.Single(result.Log, static e => e.IsTruncationMarker);
    }

    [Fact]
    public async Task Log_MoreBytesThanAllowed_AreCutInTheLineAndMarked()
    {
        SandboxResult result = await RunAsync("log-flood", BitConverter.GetBytes(100_000), SandboxLimits.Default with { MaxLogBytes = 25 });

        Assert.Equal(2, result.GuestError?.Code);
        Assert.Equal(["0123456789", "0123456789", "01234", "truncated"], result.Log.Select(static e => e.Text).ToArray());
        Assert.Equal([false, false, false, true], result.Log.Select(static e => e.IsTruncationMarker));
    }

    [Fact]
    public async Task Log_ExactlyWhatIsAllowed_IsNotMarked()
    {
        SandboxResult result = await RunAsync("log-flood", BitConverter.GetBytes(3), SandboxLimits.Default with { MaxLogBytes = 30, MaxLogLines = 3 });

        Assert.Equal(3, result.Log.Count);
        Assert.DoesNotContain(result.Log, static e => e.IsTruncationMarker);
    }

    [Fact]
    public async Task Log_NothingAllowed_HoldsTheMarkerAlone()
    {
        SandboxResult result = await RunAsync("log-flood", BitConverter.GetBytes(3), SandboxLimits.Default with { MaxLogBytes = 0 });

        Assert.True(Assert.Single(result.Log).IsTruncationMarker);
    }

    private static async Task<SandboxResult> RunAsync(string name, byte[]? input = null, SandboxLimits? limits = null)
    {
        Fixture fixture = Fixture.Load(name);
        await using TestSandbox sandbox = await TestSandbox.StartWithLogAsync(fixture);
        return await sandbox.RunAsync(fixture, input, limits, "log.write");
    }
}
